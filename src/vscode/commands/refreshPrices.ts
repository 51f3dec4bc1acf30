// Newer prices, where the user asks for them: by the command, or by a setting once a week. VS Code's fetch knows its proxy.
import { commands, Disposable, l10n, ProgressLocation, window } from 'vscode';
import { REFRESH_SOURCES } from '../../core/index';
import { type Refreshed, refreshCatalog, refreshWords, type Store } from '../../refresh/refresh';
import type { EngineClient } from '../engine/client';
import type { Projects } from '../engine/projects';
import { background, type Log } from '../log';
import { editorSettings } from '../settings';

const COMMAND = 'outlay.refreshPrices';
const WEEK_MS = 7 * 86_400_000;
const DEFAULT_URL = REFRESH_SOURCES['genai-prices'] ?? '';

export interface RefreshDeps {
  readonly client: EngineClient;
  readonly projects: Projects;
  readonly store: Store;
  readonly log: Log;
}

export function registerRefreshPrices(deps: RefreshDeps): Disposable {
  if (editorSettings().refreshPrices === 'weekly') background(deps.log, 'prices', weekly(deps));
  return Disposable.from(
    commands.registerCommand(COMMAND, async () => {
      const options = { location: ProgressLocation.Notification, title: l10n.t('Outlay: fetching prices') };
      const result = await window.withProgress(options, () => refresh(deps));
      const words = refreshWords(sourceUrl(), result);
      void (result.kind === 'refused' ? window.showWarningMessage(words) : window.showInformationMessage(words));
    }),
  );
}

async function weekly(deps: RefreshDeps): Promise<void> {
  const copy = await deps.store.read();
  if (copy && Date.now() - Date.parse(copy.origin.fetchedAt) < WEEK_MS) return;
  deps.log.info(refreshWords(sourceUrl(), await refresh(deps)));
}

/** Checked in the worker: a large list must not stop the editor. */
async function refresh({ client, projects, store }: RefreshDeps): Promise<Refreshed> {
  const connection = await client.connection();
  const result = await refreshCatalog({
    url: sourceUrl(),
    store,
    now: Date.now(),
    fetch: (url, init) => fetch(url, init),
    check: async (given) => connection.call(async (service) => service.checkRefresh(given)),
  });
  if (result.kind === 'updated') {
    await connection.call((service) => service.reloadCatalog());
    projects.repriced();
  }
  return result;
}

function sourceUrl(): string {
  return editorSettings().pricesUrl || DEFAULT_URL;
}
