import { bareServer } from './bench/bare-server.mjs';
import { signIn } from './bench/browser.mjs';
import { closeConnections, medians } from './bench/measure.mjs';
import { startProduct } from './product.mjs';

/**
 * `npm run bench`: what an officer opens every day, against the same SQL on a bare Node server with `pg` in the same run,
 * with 100,000 dossiers, and with as many as put 10,000 rows into the list. Fails when a bar of the table is not met.
 */
const SIZES = (process.env.SIZES ?? '17000,100000').split(',').map(Number);
const [ROUNDS, WARM_UP] = [200, 40];
/** The most that the API may take, in times of the bare server. */
const BARS = { list: 2, filtered: 2, record: 3, dashboard: 2 };
/** A list may not become slower with the rows; this much is noise of the machine. */
const GROWTH = 1.2;
const PERSON = 'officer@demo.invalid';

async function measure(size) {
  const headers = { Cookie: (await signIn(product.url, PERSON)).cookie() };
  const ofSession = new Set((await statementsOf('/api/search?search=', headers)).map(({ text }) => text));
  const found = {};
  for (const [name, paths] of Object.entries(await subjects(headers))) {
    for (const path of paths) {
      const asked = (await statementsOf(path, headers)).filter(({ text }) => !ofSession.has(text));
      if (asked.length === 0) throw new Error(`${path} asks nothing of the database`);
      bare.statements.set(path, asked);
      const targets = [{ url: product.url + path, headers }, { url: bare.url + path }];
      const [api, plain] = await medians(targets, ROUNDS, WARM_UP);
      const sum = (found[name] ??= { api: 0, plain: 0 });
      sum.api += api;
      sum.plain += plain;
    }
  }
  return { size, found };
}

/** The addresses behind each subject; the record is the newest running project, the dashboard is the officer's home. */
async function subjects(headers) {
  const filtered = '/api/projects?state=running&modality=indirect&sort=-reference';
  const answer = await fetch(product.url + filtered, { headers });
  const { items } = await answer.json();
  return {
    list: ['/api/projects'],
    filtered: [filtered],
    record: [`/api/projects/${items[0].id}`],
    dashboard: ['/api/home/queue', '/api/home/figures'],
  };
}

/** What the API asks of the database to answer, in order. */
async function statementsOf(path, headers) {
  const asked = [];
  const note = (message) => message.text && asked.push(message);
  product.server.on('message', note);
  await tell('tell');
  const answer = await fetch(product.url + path, { headers });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  await answer.text();
  await tell('silence');
  product.server.off('message', note);
  return asked;
}

/** The answer comes after everything that was told before it. */
function tell(word) {
  return new Promise((resolve) => {
    const listen = ({ telling }) => {
      if (telling === undefined) return;
      product.server.off('message', listen);
      resolve();
    };
    product.server.on('message', listen);
    product.server.send(word);
  });
}

function report(results) {
  const [small, large] = results;
  const rows = Object.entries(BARS).map(([name, bar]) => {
    const { api, plain } = large.found[name];
    const growth = api / small.found[name].api;
    const ratio = api / plain;
    const grows = name === 'list' && growth > GROWTH;
    return { name, api, plain, ratio, bar, growth, met: ratio <= bar && !grows };
  });
  console.log(`\nMedian of ${ROUNDS} requests with ${large.size} dossiers; growth is against ${small.size}.`);
  console.log('| subject | API | bare Node + pg | ratio | bar | growth | met |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
  for (const { name, api, plain, ratio, bar, growth, met } of rows) {
    const [a, p] = [api, plain].map((value) => `${value.toFixed(2)} ms`);
    console.log(
      `| ${name} | ${a} | ${p} | ${ratio.toFixed(2)} | ${bar} | ${growth.toFixed(2)} | ${met ? 'yes' : 'NO'} |`,
    );
  }
  return rows.every(({ met }) => met);
}

// Without the jobs: what they ask of the database meanwhile belongs to no page.
const product = await startProduct({
  nodeOptions: [`--import=${new URL('bench/capture.mjs', import.meta.url)}`],
  settings: { ROLE: 'api' },
});
const bare = await bareServer(product.databaseUrl);
try {
  const results = [];
  let made = 0;
  for (const size of SIZES) {
    const { stdout } = await product.command('seed', '--dossiers', String(size - made));
    console.log(stdout.trim());
    made = size;
    results.push(await measure(size));
  }
  if (!report(results)) process.exitCode = 1;
} finally {
  closeConnections();
  await bare.stop();
  await product.stop();
}
