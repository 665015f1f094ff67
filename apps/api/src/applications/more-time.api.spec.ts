import {
  applicationPaths,
  homePaths,
  type ApplicationDetail,
  type ApplicationOpenings,
  type History,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { CALL_CLOSES, givenDraft, givenOpenLot, writeSection, type OpenLot } from '../testing/given/applications';
import { EXTENDED_UNTIL, extendCall, giveExtension } from '../testing/given/deadlines';
import { samplePdf } from '../testing/given/files';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('writing with more time (R22)', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `TMP-${(calls += 1)}`, lot: { maxPerOrganisation: 2 } });
  });

  const openings = async (who: keyof People) =>
    (await (await api.as(who)).get<ApplicationOpenings>(applicationPaths.openings)).body.openings
      .filter(({ lotId }) => lotId === lot.id)
      .map(({ closesAt }) => closesAt);
  const start = async (who: keyof People) =>
    (await api.as(who)).post<ApplicationDetail & Problem>(applicationPaths.create, {
      lotId: lot.id,
      language: 'fr',
      title: `Projet de ${who}`,
    });
  const upload = async ({ id }: { id: string }) =>
    (await api.as('owner')).upload<Problem>(applicationPaths.documents(id), samplePdf(), { kind: 'statutes' });
  const read = async (id: string) =>
    (await (await api.as('owner')).get<ApplicationDetail>(applicationPaths.detail(id))).body;

  it('starts, writes and attaches to the last millisecond of the own deadline, for nobody else', async () => {
    const draft = await givenDraft(api, lot);
    expect(await openings('owner')).toEqual([CALL_CLOSES]);
    await giveExtension(api, lot, draft.organisationId);
    api.clock.set('2026-05-20T09:59:59.999Z');
    expect(await openings('editor')).toEqual([EXTENDED_UNTIL]);
    expect(await openings('stranger')).toEqual([]);
    const foreign = await start('stranger');
    expect([foreign.status, foreign.body.code]).toEqual([409, 'call-closed']);
    expect((await start('editor')).body).toMatchObject({ state: 'draft', mayEdit: true });
    const written = await writeSection(api, draft, 'attachments', { note: 'À temps' });
    expect([written.status, (await upload(draft)).status]).toEqual([200, 201]);

    api.clock.set(EXTENDED_UNTIL);
    expect(await openings('owner')).toEqual([]);
    const late = await writeSection(api, { id: draft.id, version: 2 }, 'attachments', { note: 'Trop tard' });
    expect([late.status, (late.body as unknown as Problem).code]).toEqual([409, 'call-closed']);
    expect([(await upload(draft)).body.code, (await start('owner')).body.code]).toEqual(['call-closed', 'call-closed']);
    expect((await read(draft.id)).mayEdit).toBe(false);
  });

  it('is said in the file, its history and the queue: until when, by whom and why', async () => {
    const draft = await givenDraft(api, lot);
    expect(draft.extension).toBeNull();
    await giveExtension(api, lot, draft.organisationId);
    const { closesAt, extension } = await read(draft.id);
    expect(Date.parse(closesAt)).toBe(Date.parse(EXTENDED_UNTIL));
    expect(extension).toMatchObject({ reason: 'Incendie au siège.', givenByName: 'Personne officer' });
    expect(Date.parse(extension?.from ?? '')).toBe(Date.parse(CALL_CLOSES));
    const client = await api.as('reader');
    const { entries } = (await client.get<History>(applicationPaths.history(draft.id))).body;
    expect(entries.at(-1)).toMatchObject({
      action: 'deadline_extension.give',
      actorName: 'Personne officer',
      data: { until: EXTENDED_UNTIL, reason: 'Incendie au siège.' },
    });
    api.clock.set(CALL_CLOSES);
    const { items } = (await (await api.as('editor')).get<WorkQueue>(homePaths.queue)).body;
    const waiting = items.find(({ subjectId }) => subjectId === draft.id);
    expect(Date.parse(waiting?.due ?? '')).toBe(Date.parse(EXTENDED_UNTIL));
  });

  it('is said in the file when everybody has it, and gives way to the later of both', async () => {
    const draft = await givenDraft(api, lot);
    await giveExtension(api, lot, draft.organisationId);
    await extendCall(api, lot.callId, { closesOn: '2026-06-01' });
    const { closesAt, extension } = await read(draft.id);
    expect(Date.parse(closesAt)).toBe(Date.parse('2026-06-01T10:00:00Z'));
    expect(extension).toMatchObject({ reason: { nl: 'Storing van de site op 12 mei.' }, givenByName: null });
  });
});
