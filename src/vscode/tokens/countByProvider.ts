// The provider counts the selection, or the file. Opt-in: nothing is sent before the user has seen what, and said yes once per
// workspace and provider.
import { commands, type Disposable, type ExtensionContext, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { CountPreview, ProviderCount } from '../../core/index';
import type { EngineClient } from '../engine/client';
import type { Projects } from '../engine/projects';
import { editorSettings } from '../settings';
import { textOf } from './countTokens';
import { hasConsent, keyFor, rememberConsent } from './providerKeys';
import { tokenWords } from './words';

export interface CountByProviderDeps {
  readonly context: ExtensionContext;
  readonly client: EngineClient;
  readonly projects: Projects;
}

export function registerCountByProvider(deps: CountByProviderDeps): Disposable {
  return commands.registerCommand('outlay.countByProvider', () => countByProvider(deps));
}

async function countByProvider({ context, client, projects }: CountByProviderDeps): Promise<void> {
  const editor = window.activeTextEditor;
  const model = editor && (await chosenModel(editorSettings(editor.document).tokenModel));
  if (!editor || !model) return;
  const text = textOf(editor);
  const connection = await client.connection();
  const preview = await connection.call((service) => service.previewCount(text, model));
  if (!preview)
    return void window.showWarningMessage(l10n.t('No provider counts for "{0}": Anthropic, OpenAI and Google do for their own.', model));
  if (!preview.isKnown && !(await agreed(preview, context))) return;
  const key = preview.isKnown ? '' : await keyFor(preview, context);
  if (key === undefined) return;
  const options = { location: ProgressLocation.Notification, title: `${preview.name} counts` };
  const ask = async (): Promise<ProviderCount> => connection.call(async (service) => service.countByProvider(text, model, key));
  const result = await window.withProgress(options, ask);
  if ('failed' in result) return void window.showWarningMessage(`${result.failed}. "Outlay: Count Tokens" counts here.`);
  projects.repriced();
  const { rows } = await projects.of(editor.document.uri).countText(text, { models: [model] });
  if (rows[0]) void window.showInformationMessage(`${tokenWords(rows[0])}, counted by ${preview.name} for ${model}.`);
}

function chosenModel(usual: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Count with the provider'),
    prompt: l10n.t('The model, of Anthropic, OpenAI or Google'),
    value: usual,
    ignoreFocusOut: true,
  });
}

const SEND = 'Send';
const SHOW = 'Show What Is Sent';

/** Asked until it is answered: after looking at what is sent, once more. */
async function agreed(preview: CountPreview, context: ExtensionContext): Promise<boolean> {
  if (hasConsent(context, preview.provider)) return true;
  const detail = `${preview.body.length.toLocaleString('en')} characters go to ${preview.url}, with your key, and once per model the letter "a". This workspace is not asked again for ${preview.name}.`;
  const answer = await window.showWarningMessage(
    `Send this text to ${preview.name} to have it counted?`,
    { modal: true, detail },
    SEND,
    SHOW,
  );
  if (answer === SHOW) await showSent(preview);
  const isYes = answer === SEND || (answer === SHOW && (await askAgain(preview)));
  if (isYes) await rememberConsent(context, preview.provider);
  return isYes;
}

async function showSent({ body }: CountPreview): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content: body }), { preview: true });
}

async function askAgain({ name, url }: CountPreview): Promise<boolean> {
  return (await window.showInformationMessage(l10n.t('This goes to {0}, {1}.', name, url), SEND)) === SEND;
}
