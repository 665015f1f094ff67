import {
  organisationPaths,
  withQuery,
  type History,
  type OrganisationDetail,
  type OrganisationPage,
  type Problem,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { givenCertifiedBankRecord, givenOrganisation, organisationFacts } from '../testing/given/organisations';
import { startApi, type TestApi } from '../testing/start-api';

describe('organisations', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const names = async (query: Record<string, string>, who: 'officer' | 'reader' = 'officer') =>
    (await (await api.as(who)).get<OrganisationPage>(withQuery(organisationPaths.list, query))).body.items.map(
      ({ name }) => name,
    );

  it('keeps what an officer enters, with the KBO number normalised and a trace', async () => {
    const created = await givenOrganisation(api, { name: 'Ponts du Sud', kboNumber: '0417.497.106' });
    expect(created).toMatchObject({ name: 'Ponts du Sud', kboNumber: '0417497106', version: 1, mayEdit: true });
    const { body } = await (await api.as('officer')).get<History>(organisationPaths.history(created.id));
    expect(body.entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['organisation.create', 'Personne officer'],
    ]);
    expect(body.entries[0]?.data['changes']).toMatchObject({ kboNumber: { to: '0417497106' } });
  });

  it.each([
    ['kboNumber', { kboNumber: '0417.497.107' }, 422, 'kbo-invalid'],
    ['kboNumber', { kboNumber: 'abc' }, 422, 'kbo-invalid'],
    ['kboNumber', { kboNumber: '0999.999.922' }, 422, 'kbo-taken'],
    ['kboNumber', { kboNumber: '' }, 400, 'required'],
    ['country', { country: 'ZZ' }, 422, 'country-unknown'],
    ['country', { country: 'Belgium' }, 400, 'wrong-format'],
    ['foundedOn', { foundedOn: '2999-01-01' }, 400, 'not-a-date'],
    ['foundedOn', { foundedOn: '2199-01-01' }, 422, 'day-in-future'],
    ['foundedOn', { foundedOn: '2021-02-30' }, 400, 'not-a-date'],
    [
      'accreditation.until',
      { accreditation: { number: 'A', from: '2021-01-01', until: '2020-01-01' } },
      422,
      'period-reversed',
    ],
    ['accreditation.from', { accreditation: { number: 'A', from: 'x', until: null } }, 400, 'not-a-date'],
    ['kinds', { kinds: [] }, 400, 'too-few'],
    ['kinds', { kinds: ['friend'] }, 400, 'not-in-list'],
    ['legalForm', { legalForm: 'gang' }, 400, 'not-in-list'],
    ['name', { name: '  ' }, 400, 'required'],
    ['name', { name: 'x'.repeat(201) }, 400, 'too-long'],
    ['name', { name: 'abc\u202Edef' }, 400, 'direction-character'],
    ['name', { name: 'abc\u0000def' }, 400, 'nul-character'],
    ['website', { website: 'javascript:alert(1)' }, 400, 'not-a-web-address'],
    ['iatiType', { iatiType: '99' }, 400, 'not-in-list'],
    ['iatiIdentifier', { iatiIdentifier: 'XM DAC' }, 400, 'wrong-format'],
    ['channelCode', { channelCode: '4111' }, 400, 'wrong-format'],
    ['demo', { demo: true }, 400, 'unknown-field'],
    ['id', { id: randomUUID() }, 400, 'unknown-field'],
  ])('names the wrong field %s (%j) with %i %s', async (path, facts, status, code) => {
    const officer = await api.as('officer');
    const before = await api.owner.query('select count(*) from organisations');
    const { status: answered, body } = await officer.post<Problem>(organisationPaths.create, {
      ...organisationFacts(),
      ...facts,
    });
    expect([answered, body.errors?.map((error) => [error.path, error.code])]).toEqual([status, [[path, code]]]);
    expect((await api.owner.query('select count(*) from organisations')).rows).toEqual(before.rows);
  });

  it('lets only the administration create', async () => {
    for (const who of ['owner', 'evaluator', 'finance', 'administrator'] as const)
      expect((await (await api.as(who)).post(organisationPaths.create, organisationFacts())).status).toBe(403);
  });

  it('lets partners edit their own organisation and no other (SEC-3)', async () => {
    const owner = await api.as('owner');
    const own = api.people.owner.organisationId;
    const { body: mine } = await owner.get<OrganisationDetail>(organisationPaths.detail(own));
    const facts = organisationFacts({ name: 'Pont Solidaire', city: 'Saint-Gilles', kboNumber: mine.kboNumber });
    const saved = await owner.put<OrganisationDetail>(organisationPaths.detail(own), facts, { version: mine.version });
    expect(saved.body).toMatchObject({ city: 'Saint-Gilles', version: mine.version + 1 });
    const foreign = organisationPaths.detail(api.people.stranger.organisationId);
    expect((await owner.put(foreign, organisationFacts(), { version: 1 })).status).toBe(403);
    expect((await (await api.as('reader')).put(organisationPaths.detail(own), facts, { version: 2 })).status).toBe(403);
  });

  it('refuses a stale version and a missing one (SEC-14)', async () => {
    const { id } = await givenOrganisation(api);
    const officer = await api.as('officer');
    const path = organisationPaths.detail(id);
    expect((await officer.put(path, organisationFacts({ city: 'Gand' }), { version: 1 })).status).toBe(200);
    expect((await officer.put(path, organisationFacts(), { version: 1 })).status).toBe(412);
    expect((await officer.put(path, organisationFacts())).status).toBe(428);
  });

  it('keeps what the register of enterprises says, for an officer only, until the number changes (R14)', async () => {
    const facts = organisationFacts({ kboNumber: '0999999724' });
    const { id, kboCheck } = await givenOrganisation(api, facts);
    expect(kboCheck).toBeNull();
    const put = async (who: 'officer' | 'finance' | 'owner', version: number, checkedOn = '2026-01-05') =>
      (await api.as(who)).put<OrganisationDetail & Problem>(
        organisationPaths.kboStatus(who === 'owner' ? api.people.owner.organisationId : id),
        { status: 'stopped', checkedOn },
        { version },
      );
    for (const who of ['finance', 'owner'] as const) expect((await put(who, 1)).status).toBe(403);
    expect((await put('officer', 1, '2199-01-01')).body.errors).toEqual([{ path: 'checkedOn', code: 'day-in-future' }]);
    const { body } = await put('officer', 1);
    expect(body).toMatchObject({ kboCheck: { status: 'stopped', checkedOn: '2026-01-05' }, mayCheckKbo: true });
    const officer = await api.as('officer');
    const changed = await officer.put<OrganisationDetail>(
      organisationPaths.detail(id),
      { ...facts, kboNumber: null },
      { version: 2 },
    );
    expect(changed.body).toMatchObject({ kboCheck: null, mayCheckKbo: false });
    expect((await put('officer', 3)).body.code).toBe('kbo-number-missing');
  });

  it('records nothing but what changed', async () => {
    const accreditation = { number: 'OSC-9', from: '2017-01-01', until: null };
    const facts = organisationFacts({ accreditation });
    const { id } = await givenOrganisation(api, facts);
    const officer = await api.as('officer');
    await officer.put(organisationPaths.detail(id), { ...facts, city: 'Anvers' }, { version: 1 });
    const { body } = await officer.get<History>(organisationPaths.history(id));
    expect(body.entries.at(-1)?.data).toEqual({ changes: { city: { from: 'Bruxelles', to: 'Anvers' } } });
  });

  it('shows accounts, members and history of another organisation to nobody outside the administration', async () => {
    const own = api.people.owner.organisationId;
    await givenCertifiedBankRecord(api, own);
    const seen = async (who: 'owner' | 'officer' | 'stranger' | 'evaluator' | 'administrator') => {
      const client = await api.as(who);
      const { body } = await client.get<OrganisationDetail>(organisationPaths.detail(own));
      const history = await client.get(organisationPaths.history(own));
      return [body.name, body.bankRecords.length, body.members.length, body.seesInside, history.status];
    };
    expect(await seen('owner')).toEqual(['Pont Solidaire', 1, 3, true, 200]);
    expect(await seen('officer')).toEqual(['Pont Solidaire', 1, 3, true, 200]);
    for (const who of ['stranger', 'evaluator', 'administrator'] as const)
      expect(await seen(who)).toEqual(['Pont Solidaire', 0, 0, false, 403]);
  });

  it('answers alike to an unknown organisation on every route', async () => {
    const officer = await api.as('officer');
    const id = randomUUID();
    const answers = [
      officer.get(organisationPaths.detail(id)),
      officer.get(organisationPaths.history(id)),
      officer.put(organisationPaths.detail(id), organisationFacts(), { version: 1 }),
      officer.post(organisationPaths.bankRecords(id), { iban: 'x', holder: 'y', certificateId: null }),
    ];
    for (const { status } of await Promise.all(answers)) expect(status).toBe(404);
  });

  it('finds by name, acronym and KBO number, and filters', async () => {
    await givenOrganisation(api, { name: 'Zèbre 100% Sahel', acronym: 'ZSAH', kboNumber: '0403.091.220' });
    await givenOrganisation(api, { name: 'Zanzibar Hospital', kinds: ['local-partner'], country: 'TZ' });
    expect(await names({ search: 'zèbre' })).toEqual(['Zèbre 100% Sahel']);
    expect(await names({ search: '100%' })).toEqual(['Zèbre 100% Sahel']);
    expect(await names({ search: 'zsah' }, 'reader')).toEqual(['Zèbre 100% Sahel']);
    expect(await names({ search: '0403.091' })).toEqual(['Zèbre 100% Sahel']);
    expect(await names({ country: 'TZ' })).toEqual(['Zanzibar Hospital']);
    expect(await names({ kind: 'local-partner' })).toEqual(['Zanzibar Hospital']);
    const officer = await api.as('officer');
    for (const query of ['kind=friend', 'accredited=maybe', 'sort=secret', 'colour=red'])
      expect((await officer.get(`${organisationPaths.list}?${query}`)).status).toBe(400);
  });

  it('counts an accreditation only on the days it covers', async () => {
    await givenOrganisation(api, {
      name: 'Accréditée jusque 2021',
      accreditation: { number: 'OSC-2', from: '2017-01-01', until: '2021-12-31' },
    });
    const accreditedOn = async (day: string) => {
      api.clock.set(`${day}T11:00:00Z`);
      return names({ accredited: 'yes', search: 'jusque 2021' });
    };
    try {
      expect(await accreditedOn('2021-12-31')).toHaveLength(1);
      expect(await accreditedOn('2022-01-01')).toHaveLength(0);
      expect(await accreditedOn('2016-12-31')).toHaveLength(0);
    } finally {
      api.clock.set();
    }
  });

  it('exports the filtered list and leaves a trace; partners may not (SEC-20)', async () => {
    await givenOrganisation(api, { name: '=cmd|x', country: 'MA' });
    const { status, text } = await (await api.as('officer')).get(`${organisationPaths.export}?country=MA`);
    expect(status).toBe(200);
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).toContain("'=cmd|x");
    const trace = await api.owner.query(`select data from audit_events where action = 'organisation.export'`);
    expect(trace.rows).toEqual([{ data: { query: { country: 'MA' } } }]);
    expect((await (await api.as('owner')).get(organisationPaths.export)).status).toBe(403);
  });
});
