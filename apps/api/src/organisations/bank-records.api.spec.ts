import {
  homePaths,
  organisationPaths,
  type History,
  type OrganisationDetail,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import {
  givenBankCertificate,
  givenCertifiedBankRecord,
  givenOrganisation,
  givenProposedBankRecord,
  organisationFacts,
} from '../testing/given/organisations';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const SECOND_IBAN = 'NL91ABNA0417164300';

describe('bank records', () => {
  let api: TestApi;
  let organisationId: string;
  beforeAll(async () => {
    api = await startApi();
  });
  beforeEach(async () => {
    organisationId = (await givenOrganisation(api)).id;
  });
  afterAll(() => api.close());

  const decide = async (
    who: keyof People,
    action: 'certify' | 'refuse',
    record: { id: string; version: number },
    organisation = organisationId,
  ) =>
    (await api.as(who)).post<OrganisationDetail & Problem>(
      organisationPaths.bankRecord(organisation, record.id, action),
      action === 'refuse' ? { reason: 'Attestation illisible' } : {},
      { version: record.version },
    );

  it('is certified by a second person, and the earlier account is replaced (R40)', async () => {
    const first = await givenCertifiedBankRecord(api, organisationId);
    const second = await givenProposedBankRecord(api, organisationId, { iban: SECOND_IBAN });
    const { body } = await decide('finance', 'certify', second);
    expect(body.bankRecords.map(({ iban, state, certifiedBy }) => [iban, state, certifiedBy])).toEqual([
      [SECOND_IBAN, 'certified', 'Personne finance'],
      [first.iban, 'replaced', 'Personne finance'],
    ]);
    const { body: history } = await (await api.as('auditor')).get<History>(organisationPaths.history(organisationId));
    expect(history.entries.map(({ action }) => action)).toEqual([
      'organisation.create',
      'document.add',
      'bank_record.propose',
      'bank_record.certify',
      'document.add',
      'bank_record.propose',
      'bank_record.replace',
      'bank_record.certify',
    ]);
  });

  it.each([
    [{ iban: 'BE68 5390 0754 7035' }, 422, 'iban', 'iban-invalid'],
    [{ iban: 'hello' }, 422, 'iban', 'iban-invalid'],
    [{ iban: '' }, 400, 'iban', 'required'],
    [{ holder: ' ' }, 400, 'holder', 'required'],
    [{ certificateId: 'x' }, 400, 'certificateId', 'not-an-id'],
    [{ certificateId: randomUUID() }, 422, 'certificateId', 'document-missing'],
    [{ state: 'certified' }, 400, 'state', 'unknown-field'],
  ])('refuses %j with %i at its field', async (wrong, status, path, code) => {
    const officer = await api.as('officer');
    const answer = await officer.post<Problem>(organisationPaths.bankRecords(organisationId), {
      iban: 'BE68539007547034',
      holder: 'Titulaire',
      certificateId: null,
      ...wrong,
    });
    expect([answer.status, answer.body.errors]).toEqual([status, [expect.objectContaining({ path, code })]]);
    expect(
      (await api.owner.query('select 1 from bank_records where organisation_id = $1', [organisationId])).rows,
    ).toEqual([]);
  });

  it('refuses an account that is already there', async () => {
    await givenProposedBankRecord(api, organisationId);
    const { body } = await (
      await api.as('officer')
    ).post<Problem>(organisationPaths.bankRecords(organisationId), {
      iban: 'be68 5390 0754 7034',
      holder: 'Titulaire',
      certificateId: null,
    });
    expect(body.errors).toEqual([{ path: 'iban', code: 'iban-known' }]);
  });

  it('is never certified by who proposed it, nor by a direct call (SEC-5)', async () => {
    const record = await givenProposedBankRecord(api, organisationId, { by: 'manager' });
    const { status, body } = await decide('manager', 'certify', record);
    expect([status, body.code]).toEqual([403, 'four-eyes']);
    const refusals = await api.owner.query(
      `select data ->> 'code' as code from audit_events where action = 'request.refused' and actor_id = $1`,
      [api.people.manager.id],
    );
    expect(refusals.rows).toEqual([{ code: 'four-eyes' }]);
    expect((await decide('manager2', 'certify', record)).status).toBe(200);
  });

  it('is never certified by who proposed it, nor without a certificate, by SQL', async () => {
    const { id } = await givenProposedBankRecord(api, organisationId);
    const certify = (by: string | null, certificate: string | null) =>
      api.owner.query(
        `update bank_records set state = 'certified', certified_by_id = $2, certificate_id = $3 where id = $1`,
        [id, by, certificate],
      );
    await expect(certify(api.people.officer.id, randomUUID())).rejects.toThrow('bank_records_four_eyes');
    await expect(certify(null, randomUUID())).rejects.toThrow('bank_records_certified');
    await expect(certify(api.people.finance.id, null)).rejects.toThrow('bank_records_certified');
  });

  it('is not certified by somebody who also works for the organisation', async () => {
    const record = await givenProposedBankRecord(api, organisationId);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [randomUUID(), api.people.finance2.id, organisationId, api.people.administrator.id],
    );
    const { body } = await decide('finance2', 'certify', record);
    expect(body.code).toBe('conflict-of-interest');
  });

  it('is not certified without its certificate, which may come later', async () => {
    const record = await givenProposedBankRecord(api, organisationId, { certificateId: null });
    expect((await decide('finance', 'certify', record)).body.code).toBe('certificate-missing');
    const officer = await api.as('officer');
    const { body } = await officer.put<OrganisationDetail>(
      organisationPaths.certificate(organisationId, record.id),
      { certificateId: await givenBankCertificate(api, organisationId) },
      { version: record.version },
    );
    const [attached] = body.bankRecords;
    expect((await decide('finance', 'certify', attached ?? record)).status).toBe(200);
  });

  it('keeps the certificate it refers to, and takes none of another organisation (R40)', async () => {
    const mine = await givenBankCertificate(api, organisationId);
    await givenProposedBankRecord(api, organisationId, { certificateId: mine });
    const officer = await api.as('officer');
    const removal = await officer.delete<Problem>(organisationPaths.document(organisationId, mine), { version: 1 });
    expect([removal.status, removal.body.code]).toEqual([409, 'document-in-use']);
    const foreign = await officer.post<Problem>(organisationPaths.bankRecords(api.people.stranger.organisationId), {
      iban: 'BE68 5390 0754 7034',
      holder: 'Titulaire',
      certificateId: mine,
    });
    expect(foreign.body.errors).toEqual([{ path: 'certificateId', code: 'document-missing' }]);
  });

  it('is refused with a reason, once', async () => {
    const record = await givenProposedBankRecord(api, organisationId);
    const { body } = await decide('finance', 'refuse', record);
    const [refused] = body.bankRecords;
    expect(refused?.state).toBe('refused');
    expect(refused?.allowedActions).toEqual([]);
    const trace = await api.owner.query(
      `select data from audit_events where action = 'bank_record.refuse' and subject_id = $1`,
      [record.id],
    );
    expect(trace.rows).toEqual([{ data: { reason: 'Attestation illisible', from: 'proposed', to: 'refused' } }]);
    expect((await decide('finance', 'certify', refused ?? record)).status).toBe(409);
    expect((await decide('finance', 'certify', record)).status).toBe(412);
  });

  it('is proposed by partners for their own organisation only, and decided by none of them', async () => {
    const own = api.people.owner.organisationId;
    const record = await givenProposedBankRecord(api, own, { by: 'editor' });
    expect((await decide('owner', 'certify', record, own)).status).toBe(403);
    expect((await decide('officer', 'certify', record, own)).status).toBe(403);
    const body = { iban: SECOND_IBAN, holder: 'Titulaire', certificateId: null };
    for (const who of ['reader', 'stranger', 'evaluator'] as const)
      expect((await (await api.as(who)).post(organisationPaths.bankRecords(own), body)).status).toBe(403);
  });

  it('belongs to the organisation of its address', async () => {
    const record = await givenProposedBankRecord(api, organisationId);
    const other = await givenOrganisation(api, organisationFacts());
    expect((await decide('finance', 'certify', record, other.id)).status).toBe(404);
  });

  it('leaves one certified account when two are certified at once', async () => {
    const first = await givenProposedBankRecord(api, organisationId);
    const second = await givenProposedBankRecord(api, organisationId, { iban: SECOND_IBAN });
    const race = [
      decide('finance', 'certify', first),
      decide('manager2', 'certify', second),
      decide('finance2', 'certify', first),
      decide('manager', 'certify', second),
    ];
    const statuses = (await Promise.all(race)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 412, 412]);
    const { rows } = await api.owner.query('select state from bank_records where organisation_id = $1 order by state', [
      organisationId,
    ]);
    expect(rows).toEqual([{ state: 'certified' }, { state: 'replaced' }]);
  });

  it('waits in the queue of those who may certify it, not of who proposed it', async () => {
    const queued = async (who: keyof People) =>
      (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
        .filter(({ subjectId }) => subjectId === organisationId)
        .map(({ reason }) => reason);
    await givenProposedBankRecord(api, organisationId, { by: 'manager' });
    expect(await queued('manager')).toEqual([]);
    expect(await queued('finance')).toEqual(['bank-record-to-certify']);
    expect(await queued('officer')).toEqual([]);
  });
});
