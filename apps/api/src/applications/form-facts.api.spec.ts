import {
  applicationPaths,
  callFormPaths,
  FACT_CASES,
  FACT_FORM,
  FACT_WORLD,
  factAnswers,
  factErrors,
  type ApplicationDetail,
  type DocumentView,
  type FactCase,
  type SavedAnswers,
} from '@passerelle/contract';
import { givenDraft, givenOpenLot, type OpenLot } from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import { givenFrame, type GivenFrame } from '../testing/given/programmes';
import { startApi, type TestApi } from '../testing/start-api';

const UNKNOWN = '01890000-0000-7000-8000-000000000001';

describe('what the API knows before it judges answers', () => {
  let api: TestApi;
  let given: GivenFrame;
  const lots = new Map<string, OpenLot>();
  const ids = new Map<string, string>();
  beforeAll(async () => {
    api = await startApi();
    const { rows } = await api.owner.query<{ name: string; id: string }>(
      'select name, id from places union all select code, id from themes',
    );
    for (const { name, id } of rows) ids.set(name, id);
    given = await givenFrame(api);
  });
  afterAll(() => api.close());

  /** An open lot with the zone of a case. */
  async function lotOf({ zone }: FactCase): Promise<OpenLot> {
    const name = zone.join(' ');
    const regionIds = zone.map((code) => given.region(code).id);
    const callCode = `FACTS-${lots.size + 1}`;
    const lot =
      lots.get(name) ??
      (await givenOpenLot(api, { callCode, form: FACT_FORM, lot: { regionIds, maxPerOrganisation: 9 } }));
    lots.set(name, lot);
    return lot;
  }

  it.each(FACT_CASES)('is what the page knows (B2, R58): $what', async (one) => {
    await api.owner.query(`update themes set valid_to = null where code = 'T3'`);
    const lot = await lotOf(one);
    const { id } = await givenDraft(api, lot);
    await api.owner.query(`update themes set valid_to = '2025-12-31' where code = 'T3'`);
    const owner = await api.as('owner');
    for (const question of one.files ?? [])
      await owner.upload<DocumentView>(applicationPaths.documents(id), samplePdf(), { kind: 'other', question });
    const { version } = (await owner.get<ApplicationDetail>(applicationPaths.detail(id))).body;
    const answers = factAnswers(one, (name) => ids.get(name) ?? UNKNOWN);
    const sent = await owner.put<SavedAnswers>(callFormPaths.answers(id, 'own'), { answers }, { version });
    expect([sent.status, factErrors(sent.body.sections.flatMap(({ errors }) => errors))]).toEqual([200, one.errors]);
  });

  it('is read from a programme that holds what the cases name', async () => {
    await api.owner.query(`update themes set valid_to = '2025-12-31' where code = 'T3'`);
    const { frame } = await givenFrame(api);
    const inForce = ({ code }: { code: string }) =>
      [...frame.regions, ...frame.themes].some((row) => row.code === code);
    for (const row of [...FACT_WORLD.regions, ...FACT_WORLD.themes])
      expect([row.code, inForce(row)]).toEqual([row.code, row.inForce]);
    const known = frame.regions.flatMap(({ code, places }) =>
      places.map(({ name, eligible }) => ({ code, name, eligible })),
    );
    for (const { code, places } of FACT_WORLD.regions.filter((region) => region.inForce))
      for (const place of places) expect(known).toContainEqual({ code, ...place });
  });
});
