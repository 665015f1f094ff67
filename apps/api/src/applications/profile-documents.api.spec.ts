import {
  applicationPaths,
  homePaths,
  organisationPaths,
  USUAL_ATTACHMENTS,
  type ApplicationDetail,
  type DocumentValidity,
  type DocumentView,
  type FrozenApplication,
  type History,
  type Problem,
  type ProfileDocuments,
  type WorkQueue,
} from '@passerelle/contract';
import type { Extras } from '../testing/api-client';
import { givenOpenLot, givenReadyDraft, givenSubmittedApplication, type OpenLot } from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import { askForCorrections, startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

/** Everything a file must hold but the statutes. */
const OTHERS = USUAL_ATTACHMENTS.filter((kind) => kind !== 'statutes');

let api: TestApi;
let lot: OpenLot;
let organisationId = '';
let calls = 0;
beforeAll(async () => {
  api = await startApi();
  ({ organisationId } = api.people.owner);
});
beforeEach(async () => {
  await api.owner.query('delete from organisation_documents');
  lot = await givenOpenLot(api, { callCode: `PRO-${(calls += 1)}`, lot: { maxPerOrganisation: 3 } });
});
afterAll(() => api.close());

const heldNow = async () =>
  (await (await api.as('owner')).get<ProfileDocuments>(organisationPaths.documents(organisationId))).body;
const versionOf = async (id: string) => (await heldNow()).find((one) => one.id === id)?.version ?? 0;
const put = async (id: string, validity: DocumentValidity, who: keyof People, extras: Extras) =>
  (await api.as(who)).put<ProfileDocuments & Problem>(
    organisationPaths.documentValidity(organisationId, id),
    validity,
    extras,
  );
const date = async (id: string, from: string, until: string | null, who: keyof People = 'owner') =>
  put(id, { from, until }, who, { version: await versionOf(id) });
const givenDocument = async (name: string, kind = 'statutes') => {
  const path = organisationPaths.documents(organisationId);
  return (await (await api.as('editor')).upload<DocumentView>(path, samplePdf(name), { kind })).body.id;
};
const givenStatutes = async (name = 'statuts.pdf', from = '2026-01-01', until: string | null = null) => {
  const id = await givenDocument(name);
  await date(id, from, until);
  return id;
};
const fileOf = async (id: string, who: keyof People = 'owner') =>
  (await (await api.as(who)).get<ApplicationDetail>(applicationPaths.detail(id))).body;
const lentTo = async (id: string, who: keyof People = 'owner') =>
  (await fileOf(id, who)).documents.filter(({ profile }) => profile).map(({ name }) => name);
const wantsOf = ({ sections }: ApplicationDetail) => sections.flatMap(({ errors }) => errors.map(({ path }) => path));
const submit = async ({ id, version }: ApplicationDetail) =>
  (await api.as('owner')).post<ApplicationDetail & Problem>(applicationPaths.submit(id), {}, { version });
const frozen = async (id: string) =>
  (await (await api.as('officer')).get<FrozenApplication>(applicationPaths.snapshot(id))).body.documents.map(
    ({ name }) => name,
  );

describe('a document of the profile', () => {
  it('counts from day to day, as owner or editor of the organisation say; the history keeps it (C5)', async () => {
    const id = await givenDocument('statuts.pdf');
    const { body } = await date(id, '2026-01-01', '2026-12-31', 'editor');
    expect(body.find((one) => one.id === id)?.validity).toEqual({ from: '2026-01-01', until: '2026-12-31' });
    await date(id, '2026-01-01', null);
    for (const who of ['reader', 'officer', 'stranger'] as const)
      expect((await date(id, '2026-01-01', null, who)).status).toBe(403);
    const seen = await (await api.as('officer')).get<ProfileDocuments>(organisationPaths.documents(organisationId));
    expect(seen.body.find((one) => one.id === id)?.validity).toEqual({ from: '2026-01-01', until: null });
    const history = await (await api.as('owner')).get<History>(organisationPaths.history(organisationId));
    expect(history.body.entries.slice(-2).map(({ action, data }) => [action, data['changes']])).toEqual([
      ['document.date', { validFrom: { from: null, to: '2026-01-01' }, validUntil: { from: null, to: '2026-12-31' } }],
      ['document.date', { validUntil: { from: '2026-12-31', to: null } }],
    ]);
  });

  it('is dated by who saw the days it has: of two at once, one is told (SEC-14)', async () => {
    const id = await givenDocument('statuts.pdf');
    const days = (until: string) => ({ from: '2026-01-01', until });
    const missing = await put(id, days('2026-12-31'), 'owner', {});
    expect([missing.status, missing.body.code]).toEqual([428, 'version-missing']);
    for (const version of [0, 1]) {
      const both = await Promise.all(
        (['owner', 'editor'] as const).map((who, index) =>
          put(id, days(`2026-1${version}-0${index + 1}`), who, { version }),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
      const stale = both.find(({ status }) => status === 412);
      expect(stale?.body).toMatchObject({ code: 'stale', currentVersion: version + 1 });
      expect(await versionOf(id)).toBe(version + 1);
    }
  });

  it('is not dated backwards, of another organisation, or without a kind that files ask for', async () => {
    const id = await givenDocument('statuts.pdf');
    expect((await date(id, '2026-02-01', '2026-01-31')).body.errors).toEqual([
      { path: 'until', code: 'period-reversed' },
    ]);
    expect((await date(id, '2026-02-30', null)).status).toBe(400);
    expect((await date(api.people.owner.id, '2026-01-01', null)).status).toBe(404);
    const other = await date(await givenDocument('photo.pdf', 'other'), '2026-01-01', null);
    expect([other.status, other.body.code]).toEqual([409, 'document-not-of-profile']);
  });

  it('waits to be renewed by who may, from 30 days before its end, until a later one is there', async () => {
    await givenStatutes('statuts.pdf', '2026-01-01', '2026-05-15');
    const waits = async (who: keyof People) =>
      (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
        .filter(({ reason }) => reason === 'document-to-renew')
        .map(({ title, due }) => [title, due]);
    expect(await waits('editor')).toEqual([['statuts.pdf', '2026-05-15T21:59:00+00:00']]);
    expect(await waits('reader')).toEqual([]);
    await givenStatutes('nouveaux.pdf', '2026-05-16');
    expect(await waits('editor')).toEqual([]);
  });
});

describe('a file', () => {
  it('takes what counts today from the profile, and asks for it no more', async () => {
    const draft = await givenReadyDraft(api, lot, { documents: OTHERS });
    expect(wantsOf(draft)).toEqual(['attachments.statutes']);
    const id = await givenStatutes('statuts.pdf', '2026-04-16', '2026-04-20');
    expect([wantsOf(await fileOf(draft.id)), await lentTo(draft.id)]).toEqual([['attachments.statutes'], []]);
    api.clock.set('2026-04-20T21:59:00Z');
    expect([wantsOf(await fileOf(draft.id)), await lentTo(draft.id)]).toEqual([[], ['statuts.pdf']]);
    expect((await fileOf(draft.id)).documents.find((one) => one.id === id)?.profile).toEqual({
      from: '2026-04-16',
      until: '2026-04-20',
    });
    api.clock.set('2026-04-20T22:00:00Z');
    expect(wantsOf(await fileOf(draft.id))).toEqual(['attachments.statutes']);
  });

  it('prefers what is attached to itself', async () => {
    await givenStatutes();
    const draft = await givenReadyDraft(api, lot);
    expect([await lentTo(draft.id), draft.documents.length]).toEqual([[], USUAL_ATTACHMENTS.length]);
  });

  it('keeps the version it was submitted with, whatever the profile becomes (R7)', async () => {
    const id = await givenStatutes('statuts 2026.pdf');
    const { id: file } = await givenSubmittedApplication(api, lot, { documents: OTHERS });
    expect(await frozen(file)).toContain('statuts 2026.pdf');
    await givenStatutes('statuts 2027.pdf');
    await date(id, '2026-01-01', '2026-02-01');
    expect(await lentTo(file, 'officer')).toEqual(['statuts 2026.pdf']);
    const officer = await api.as('officer');
    expect((await officer.get(applicationPaths.document(file, id))).text).toContain('%PDF-1.7');
    const removed = await (
      await api.as('owner')
    ).delete<Problem>(organisationPaths.document(organisationId, id), { version: 1 });
    expect([removed.status, removed.body.code]).toEqual([409, 'document-in-use']);
  });

  it('takes the version of the day again when it is taken back and sent once more (R7)', async () => {
    const id = await givenStatutes('statuts 2026.pdf');
    const sent = await givenSubmittedApplication(api, lot, { documents: OTHERS });
    const owner = await api.as('owner');
    const { body: open } = await owner.post<ApplicationDetail>(
      applicationPaths.unsubmit(sent.id),
      {},
      { version: sent.version },
    );
    await date(id, '2026-01-01', '2026-02-01');
    await givenStatutes('statuts 2027.pdf');
    expect(await lentTo(sent.id)).toEqual(['statuts 2027.pdf']);
    expect((await submit(open)).status).toBe(200);
    expect(await frozen(sent.id)).toContain('statuts 2027.pdf');
    expect(await lentTo(sent.id)).toEqual(['statuts 2027.pdf']);
    expect((await owner.get(applicationPaths.document(sent.id, id))).status).toBe(200);
  });

  it.each([
    ['project.summary', ['statuts 2026.pdf']],
    ['attachments.statutes', ['statuts 2027.pdf']],
  ])('that is returned for %s takes %j from the profile (R9)', async (target, expected) => {
    const id = await givenStatutes('statuts 2026.pdf');
    const sent = await givenSubmittedApplication(api, lot, { documents: OTHERS });
    await askForCorrections(api, await startScreening(api, sent.id), [target]);
    await date(id, '2026-01-01', '2026-02-01');
    await givenStatutes('statuts 2027.pdf');
    const returned = await fileOf(sent.id);
    expect(await lentTo(sent.id)).toEqual(expected);
    const { version } = returned;
    await (await api.as('owner')).post(applicationPaths.resubmit(sent.id), {}, { version });
    expect([
      await lentTo(sent.id, 'officer'),
      (await frozen(sent.id)).filter((name) => name.startsWith('statuts')),
    ]).toEqual([expected, expected]);
  });

  it('lends nothing of another organisation, nor what it does not take', async () => {
    const id = await givenDocument('statuts.pdf');
    const draft = await givenReadyDraft(api, lot, { documents: OTHERS });
    expect((await (await api.as('owner')).get(applicationPaths.document(draft.id, id))).status).toBe(404);
    await date(id, '2026-01-01', null);
    const foreign = await givenReadyDraft(api, lot, { who: 'stranger', documents: OTHERS });
    expect(await lentTo(foreign.id, 'stranger')).toEqual([]);
    expect((await (await api.as('stranger')).get(applicationPaths.document(foreign.id, id))).status).toBe(404);
  });

  it('is complete or refused when its document is removed while it is sent', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await givenStatutes();
      const draft = await givenReadyDraft(api, lot, { documents: OTHERS, title: `Course ${round}` });
      const remove = async () =>
        (await api.as('owner')).delete(organisationPaths.document(organisationId, id), { version: 1 });
      const [sent, removed] = await Promise.all([submit(draft), remove()]);
      expect([
        [200, 409],
        [422, 204],
      ]).toContainEqual([sent.status, removed.status]);
      await date(id, '2025-01-01', '2025-01-02');
    }
  });
});
