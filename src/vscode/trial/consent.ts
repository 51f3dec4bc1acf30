import { l10n, window, workspace } from 'vscode';
import type { TrialPlan, TrialRequest } from '../../core/index';

/** Asked each time, and once more after a look at what is sent. */
export async function agreedToTrial(plan: TrialPlan): Promise<boolean> {
  const [send, show] = [l10n.t('Send'), l10n.t('Show What Is Sent')];
  const sides = [...(plan.today ? [plan.today] : []), plan.other];
  const message = l10n.t('Send the prompt of this call to {0}?', sides.map(({ hostName }) => hostName).join(', '));
  const answer = await window.showWarningMessage(message, { modal: true, detail: detailOf(plan, sides) }, send, show);
  if (answer !== show) return answer === send;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: sides.map(shown).join('\n\n') }), {
    preview: true,
  });
  return (await window.showInformationMessage(message, send)) === send;
}

function detailOf({ notes, holes }: TrialPlan, sides: readonly TrialRequest[]): string {
  return [
    ...sides.map(({ url, model, body }) => l10n.t('{0}: {1} characters for {2}, with your key.', url, body.length, model)),
    ...(holes.length > 0 ? [l10n.t('Sent as names: {0}', holes.join(', '))] : []),
    ...notes,
  ].join('\n');
}

function shown({ hostName, url, body }: TrialRequest): string {
  return `${hostName}, ${url}\n\n\`\`\`json\n${body}\n\`\`\``;
}
