import {
  publicationPaths,
  withQuery,
  type ProjectMap,
  type PublicProject,
  type PublicProjectFilters,
  type PublicProjectPage,
} from '@passerelle/contract';
import { givenPublishedProject } from '../testing/given/publication';
import { startApi, type TestApi } from '../testing/start-api';

describe('granted projects for everybody', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    await givenPublishedProject(api);
    await givenPublishedProject(api, {
      reference: 'BI-2026-0002',
      modality: 'direct',
      theme: 'T1',
      state: 'terminated',
      awardedAt: '2025-12-31T23:30:00Z',
      granted: '250000.00',
    });
    await givenPublishedProject(api, { reference: 'BI-2026-0003', state: 'approval', awardedAt: null });
    await givenPublishedProject(api, { reference: 'OTHER-1', state: 'historic' });
  });
  afterAll(() => api.close());

  const references = async (query: object = {}) => {
    const { body } = await api.visitor().get<PublicProjectPage>(withQuery(publicationPaths.publicList, query));
    return body.items.map(({ reference }) => reference);
  };

  it('lists what was granted, newest award first, and nothing else (R45)', async () => {
    expect(await references()).toEqual(['BI-2026-0002', 'BI-2025-0001']);
    const { body } = await api.visitor().get<PublicProjectPage>(publicationPaths.publicList);
    expect(body.items[1]).toEqual({
      reference: 'BI-2025-0001',
      title: { fr: 'Ateliers & compagnie <Ramallah>', nl: 'Ateliers in Ramallah', en: '' },
      modality: 'indirect',
      theme: expect.objectContaining({ nl: 'Duurzame en inclusieve economische ontwikkeling' }) as object,
      region: expect.objectContaining({ fr: expect.stringContaining('palestinien') as string }) as object,
      country: 'PS',
      beneficiaryName: 'Pont Solidaire',
      granted: { amount: '100000.00', currency: 'EUR' },
      paid: { amount: '0.00', currency: 'EUR' },
      awardedOn: '2025-03-10',
      startsOn: '2025-04-01',
      endsOn: '2026-12-31',
    });
  });

  it.each([
    [{ modality: 'direct' }, ['BI-2026-0002']],
    [{ theme: 'T2' }, ['BI-2025-0001']],
    [{ region: 'KIN' }, []],
    [{ year: '2026' }, ['BI-2026-0002']],
    [{ year: '2025' }, ['BI-2025-0001']],
    [{ search: 'atel' }, ['BI-2026-0002', 'BI-2025-0001']],
    [{ sort: 'granted' }, ['BI-2025-0001', 'BI-2026-0002']],
  ])('filters by %j; a year is one of Brussels', async (query, expected) => {
    expect(await references(query)).toEqual(expected);
  });

  it('offers only filters that lead to a project', async () => {
    const { body } = await api.visitor().get<PublicProjectFilters>(publicationPaths.publicFilters);
    expect(body.themes.map(({ code }) => code)).toEqual(['T1', 'T2']);
    expect(body.regions.map(({ code }) => code)).toEqual(['PSE']);
    expect(body.years).toEqual(['2026', '2025']);
  });

  it('refuses a filter it does not know', async () => {
    for (const query of [{ state: 'running' }, { modality: 'other' }, { year: '26' }])
      expect((await api.visitor().get(withQuery(publicationPaths.publicList, query))).status).toBe(400);
  });

  it('shows one project with its places and partners', async () => {
    const { body } = await api.visitor().get<PublicProject>(publicationPaths.publicDetail('BI-2025-0001'));
    expect(body).toMatchObject({
      iatiIdentifier: 'BE-BCE_KBO-0316381039-BI-2025-0001',
      partners: [{ name: 'Autre Rive', role: 'local-partner' }],
      places: [{ name: 'Al-Bireh' }, { name: 'Ramallah', latitude: '31.89964' }],
    });
  });

  it.each(['BI-2026-0003', 'OTHER-1', 'nothing'])('says of %s that it does not exist', async (reference) => {
    expect((await api.visitor().get(publicationPaths.publicDetail(reference))).status).toBe(404);
  });

  it('counts projects by place with the same filters', async () => {
    const { body } = await api.visitor().get<ProjectMap>(withQuery(publicationPaths.publicMap, { theme: 'T1' }));
    expect(body.places.map(({ name, projects }) => [name, projects])).toEqual([
      ['Al-Bireh', 1],
      ['Ramallah', 1],
    ]);
  });

  it('gives the inventory as a spreadsheet', async () => {
    const { text } = await api.visitor().get(withQuery(publicationPaths.publicExport, { year: '2025' }));
    const [head = '', row = '', ...others] = text.trim().split('\r\n');
    expect(head).toContain('reference;beneficiaryName;titleFr');
    expect(row).toContain('BI-2025-0001;Pont Solidaire;Ateliers & compagnie <Ramallah>');
    expect(others).toEqual([]);
  });

  it('is answered by the index of granted projects', async () => {
    await api.owner.query('set enable_seqscan = off');
    const { rows } = await api.owner.query<{ 'QUERY PLAN': string }>(
      `explain select id from projects p where p.awarded_at is not null and p.state <> 'historic'
       order by p.awarded_at desc, p.id desc limit 26`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('projects_published');
  });
});
