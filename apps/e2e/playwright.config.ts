import { defineConfig } from '@playwright/test';
import { settings } from './src/settings';

/** Journeys through the built product. They share one server and its demo, and none reads what another writes. */
export default defineConfig({
  ...settings,
  testDir: './src/journeys',
  fullyParallel: true,
  projects: [
    { name: 'pages', testMatch: 'pages.setup.ts' },
    // The longest journey begins first.
    { name: 'grant', testMatch: 'grant.e2e.ts' },
    { name: 'journeys', testMatch: '*.e2e.ts', testIgnore: 'grant.e2e.ts', dependencies: ['pages'] },
  ],
});
