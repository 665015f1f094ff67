import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from './bench/browser.mjs';
import { asOwner, giveMoreTime, preparePartners } from './bench/partners.mjs';
import { startProduct } from './product.mjs';

/**
 * `npm run bench:intake`: the last evening of a call. Partners save, read and attach for three minutes against one API.
 * Some submit in the last second; the others were given more time and submit after it, so that what each was told is
 * compared with a frozen file. Fails when a save is lost or slow, or a file is half in. Saves go to a fixed section and to
 * the own questions of the call by turns.
 */
const PARTNERS = Number(process.env.PARTNERS ?? 300);
const SECONDS = Number(process.env.SECONDS ?? 180);
/** A partner does something about this often, as a form does that saves after a sentence was typed. */
const THINKING_MS = 5_000;
const LAST_SECOND = 50;
/** What the others are given, and how much of it they need. */
const MORE_TIME_MS = 180_000;
const SUBMITTING_MS = 60_000;
const P95_MS = 300;
/** Of ten things a partner does. */
const MIX = ['save', 'save', 'read', 'save', 'save', 'upload', 'save', 'read', 'save', 'save'];
const SIGNING_IN_AT_ONCE = 8;
const FILE = Buffer.alloc(200_000, ' ');
FILE.write('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n');
FILE.write('\n%%EOF\n', FILE.length - 7);

const times = { save: [], read: [], upload: [], submit: [] };
const faults = [];

/** A question of the form that is answered with a text and always shown, with its section. */
function textOf({ definition }) {
  for (const { key: section, questions } of definition.sections)
    for (const { key, type, shownWhen } of questions)
      if (['short-text', 'long-text'].includes(type) && shownWhen === null) return { section, key };
  throw new Error('the form of the call asks no text');
}

/** One partner: the version it holds, the last texts the API acknowledged, and how its submission was answered. */
class Partner {
  saved = {};
  saves = 0;
  outcome = 'draft';

  constructor(client, { application }) {
    this.client = client;
    this.path = `/api/applications/${application}`;
    this.application = application;
  }

  async ask(kind, ...request) {
    const answer = await this.client.send(...request);
    times[kind].push(answer.milliseconds);
    if (answer.status >= 500) faults.push(`${kind} was answered with ${answer.status}`);
    return answer;
  }

  async read() {
    const { status, body } = await this.ask('read', 'GET', this.path);
    if (status !== 200) return;
    this.own ??= textOf(body.form);
    const kept = { summary: body.content.project.summary, own: body.form.answers[this.own.key] };
    for (const [part, text] of Object.entries(this.saved))
      if (kept[part] !== text) faults.push(`${this.path} lost a save`);
    this.version = body.version;
    this.project = body.content.project;
  }

  async save() {
    const part = this.saves % 2 ? 'own' : 'summary';
    const text = `Version ${this.saves + 1}.`;
    const { section, key } = this.own;
    const request =
      part === 'own'
        ? [`${this.path}/form/${section}`, { answers: { [key]: text } }]
        : [`${this.path}/sections/project`, { ...this.project, summary: text }];
    const { version } = this;
    const answer = await this.ask('save', 'PUT', ...request, { version });
    if (answer.status !== 200) {
      if (answer.body?.code !== 'call-closed') faults.push(`a save was answered with ${answer.status}`);
      return;
    }
    this.saves++;
    this.saved[part] = text;
    if (part === 'summary') this.project = { ...this.project, summary: text };
    this.version = answer.body.version;
  }

  async upload() {
    const form = new FormData();
    form.append('kind', 'other');
    form.append('file', new Blob([FILE], { type: 'application/pdf' }), `annexe-${this.saves}.pdf`);
    const { status } = await this.ask('upload', 'POST', `${this.path}/documents`, form);
    if (status !== 201) faults.push(`an attachment was answered with ${status}`);
  }

  async submit() {
    const { version } = this;
    const { status, body } = await this.ask('submit', 'POST', `${this.path}/submit`, {}, { version });
    this.outcome = status === 200 ? 'submitted' : body?.code;
  }

  /** Works until the evening is over for it, then submits. */
  async live(worksUntil, submitsAt) {
    await this.read();
    await pause(Math.random() * THINKING_MS);
    for (let step = Math.floor(Math.random() * MIX.length); ; step++) {
      const wait = THINKING_MS * (0.5 + Math.random());
      if (Date.now() + wait > worksUntil) break;
      await pause(wait);
      await this[MIX[step % MIX.length]]();
    }
    await pause(Math.max(0, submitsAt - Date.now()));
    await this.submit();
  }
}

/** When an application (`a`) closes. */
const DEADLINE = `greatest(c.closes_at, (select max(x.until) from deadline_extensions x
                                         where x.lot_id = a.lot_id and x.organisation_id = a.organisation_id))`;

const percentile = (values, share) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** What the database says of each file must be what its partner was told: in whole or not at all. */
async function compare(owner, partners) {
  const { rows } = await owner.query(
    `select a.id, a.state, a.submitted_at < ${DEADLINE} as "onTime", s.content -> 'project' ->> 'summary' as frozen,
            a.content -> 'project' ->> 'summary' as kept, a.answers as "keptAnswers",
            s.form -> 'answers' as "frozenAnswers"
     from applications a join lots l on l.id = a.lot_id join calls c on c.id = l.call_id
     left join application_snapshots s on s.application_id = a.id where a.id = any($1)`,
    [partners.map(({ application }) => application)],
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { application, outcome, saved, own } of partners) {
    const { state, onTime, frozen, kept, keptAnswers, frozenAnswers } = found.get(application);
    const isSaved = (summary, answers) =>
      (saved.summary ?? summary) === summary && (saved.own ?? answers?.[own.key]) === answers?.[own.key];
    if (!isSaved(kept, keptAnswers)) faults.push(`${application} keeps another text than was acknowledged`);
    const whole = outcome === 'submitted' && state === 'submitted' && onTime && isSaved(frozen, frozenAnswers);
    const out = outcome === 'call-closed' && state === 'draft' && frozen === null;
    if (!whole && !out) faults.push(`${application} is ${state} in the database and ${outcome} for its partner`);
  }
}

function report(partners) {
  console.log(
    `\n${PARTNERS} partners for ${SECONDS} seconds against one API, each busy about every ${THINKING_MS / 1000} s.`,
  );
  console.log('| what | number | p50 | p95 | longest |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [kind, values] of Object.entries(times)) {
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => `${percentile(values, share).toFixed(0)} ms`);
    console.log(`| ${kind} | ${values.length} | ${p50} | ${p95} | ${most} |`);
  }
  const submitted = partners.filter(({ outcome }) => outcome === 'submitted').length;
  const saves = partners.reduce((sum, partner) => sum + partner.saves, 0);
  console.log(
    `${saves} saves acknowledged; ${submitted} files submitted, ${partners.length - submitted} refused as too late.`,
  );
  if (percentile(times.save, 0.95) > P95_MS) faults.push(`the p95 of a save is above ${P95_MS} ms`);
  console.log(faults.length ? `${faults.length} faults, the first: ${faults.slice(0, 5).join('; ')}` : 'No fault.');
}

const product = await startProduct();
try {
  const { people, callId } = await asOwner(product.databaseUrl, (owner) => preparePartners(owner, PARTNERS));
  const partners = [];
  for (let first = 0; first < people.length; first += SIGNING_IN_AT_ONCE)
    partners.push(
      ...(await Promise.all(
        people
          .slice(first, first + SIGNING_IN_AT_ONCE)
          .map(async (person) => new Partner(await signIn(product.url, person.email), person)),
      )),
    );
  const closesAt = Date.now() + SECONDS * 1000;
  await asOwner(product.databaseUrl, async (owner) => {
    // A published deadline only moves later (R22); this call is to end in a few minutes.
    await owner.query('alter table calls disable trigger calls_deadline_only_later');
    await owner.query('update calls set closes_at = $2, questions_until = null where id = $1', [
      callId,
      new Date(closesAt),
    ]);
    await giveMoreTime(owner, people.slice(LAST_SECOND), new Date(closesAt + MORE_TIME_MS));
  });
  await Promise.all(
    partners.map((partner, index) =>
      index < LAST_SECOND
        ? partner.live(closesAt - 1_000, closesAt - 1_000 + Math.random() * 1_200)
        : partner.live(closesAt, closesAt + Math.random() * SUBMITTING_MS),
    ),
  );
  await asOwner(product.databaseUrl, (owner) => compare(owner, partners));
  report(partners);
  if (faults.length) process.exitCode = 1;
} finally {
  await product.stop();
}
