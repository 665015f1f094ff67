import { defineConfig } from '@playwright/test';
import { settings } from './src/settings';

/** CI lets axe look at every page as well (ADR 10): first they are found in the demo, at the end they are opened. */
const assured = process.env['ASSURANCE'] !== undefined;
/** The longest begin first. */
const LONG = ['grant.e2e.ts', 'last-minute.e2e.ts'];
const EVERY_PAGE = 'accessibility.e2e.ts';

/** Journeys through the built product. They share one server and its demo, and none reads what another writes. */
export default defineConfig({
  ...settings,
  testDir: './src/journeys',
  fullyParallel: true,
  projects: [
    { name: 'pages', testMatch: assured ? 'pages.setup.ts' : [] },
    { name: 'long', testMatch: LONG },
    { name: 'journeys', testMatch: '*.e2e.ts', testIgnore: [...LONG, EVERY_PAGE] },
    // What depends on others waits until all of them are done.
    { name: 'accessibility', testMatch: assured ? EVERY_PAGE : [], dependencies: ['pages'] },
  ],
});
