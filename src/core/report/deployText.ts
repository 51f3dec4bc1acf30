// What `outlay deploy` prints.
import { createColors } from 'picocolors';
import type { Deployment } from '../model/deploy';
import type { RateRange } from '../model/estimate';
import { formatCount, formatUsd } from './format';

/** Plain text, lines ended by \n. */
export function deployText(plan: Deployment, { colors = false }: { colors?: boolean } = {}): string {
  const { bold, dim } = createColors(colors);
  const { memory, request, hosted } = plan;
  const rows: readonly (readonly [string, string, string])[] = [
    ['GPUs', `${plan.gpus} × ${plan.gpu}`, `${memory.neededGb} GB in ${memory.quantisation} of ${memory.hasGb} GB: ${memory.basis}`],
    ['An hour', usd(plan.usdPerHour), plan.usdPerHourBasis],
    ['Requests a day', plan.capacityPerDay === null ? 'not known' : `at most ${formatCount(plan.capacityPerDay)}`, plan.capacityBasis],
    [
      'A request',
      plan.usdPerRequest ? usd(plan.usdPerRequest) : 'not known',
      `${formatCount(request.inputTokens)} in, ${formatCount(request.outputTokens)} out, at ${Math.round(plan.utilisation * 100)} % load`,
    ],
    [
      'Hosted',
      hosted ? formatUsd(hosted.usdPerRequest) : 'not priced',
      hosted ? `${hosted.model} at ${hosted.host}: ${hosted.source}, ${hosted.asOf}` : '',
    ],
    ['Break-even', plan.breakEvenPerDay ? `${counts(plan.breakEvenPerDay)} requests a day` : 'not known', plan.verdict],
    ...trainingRows(plan.training),
    ['Licence', plan.licence ?? 'not evidenced', plan.licenceForbids ?? 'restrictions not evidenced'],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return `${[bold(`${plan.name} on ${plan.gpu}`), ...rows.map(([label, value, basis]) => `  ${label.padEnd(width)}  ${value}  ${dim(basis)}`)].join('\n')}\n`;
}

function trainingRows(training: Deployment['training']): readonly (readonly [string, string, string])[] {
  if (training === undefined) return [];
  if (typeof training === 'string') return [['Fine-tuning', 'not known', training]];
  const { tokens, epochs, gpuHours, basis } = training;
  const hours = `${gpuHours.low.toPrecision(2)} – ${gpuHours.high.toPrecision(2)} GPU hours`;
  return [['Fine-tuning', `${usd(training.usd)} once`, `${formatCount(tokens)} tokens × ${epochs} epochs, ${hours}; ${basis}`]];
}

function usd({ low, high }: RateRange): string {
  return low === high ? formatUsd(low) : `${formatUsd(low)} – ${formatUsd(high)}`;
}

function counts({ low, high }: RateRange): string {
  return low === high ? formatCount(low) : `${formatCount(low)} – ${formatCount(high)}`;
}
