import type { PlaywrightTestConfig } from '@playwright/test';

/** What journeys and screenshots have in common. */
export const settings: PlaywrightTestConfig = {
  globalSetup: require.resolve('./global-setup.mjs'),
  outputDir: './test-results',
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './test-results/results.json' }]],
  use: {
    locale: 'fr-BE',
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
  },
};
