import { defineConfig } from '@playwright/test';
import { settings } from './src/settings';

/** What is measured in the browser, with the machine to itself. */
export default defineConfig({ ...settings, testDir: './src/speed', testMatch: '*.e2e.ts', workers: 1 });
