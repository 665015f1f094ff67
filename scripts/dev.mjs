import { join } from 'node:path';
import { loadDemo, withDatabase } from './database.mjs';
import { must, root, run } from './processes.mjs';
import { serve, serverSettings } from './start.mjs';

/** File names stay the same, so that a page loaded before still finds its scripts; a missing translation only warns. */
const FOR_WATCHING = ['--outputHashing=none', '--i18nMissingTranslation=warning'];

/** `npm run dev`: API and back-office rebuilt on every change, the server restarted. */
export async function dev() {
  await must('nx', ['run', 'api:build'], { quiet: true });
  await withDatabase(async (database, renew) => {
    const env = { ...serverSettings(), ...database };
    if (env.DEMO === 'true') await loadDemo(env, renew);
    const watchers = [
      run('node', [join(root, 'scripts/build-api.mjs'), '--watch']),
      run('nx', ['run', 'backoffice:bundle', '--watch', ...FOR_WATCHING]),
    ];
    await serve(env, ['--watch', '--watch-preserve-output']);
    await Promise.all(watchers);
  });
}
