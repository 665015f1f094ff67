import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { hasOwnDatabase } from './database.mjs';
import { isStopping, nxAll, root, run } from './processes.mjs';

/** Cheap checks first; the steps of a line run at the same time. A step that fails does not hide what the next ones find. */
const LINES = [
  [
    ['format', 'prettier', ['--check', '--log-level=warn', '.']],
    ['lint of scripts', 'eslint', ['scripts', '--max-warnings', '0']],
    ['lint', ...nxAll('lint')],
    ['typecheck', ...nxAll('typecheck')],
  ],
  // One project at a time: the API's spec files already keep both cores busy.
  [['tests', 'nx', ['run-many', '-t', 'test', '--output-style=static', '--parallel=1']]],
  [['build', ...nxAll('build')]],
  [
    ...(hasOwnDatabase() ? [] : [['embedded PostgreSQL', 'node', [join(root, 'scripts/postgres.check.mjs')]]]),
    ['e2e', 'nx', ['run', 'e2e:e2e', '--output-style=static']],
  ],
];
const ASSURANCE = [['assurance', 'nx', ['run', 'api:assure', '--output-style=static']]];

/** `npm test`, with `--assurance` what CI runs (ADR 10): ends with the line `N passed, N failed`; a step that fails without naming a test counts as one. */
export async function test(options) {
  const results = [];
  const assured = options.includes('--assurance');
  if (assured) process.env.ASSURANCE = 'true';
  for (const steps of assured ? [...LINES, ASSURANCE] : LINES) {
    console.log(`\n== ${steps.map(([name]) => name).join(', ')}`);
    results.push(...(await Promise.all(steps.map((step) => resultOf(step)))));
    if (isStopping()) return;
  }
  report(results);
}

async function resultOf([name, command, args]) {
  const begun = performance.now();
  const { code, output } = await run(command, args, { env: { CI: 'true', FORCE_COLOR: '0' }, keep: true });
  const { passed, failed } = countTests(stripVTControlCharacters(output));
  const seconds = (performance.now() - begun) / 1000;
  return { name, code, seconds, passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** Jest prints `Tests: 1 failed, 2 passed, 3 total`, Playwright `1 failed` and `2 passed (3s)`, ours `2 passed, 0 failed`. */
function countTests(output) {
  const sums = { passed: 0, failed: 0 };
  for (const [line] of output.matchAll(/^(Tests:|PostgreSQL:|\s+\d+ (passed|failed)).*$/gm)) {
    for (const [, count, kind] of line.matchAll(/(\d+) (passed|failed)/g)) sums[kind] += Number(count);
  }
  return sums;
}

function report(results) {
  console.log('');
  for (const { name, code, seconds, passed, failed } of results) {
    const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
    console.log(`${code === 0 ? 'ok ' : 'NOT'}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s  ${tests}`);
  }
  const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  if (results.some(({ code }) => code !== 0)) process.exitCode = 1;
}
