import {
  programmePaths,
  projectPaths,
  type PartnerRegion,
  type Problem,
  type ProjectDetail,
  type WritePartnerRegion,
} from '@passerelle/contract';
import { Database } from '../core/database/database';
import { givenFrame } from '../testing/given/programmes';
import { givenCompleteProject } from '../testing/given/projects';
import { startApi, type TestApi } from '../testing/start-api';
import { agreementInForce, placesOf, regionOn } from './programme.queries';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-03-02T10:00:00Z');
});
afterAll(() => api.close());

const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);

describe('partner regions (R58)', () => {
  const region: WritePartnerRegion = {
    code: 'SAN',
    name: { fr: 'Santiago', nl: 'Santiago', en: 'Santiago' },
    country: 'CL',
    validFrom: '2026-05-01',
    validTo: null,
    places: [{ geonamesId: 3871336, name: 'Santiago', latitude: '-33.45694', longitude: '-70.64827', eligible: true }],
  };

  it('keep the identity of a place by its GeoNames number', async () => {
    const manager = await api.as('manager');
    const { body: created } = await manager.post<PartnerRegion>(programmePaths.regions, region);
    const [santiago] = created.places;
    const more = {
      geonamesId: 3868158,
      name: 'Valparaíso',
      latitude: '-33.036',
      longitude: '-71.62963',
      eligible: true,
    };
    const places = [...region.places.map((place) => ({ ...place, eligible: false })), more];
    const path = programmePaths.region(created.id);
    const { body: changed } = await manager.put<PartnerRegion>(
      path,
      { ...region, places },
      { version: created.version },
    );
    expect(changed.version).toBeGreaterThan(created.version);
    expect(changed.places).toHaveLength(2);
    expect(changed.places[0]).toMatchObject({ id: santiago?.id, eligible: false });
    const stale = await manager.put(path, region, { version: created.version });
    expect(stale.status).toBe(412);
  });

  it('keep a place that a project works in', async () => {
    const { id } = await givenCompleteProject(api);
    const { region: inFrame } = await givenFrame(api);
    const { version, places, ...facts } = inFrame('KIN');
    const path = programmePaths.region(facts.id);
    const manager = await api.as('manager');
    const { code, name, country, validFrom, validTo } = facts;
    const { status, body } = await manager.put<Problem>(
      path,
      { code, name, country, validFrom, validTo, places: [] },
      { version },
    );
    expect([status, body.code]).toEqual([409, 'in-use']);
    expect((await givenFrame(api)).region('KIN').places).toEqual(places);
    const { body: project } = await manager.get<ProjectDetail>(projectPaths.detail(id));
    expect(project.places.map((place) => place.name)).toEqual(['Kinshasa']);
  });

  it('refuse a country, a point or a place that cannot be', async () => {
    const manager = await api.as('manager');
    const wrong = {
      ...region,
      code: 'XX',
      country: 'QQ',
      places: region.places.map((place) => ({ ...place, latitude: '133.1' })),
    };
    const refused = await manager.post<Problem>(programmePaths.regions, wrong);
    expect([refused.status, codes(refused.body)]).toEqual([
      422,
      ['country:not-in-list', 'places.0.latitude:not-on-earth'],
    ]);
    const shapeless = { ...region, places: [{ ...region.places[0], longitude: 'east' }] };
    expect((await manager.post(programmePaths.regions, shapeless)).status).toBe(400);
  });
});

describe('crises and agreements', () => {
  it('keep the decision on the crisis apart from grants (R26, R27)', async () => {
    const manager = await api.as('manager');
    const crisis = {
      name: 'Séisme',
      country: 'MA',
      glide: 'EQ-2026-000001-MAR',
      startedOn: '2026-02-20',
      needsSource: 'OCHA',
      fundingDecidedOn: null,
    };
    expect((await manager.post(programmePaths.crises, crisis)).status).toBe(201);
    const early = await manager.post<Problem>(programmePaths.crises, { ...crisis, fundingDecidedOn: '2026-02-19' });
    expect(codes(early.body)).toEqual(['fundingDecidedOn:ends-before-start']);
    const ahead = await manager.post<Problem>(programmePaths.crises, { ...crisis, startedOn: '2026-03-03' });
    expect(codes(ahead.body)).toEqual(['startedOn:in-the-future']);
  });

  it('tell whether an agreement with the region is in force (R24)', async () => {
    const manager = await api.as('manager');
    const db = api.app.get(Database);
    const { region } = await givenFrame(api);
    const { id } = region('RSK');
    expect(await agreementInForce(db, id, '2026-03-02')).toBeUndefined();
    const agreement = {
      regionId: id,
      title: 'Protocole Rabat',
      signedOn: '2026-02-01',
      validFrom: '2026-03-01',
      validTo: '2029-02-28',
    };
    expect((await manager.post(programmePaths.partnerAgreements, agreement)).status).toBe(201);
    expect(await agreementInForce(db, id, '2029-02-28')).toMatchObject({ title: 'Protocole Rabat' });
    expect(await agreementInForce(db, id, '2029-03-01')).toBeUndefined();
    const unknown = { ...agreement, regionId: '01981a00-0000-7000-8000-999999999999' };
    const refused = await manager.post<Problem>(programmePaths.partnerAgreements, unknown);
    expect(codes(refused.body)).toEqual(['regionId:not-in-list']);
  });

  it('give later stages the places and regions of a day', async () => {
    const db = api.app.get(Database);
    const { region, place } = await givenFrame(api);
    const found = await placesOf(db, [place('Gaza City').id, place('Rabat').id]);
    expect(found.map(({ name, eligible, regionId }) => [name, eligible, regionId])).toEqual([
      ['Gaza City', false, region('PSE').id],
      ['Rabat', true, region('RSK').id],
    ]);
    expect(await regionOn(db, region('PSE').id, '2022-11-30')).toBeUndefined();
    expect(await regionOn(db, region('PSE').id, '2022-12-01')).toMatchObject({ code: 'PSE' });
  });
});
