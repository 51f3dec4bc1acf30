// The user's own keys for counting: from the environment, or kept by VS Code where secrets belong. Never logged, never in settings.
import { commands, type Disposable, type ExtensionContext, l10n, window } from 'vscode';
import type { CountPreview } from '../../core/index';

const CONSENT = 'outlay.countByProvider';
/** Whose keys are kept; the storage itself does not tell. */
const KEPT = 'outlay.keysOf';
const PROVIDERS = ['anthropic', 'openai', 'google'];
const secretOf = (provider: string) => `outlay.key.${provider}`;

/** Undefined: the user gave none. */
export async function keyFor(
  { provider, name, keys }: Pick<CountPreview, 'provider' | 'name' | 'keys'>,
  { secrets, globalState }: ExtensionContext,
): Promise<string | undefined> {
  const given = keys.map((one) => environment()[one]?.trim()).find((value) => value);
  const kept = given ?? (await secrets.get(secretOf(provider)));
  if (kept) return kept;
  const prompt = `Your ${name} key. It is kept in VS Code's secret storage and sent to ${name} alone.`;
  const typed = (await window.showInputBox({ title: name, prompt, password: true, ignoreFocusOut: true }))?.trim();
  if (typed) {
    await globalState.update(KEPT, [...new Set([...globalState.get<readonly string[]>(KEPT, []), provider])]);
    await secrets.store(secretOf(provider), typed);
  }
  return typed || undefined;
}

/** On the web there is none. */
function environment(): Readonly<Record<string, string | undefined>> {
  return typeof process === 'undefined' ? {} : (process.env ?? {});
}

/** What this workspace may send to whom. */
export function hasConsent({ workspaceState }: ExtensionContext, provider: string): boolean {
  return workspaceState.get<readonly string[]>(CONSENT, []).includes(provider);
}

export async function rememberConsent({ workspaceState }: ExtensionContext, provider: string): Promise<void> {
  await workspaceState.update(CONSENT, [...new Set([...workspaceState.get<readonly string[]>(CONSENT, []), provider])]);
}

export function registerForgetKeys({ secrets, globalState, workspaceState }: ExtensionContext): Disposable {
  return commands.registerCommand('outlay.forgetKeys', async () => {
    const kept = new Set([...PROVIDERS, ...globalState.get<readonly string[]>(KEPT, [])]);
    await Promise.all([...[...kept].map((provider) => secrets.delete(secretOf(provider))), workspaceState.update(CONSENT, undefined)]);
    void window.showInformationMessage(l10n.t('The keys of providers and the consent to counting by them are forgotten.'));
  });
}
