import {
  agreementPaths,
  euro,
  projectPaths,
  reportPaths,
  type AgreementDetail,
  type History,
  type Problem,
  type ProjectDetail,
  type ReportPage,
  type WriteAgreement,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import {
  agreementOf,
  givenAccount,
  givenDocument,
  givenDraftAgreement,
  givenSentAgreement,
  givenSignedAgreement,
  signed,
} from '../testing/given/agreements';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const contentOf = ({ terms, startsOn, endsOn, reportDueOn, instalments }: AgreementDetail): WriteAgreement => ({
  terms,
  startsOn,
  endsOn,
  reportDueOn,
  instalments: instalments.map(({ percent, condition, plannedOn }) => ({ percent, condition, plannedOn })),
});

const sign = async (
  who: keyof People,
  agreement: AgreementDetail,
  party: 'signPartner' | 'signRegion',
  body: object = {},
) =>
  (await api.as(who)).post<Problem>(
    agreementPaths.act(agreement.id, party),
    { signatory: 'A', signedOn: '2026-06-15', documentId: newId(), ...body },
    { version: agreement.version },
  );

describe('drawing up an agreement', () => {
  it('takes period, due date, text and instalments from the awarded project (R14, R39, R48)', async () => {
    const agreement = await givenDraftAgreement(api);
    expect(agreement).toMatchObject({
      state: 'draft',
      startsOn: '2026-09-01',
      endsOn: '2027-08-31',
      reportDueOn: '2027-11-30',
      amount: euro('50000.00'),
      beneficiaryName: 'Pont Solidaire',
      mayEdit: true,
    });
    expect(agreement.instalments).toMatchObject([
      { position: 1, percent: '100.00', amount: euro('50000.00'), condition: 'signature', plannedOn: '2026-09-01' },
    ]);
    expect(agreement.terms).toContain('Pont Solidaire');
    expect(agreement.missing).toEqual(expect.arrayContaining(['agreement-copy-missing']));
  });

  it('is done once, for awarded projects only', async () => {
    const { projectId } = await givenDraftAgreement(api);
    const officer = await api.as('officer');
    expect((await officer.post<Problem>(agreementPaths.prepare, { projectId })).body.code).toBe('agreement-exists');
    const signedOne = await givenSignedAgreement(api);
    const again = await officer.post<Problem>(agreementPaths.prepare, { projectId: signedOne.projectId });
    expect([again.status, again.body.code]).toEqual([409, 'project-not-awarded']);
    expect((await officer.post(agreementPaths.prepare, { projectId: newId() })).status).toBe(404);
  });

  it('may be changed while it is a draft; the last instalment takes the cents (R39)', async () => {
    const agreement = await givenDraftAgreement(api, { project: { amount: euro('10000.01') } });
    const instalments = [
      { percent: '33.33', condition: 'signature', plannedOn: '2026-09-01' },
      { percent: '33.33', condition: 'justified-share', plannedOn: '2027-01-01' },
      { percent: '33.34', condition: 'report-accepted', plannedOn: '2027-11-30' },
    ] as const;
    const officer = await api.as('officer');
    const put = (changes: Partial<WriteAgreement>, version = agreement.version) =>
      officer.put<AgreementDetail & Problem>(
        agreementPaths.detail(agreement.id),
        { ...contentOf(agreement), ...changes },
        { version },
      );
    const { body } = await put({ instalments: [...instalments] });
    expect(body.instalments.map(({ amount }) => amount.amount)).toEqual(['3333.00', '3333.00', '3334.01']);
    expect((await put({})).body).toMatchObject({ status: 412, code: 'stale', currentVersion: body.version });
    const wrong = await put({ instalments: instalments.slice(0, 2), endsOn: '2026-08-01' }, body.version);
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [
        { path: 'endsOn', code: 'ends-before-start' },
        { path: 'instalments', code: 'not-100-percent' },
      ],
    ]);
    await officer.post(agreementPaths.act(agreement.id, 'send'), {}, { version: body.version });
    expect((await put({}, body.version + 1)).body.code).toBe('wrong-state');
  });
});

describe('signing an agreement (R14)', () => {
  it('goes from the partner to the Region, advances the project and opens the final report (R48)', async () => {
    const agreement = await givenSignedAgreement(api);
    expect(agreement).toMatchObject({
      state: 'signed',
      partnerSignature: { signatory: 'Signataire', signedOn: '2026-06-15', byName: 'Personne owner' },
      regionSignature: { byName: 'Personne manager' },
      missing: [],
    });
    const officer = await api.as('officer');
    const project = await officer.get<ProjectDetail>(projectPaths.detail(agreement.projectId));
    expect(project.body.state).toBe('agreement_signed');
    const reports = await officer.get<ReportPage>(`${reportPaths.list}?search=${agreement.projectReference}`);
    expect(reports.body.items).toMatchObject([{ state: 'due', dueOn: '2027-11-30', overdue: false }]);
    const { body: history } = await officer.get<History>(agreementPaths.history(agreement.id));
    expect(history.entries.map(({ action }) => action)).toEqual([
      'agreement.prepare',
      'agreement.send',
      'document.add',
      'agreement.signPartner',
      'document.add',
      'agreement.signRegion',
    ]);
    const owner = (await (await api.as('owner')).get<History>(agreementPaths.history(agreement.id))).body.entries;
    expect(owner.map(({ action }) => action)).toEqual(history.entries.slice(1).map(({ action }) => action));
  });

  it('needs decree, copy, certified account and an active enterprise number', async () => {
    await givenAccount(api);
    const sent = await givenSentAgreement(api, { decree: false });
    const half = await signed(api, sent.id, 'signPartner', 'owner');
    expect(half.missing).toEqual(['decree-missing']);
    const [copy] = half.documents;
    const refused = await sign('manager', half, 'signRegion', { documentId: copy?.id });
    expect([refused.status, refused.body.code]).toEqual([409, 'decree-missing']);
    await api.owner.query(`update bank_records set state = 'replaced' where organisation_id = $1`, [
      api.people.owner.organisationId,
    ]);
    expect((await agreementOf(api, sent.id)).missing).toEqual(['decree-missing', 'bank-record-missing']);
    await api.owner.query(`update bank_records set state = 'certified' where organisation_id = $1`, [
      api.people.owner.organisationId,
    ]);
    const stopped = `update organisations set kbo_status = $2 where id = $1`;
    await api.owner.query(stopped, [api.people.owner.organisationId, 'stopped']);
    expect((await agreementOf(api, sent.id)).missing).toEqual(['decree-missing', 'kbo-not-active']);
    await api.owner.query(stopped, [api.people.owner.organisationId, 'active']);
    await api.owner.query('update organisations set kbo_number = null where id = $1', [
      api.people.owner.organisationId,
    ]);
    expect((await agreementOf(api, sent.id)).missing).toEqual(['decree-missing', 'kbo-number-missing']);
    await api.owner.query(`update organisations set kbo_number = '0999999922' where id = $1`, [
      api.people.owner.organisationId,
    ]);
  });

  it('refuses wrong signatures at their field', async () => {
    const sent = await givenSentAgreement(api);
    const { id: letter } = await givenDocument(api, 'officer', agreementPaths.documents(sent.id), 'letter');
    for (const [body, path, code] of [
      [{ signedOn: '2026-06-16' }, 'signedOn', 'day-in-future'],
      [{}, 'documentId', 'document-missing'],
      [{ documentId: letter }, 'documentId', 'document-missing'],
    ] as const) {
      const refused = await sign('owner', await agreementOf(api, sent.id), 'signPartner', body);
      expect([refused.status, refused.body.errors]).toEqual([422, [{ path, code }]]);
    }
    const early = await sign('manager', await agreementOf(api, sent.id), 'signRegion', {
      documentId: (await givenDocument(api, 'owner', agreementPaths.documents(sent.id), 'agreement')).id,
    });
    expect([early.status, early.body.code]).toEqual([409, 'wrong-state']);
  });

  it('is never done for the Region by who drew it up, nor by the partner (R38)', async () => {
    await givenAccount(api);
    const sent = await givenSentAgreement(api);
    const half = await signed(api, sent.id, 'signPartner', 'owner');
    const { manager, owner } = api.people;
    const documentId = half.documents[0]?.id;
    await api.owner.query('update agreements set prepared_by_id = $2 where id = $1', [half.id, manager.id]);
    const refused = await sign('manager', half, 'signRegion', { documentId });
    expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    const bySql = (signer: string) =>
      api.owner.query(
        `update agreements set state = 'signed', region_signed_by_id = $2, region_document_id = $3 where id = $1`,
        [half.id, signer, documentId],
      );
    await expect(bySql(manager.id)).rejects.toThrow('agreements_four_eyes');
    await expect(bySql(owner.id)).rejects.toThrow('agreements_four_eyes');
    expect((await sign('owner', half, 'signRegion', { documentId })).status).toBe(403);
    expect((await sign('officer', half, 'signRegion', { documentId })).status).toBe(403);
  });

  it('keeps the copy somebody signed on', async () => {
    const agreement = await givenSignedAgreement(api);
    const officer = await api.as('officer');
    const copy = agreement.partnerSignature?.documentId ?? '';
    const refused = await officer.delete<Problem>(agreementPaths.document(agreement.id, copy), { version: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'document-in-use']);
  });
});
