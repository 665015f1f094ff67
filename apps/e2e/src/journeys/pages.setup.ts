import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findPages, PAGES_FILE } from '../pages';
import { test } from '../stage';

test('the demo holds a record for every page', async ({ stage }) => {
  const pages = await findPages(stage);
  mkdirSync(dirname(PAGES_FILE), { recursive: true });
  writeFileSync(PAGES_FILE, JSON.stringify(pages));
});
