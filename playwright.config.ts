import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/ui',
  outputDir: 'out/playwright',
  timeout: 180_000,
  // Long enough for a machine that has other work too: what holds is seen at once, whatever the limit.
  expect: { timeout: 40_000 },
  // A workbench takes about one core while it starts: more workers than that only make every one of them slow.
  workers: 1,
  retries: 0,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
