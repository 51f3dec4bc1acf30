import { deploy, deployText, GPUS } from '../../core/index';
import type { CliDeps } from './main';
import { openPrices } from './openPrices';
import { UsageError } from './usageError';

export interface DeployArguments {
  readonly gpu?: string;
  readonly gpuPrice?: string;
  readonly utilisation: string;
  readonly input: string;
  readonly output: string;
  readonly trainTokens?: string;
  readonly epochs: string;
  readonly format: 'table' | 'json';
}

/** `outlay deploy MODEL --gpu ID`. */
export async function deployCommand(model: string, given: DeployArguments, deps: CliDeps): Promise<void> {
  if (given.gpu === undefined) throw new UsageError(`--gpu is not given: one of ${GPUS.map(({ id }) => id).join(', ')}`);
  const prices = await openPrices(deps);
  const plan = deploy(prices, {
    model,
    gpu: given.gpu,
    ...(given.gpuPrice === undefined ? {} : { gpuUsdPerHour: positive('gpu-price', given.gpuPrice, 1000) }),
    utilisation: positive('utilisation', given.utilisation, 100) / 100,
    inputTokens: Math.round(positive('input', given.input, 1e7)),
    outputTokens: Math.round(positive('output', given.output, 1e6)),
    at: Date.now(),
    ...(given.trainTokens === undefined ? {} : { training: trainingOf(given.trainTokens, given.epochs) }),
  });
  if (typeof plan === 'string') throw new UsageError(plan);
  const colors = deps.stdout.isTTY === true && !deps.env.NO_COLOR;
  deps.stdout.write(given.format === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : deployText(plan, { colors }));
}

function trainingOf(tokens: string, epochs: string) {
  return { tokens: Math.round(positive('train-tokens', tokens, 1e12)), epochs: positive('epochs', epochs, 1000) };
}

function positive(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!(value > 0 && value <= most)) throw new UsageError(`--${name} is a number above 0 and up to ${most}, not "${text}"`);
  return value;
}
