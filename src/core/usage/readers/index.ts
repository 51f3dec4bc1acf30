import { helicone } from './helicone';
import { langfuse } from './langfuse';
import { liteLlm } from './liteLlm';
import { openRouter, openRouterDays } from './openRouter';
import { openTelemetry } from './openTelemetry';
import { plain } from './plain';
import type { Reader } from './reader';
import { anthropicUsage, openAiUsage } from './vendors';

/** The first that knows a row reads it. */
export const READERS: readonly Reader[] = [
  ...[openTelemetry, langfuse, helicone, liteLlm, openRouterDays, openRouter],
  ...[openAiUsage, anthropicUsage, plain],
];
