// How Playwright starts the browser that shows the workbench.
import type { LaunchOptions } from '@playwright/test';

export async function browserOptions(cacheDir?: string): Promise<LaunchOptions> {
  const { ensureBrowser } = await import('../../tools/install-browser.mjs');
  return {
    ...ensureBrowser(cacheDir),
    args: [
      '--no-sandbox', // for root
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // loopback only, and no waiting for name look-ups
    ],
  };
}
