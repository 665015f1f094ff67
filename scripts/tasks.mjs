import './follow-parent.mjs';
import { hasOwnDatabase, loadDemo, loadSettings, migrate, withDatabase } from './database.mjs';
import { apiScript, Failure, isStopping, must, nxAll, stopOnSignal } from './processes.mjs';

/** Runs on the pinned Node, called by run.mjs. What needs the API's settings reads `.env` first. */
const [name, ...args] = process.argv.slice(2);

const tool =
  (command, ...fixed) =>
  () =>
    must(command, [...fixed, ...args]);
const buildApi = ['nx', ['run', 'api:build'], { quiet: true }];
const nx = (target) => () => must(...nxAll(target, ...args));

/** Something of the built API on the database. */
const onDatabase = (use) => async () => {
  loadSettings();
  await must(...buildApi);
  const { serverSettings } = await import('./start.mjs');
  await withDatabase((env, renew) => use({ ...serverSettings(), ...env }, renew));
};

/** A command of the API on the database. */
const command = (verb) => onDatabase((env) => must('node', apiScript('cli', [verb, ...args]), { env }));

const tasks = {
  start: async () => {
    loadSettings();
    await (await import('./start.mjs')).start();
  },
  dev: async () => {
    loadSettings();
    await (await import('./dev.mjs')).dev();
  },
  test: async () => (await import('./test.mjs')).test(args),
  build: nx('build'),
  lint: async () => {
    await must('eslint', ['scripts', '--max-warnings', '0']);
    await nx('lint')();
  },
  typecheck: nx('typecheck'),
  format: tool('prettier', '--write', '--log-level=warn', '.'),
  'format:check': tool('prettier', '--check', '--log-level=warn', '.'),
  'db:migrate': async () => {
    loadSettings();
    await must(...buildApi);
    // The embedded database is migrated whenever it is used.
    if (hasOwnDatabase()) await migrate({}, false);
    else await withDatabase(() => console.log('The embedded database is up to date.'));
  },
  'db:seed': onDatabase((env, renew) => loadDemo(env, renew, args)),
  'audit:verify': command('audit-verify'),
  'iati:export': command('iati-export'),
  'iati:import': command('iati-import'),
  'kbo:import': command('kbo-import'),
  assure: tool('nx', 'run', 'api:assure', '--output-style=static'),
  'assure:authorization': tool(
    'nx',
    'run',
    'api:assure',
    '--testPathPatterns=authorization|visibility',
    '--output-style=static',
  ),
  bench: tool('node', 'scripts/bench.mjs'),
  'bench:form': tool('nx', 'run', 'e2e:speed', '--output-style=static'),
  'bench:intake': tool('node', 'scripts/bench-intake.mjs'),
  screenshots: tool('nx', 'run', 'e2e:screenshots', '--output-style=static'),
};

stopOnSignal();
try {
  if (!Object.hasOwn(tasks, name))
    throw new Error(`Unknown task "${name}". There are: ${Object.keys(tasks).join(', ')}`);
  await tasks[name]();
  if (isStopping() && name !== 'start' && name !== 'dev') process.exitCode = 130;
} catch (error) {
  const ended = isStopping() && (name === 'start' || name === 'dev');
  if (!ended && !(error instanceof Failure)) console.error(`\n${error.message}`);
  process.exitCode = ended ? 0 : (error.code > 0 && error.code) || 1;
}
