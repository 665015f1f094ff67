import {
  applicationPaths,
  euro,
  type ApplicationDetail,
  type CreateApplication,
  type History,
  type Problem,
} from '@passerelle/contract';
import { emptyContent } from './application.content';
import {
  givenDraft,
  givenOpenLot,
  givenReadyDraft,
  givenSubmittedApplication,
  soundContent,
  type OpenLot,
} from '../testing/given/applications';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('a new file', () => {
  let api: TestApi;
  let lot: OpenLot;
  let calls = 0;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `NEW-${(calls += 1)}`, lot: { maxPerOrganisation: 5 } });
  });
  afterAll(() => api.close());

  const create = async (changes: Partial<CreateApplication>, who: keyof People = 'owner') =>
    (await api.as(who)).post<ApplicationDetail & Problem>(applicationPaths.create, {
      lotId: lot.id,
      language: 'fr',
      title: 'Deuxième phase',
      ...changes,
    });

  it('begins empty for an organisation that never sent one', async () => {
    const { body } = await create({}, 'stranger');
    expect(body.content).toEqual(emptyContent('Deuxième phase'));
  });

  it('begins with an earlier one, without its days, confirmations and declarations (C6)', async () => {
    const sound = soundContent(lot);
    const earlier = await givenSubmittedApplication(api, lot);
    await api.owner.query(`update applications set submitted_at = submitted_at - interval '1 year' where id = $1`, [
      earlier.id,
    ]);
    const { status, body } = await create({ copyOf: earlier.id });
    expect([status, body.title]).toEqual([201, 'Deuxième phase']);
    expect(body.content).toEqual({
      ...sound,
      project: { ...sound.project, title: 'Deuxième phase', startsOn: null, endsOn: null },
      budget: {
        ...sound.budget,
        lines: sound.budget.lines.map((line) => ({ ...line, year: line.year + 1 })),
        otherFunding: sound.budget.otherFunding.map((funding) => ({ ...funding, confirmed: false })),
      },
      declarations: { noDoubleFinancing: false, noOpenDebt: false, truthful: false, signatory: 'A. Dupont' },
    });
    expect(body.requested).toEqual(sound.budget.requested);
    expect(body.documents).toEqual([]);
    const history = await (await api.as('owner')).get<History>(applicationPaths.history(body.id));
    expect(history.body.entries.map(({ action }) => action)).toEqual(['application.create', 'application.copy']);
  });

  it('leaves out what its lot does not admit', async () => {
    const earlier = await givenReadyDraft(api, lot);
    await api.owner.query('update lots set region_ids = $2, theme_ids = $3 where id = $1', [
      lot.id,
      [lot.themeId],
      [lot.regionId],
    ]);
    const { body } = await create({ copyOf: earlier.id });
    expect(body.content.partners).toMatchObject({
      regionId: null,
      placeIds: [],
      urbanContext: expect.any(String) as string,
    });
    expect(body.content.theme).toMatchObject({ themeId: null, sdgs: ['11'] });
  });

  it('takes over what was answered before, and knows who signed last', async () => {
    await givenSubmittedApplication(api, lot);
    const idea = {
      regionId: lot.regionId,
      placeIds: [lot.ramallah],
      themeId: lot.themeId,
      requested: euro('50000.00'),
      months: 12,
    };
    const { content, requested } = (await create({ idea })).body;
    expect([content.partners.placeIds, content.theme.themeId, requested]).toEqual([
      [lot.ramallah],
      lot.themeId,
      euro('50000.00'),
    ]);
    expect(content.declarations.signatory).toBe('A. Dupont');
    const outside = await create({ idea: { ...idea, regionId: lot.themeId, themeId: lot.regionId } });
    expect(outside.body.content.partners).toMatchObject({ regionId: null, placeIds: [] });
    expect(outside.body.content.theme.themeId).toBeNull();
  });

  it('copies nothing of another organisation, or that does not exist (SEC-3)', async () => {
    const foreign = await givenDraft(api, lot, { who: 'stranger' });
    for (const copyOf of [foreign.id, lot.id]) {
      const { status, body } = await create({ copyOf });
      expect([status, body.errors]).toEqual([422, [{ path: 'copyOf', code: 'not-in-list' }]]);
    }
    expect((await create({ copyOf: 'x' })).status).toBe(400);
    const { rows } = await api.owner.query('select 1 from applications where organisation_id = $1 and lot_id = $2', [
      api.people.owner.organisationId,
      lot.id,
    ]);
    expect(rows).toEqual([]);
  });
});
