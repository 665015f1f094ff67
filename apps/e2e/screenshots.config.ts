import { defineConfig } from '@playwright/test';
import { settings } from './src/settings';

/** `npm run screenshots`: the pictures of the documentation, taken from the demo. */
export default defineConfig({ ...settings, testDir: './src/screenshots', testMatch: '*.e2e.ts' });
