import { defineConfig } from '@playwright/test';
import { settings } from './src/settings';

/** Journeys through the built product: one worker, because they share one server and its demo. */
export default defineConfig({ ...settings, testDir: './src/journeys', testMatch: '*.e2e.ts' });
