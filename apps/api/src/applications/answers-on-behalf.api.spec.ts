import {
  applicationPaths,
  callFormPaths,
  type ApplicationDetail,
  type EditsOnBehalf,
  type FormAnswers,
  type History,
  type Problem,
} from '@passerelle/contract';
import { bodyOf } from '../testing/given/agreements';
import { givenOpenLot, givenReadyDraft, type OpenLot } from '../testing/given/applications';
import { ask, formOf } from '../testing/given/forms';
import { askForCorrections, startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

/** What is sent otherwise than the specs mostly do. */
interface Sent {
  who?: keyof People;
  section?: string;
  reason?: string;
}

const REASON = 'Faute de frappe, confirmée par téléphone.';
const both = (text: string) => ({ fr: text, nl: text, en: '' });
const ASKED = formOf(
  ask('yes-no', 'works'),
  ask('short-text', 'permit', {
    shownWhen: { match: 'all', tests: [{ question: 'works', test: 'is', values: ['yes'] }] },
  }),
  ask('number', 'reach-2', { required: true, max: '100' }),
  ask('declaration', 'sworn', { label: both('Sur l’honneur') }),
);
const GIVEN: FormAnswers = { works: 'no', permit: 'Jamais compté', 'reach-2': '12', sworn: true };
/** As an officer sees them: a hidden answer does not count. */
const COUNTED: FormAnswers = { works: 'no', 'reach-2': '12', sworn: true };

describe('answers corrected on behalf of the applicant', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  let sent: ApplicationDetail;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `ANS-${(calls += 1)}`, form: ASKED });
    const draft = await givenReadyDraft(api, lot);
    const owner = await api.as('owner');
    const { version } = bodyOf(
      await owner.put<ApplicationDetail>(callFormPaths.answers(draft.id, 'own'), { answers: GIVEN }, draft),
    );
    sent = bodyOf(await owner.post<ApplicationDetail>(applicationPaths.submit(draft.id), {}, { version }));
  });

  const correct = async (answers: object, { who = 'officer', section = 'own', ...other }: Sent = {}) =>
    (await api.as(who)).put<EditsOnBehalf & Problem>(
      applicationPaths.answerOnBehalf(sent.id, section),
      { answers, reason: REASON, ...other },
      { version: sent.version },
    );
  const seenBy = async (who: keyof People) =>
    bodyOf(await (await api.as(who)).get<ApplicationDetail>(applicationPaths.detail(sent.id)));
  const editsFor = async (who: keyof People) =>
    bodyOf(await (await api.as(who)).get<EditsOnBehalf>(applicationPaths.onBehalf(sent.id)));
  const codes = ({ status, body }: Awaited<ReturnType<typeof correct>>) => [
    status,
    ...(body.errors ?? []).map(({ path, code }) => `${path}:${code}`),
  ];

  it('are shown to the applicant with the reason, before and after, and told by mail', async () => {
    const done = await correct({ ...COUNTED, 'reach-2': '21' });
    expect(done.body.edits).toMatchObject([
      { section: 'form-own', reason: REASON, byName: 'Personne officer', before: { 'reach-2': '12' } },
    ]);
    expect(done.body.edits[0]?.after).toEqual({ 'reach-2': '21' });
    expect(await editsFor('owner')).toEqual({ ...done.body, mayEdit: false });
    const file = await seenBy('owner');
    expect([file.version, file.form?.answers]).toEqual([sent.version + 1, { ...GIVEN, 'reach-2': '21' }]);
    const owner = await api.as('owner');
    const { entries } = bodyOf(await owner.get<History>(applicationPaths.history(sent.id)));
    expect(entries.find(({ action }) => action === 'application.editOnBehalf')?.data).toEqual({
      section: 'form-own',
      reason: REASON,
      changes: { 'answers.reach-2': { from: '12', to: '21' } },
    });
    const { rows } = await api.owner.query<{ text: string }>(
      `select text from mail_messages where about_id = $1 and subject like '%corrigé par%'`,
      [sent.id],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.text).toContain(REASON);
  });

  it('never show the administration what does not count, also where a correction asks it again', async () => {
    const done = await correct({ ...COUNTED, works: 'yes' });
    expect(done.body.edits[0]).toMatchObject({ before: { works: 'no' }, after: { works: 'yes' } });
    expect((await seenBy('officer')).form?.answers).toEqual({ ...COUNTED, works: 'yes' });
    expect(JSON.stringify(done.body)).not.toContain('Jamais');
  });

  it('ask for a reason, for something that changes, for the version that was read and for a section of the form', async () => {
    const better = { ...COUNTED, 'reach-2': '21' };
    expect((await correct(better, { reason: '' })).status).toBe(400);
    const same = await correct(COUNTED);
    expect([same.status, same.body.code]).toEqual([409, 'nothing-changed']);
    expect((await correct(better, { section: 'elsewhere' })).status).toBe(404);
    const path = applicationPaths.answerOnBehalf(sent.id, 'own');
    const officer = await api.as('officer');
    const body = { answers: better, reason: REASON };
    expect((await officer.put(path, body, { version: sent.version - 1 })).status).toBe(412);
    expect((await officer.put(path, body)).status).toBe(428);
    expect((await editsFor('officer')).edits).toEqual([]);
    expect((await seenBy('owner')).form?.answers).toEqual(GIVEN);
  });

  it('are judged as when the applicant writes, and never hold what only the applicant declares', async () => {
    expect(codes(await correct({ ...COUNTED, 'reach-2': 12 }))).toEqual([400, 'answers.reach-2:not-a-text']);
    expect(codes(await correct({ ...COUNTED, other: 'x' }))).toEqual([400, 'answers.other:unknown-field']);
    expect(codes(await correct({ works: 'no', sworn: true }))).toEqual([422, 'answers.reach-2:required']);
    expect(codes(await correct({ ...COUNTED, 'reach-2': '101' }))).toEqual([422, 'answers.reach-2:too-large']);
    const declared = await correct({ ...COUNTED, 'reach-2': '21', sworn: false });
    expect(codes(declared)).toEqual([422, 'answers.sworn:declared-by-applicant']);
  });

  it('are for officers, while the file is checked', async () => {
    const better = { ...COUNTED, 'reach-2': '21' };
    for (const who of ['owner', 'manager', 'auditor'] as const)
      expect((await correct(better, { who })).status).toBe(403);
    await askForCorrections(api, await startScreening(api, sent.id), ['theme']);
    sent = await seenBy('officer');
    const late = await correct(better);
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
  });
});
