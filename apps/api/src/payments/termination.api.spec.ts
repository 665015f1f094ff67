import {
  agreementPaths,
  budgetPaths,
  euro,
  projectPaths,
  type BudgetLineDetail,
  type CommitmentDetail,
  type Problem,
  type ProjectDetail,
} from '@passerelle/contract';
import { givenGrantLine } from '../testing/given/agreements';
import { givenClaim, onClaim } from '../testing/given/payments';
import { givenRunningGrant } from '../testing/given/reports';
import { startApi, type TestApi } from '../testing/start-api';

describe('a grant that is terminated', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    api.clock.set('2026-06-15T10:00:00Z');
  });
  afterAll(() => api.close());

  const terminate = async ({ projectId }: { projectId: string }) => {
    const officer = await api.as('officer');
    const { version } = (await officer.get<ProjectDetail>(projectPaths.detail(projectId))).body;
    const path = projectPaths.act(projectId, 'terminate');
    return officer.post<ProjectDetail & Problem>(path, { reason: 'Le partenaire a cessé ses activités.' }, { version });
  };

  it('gives its unused commitment back to the line (R19)', async () => {
    const finance = await api.as('finance');
    const lineId = await givenGrantLine(api);
    const committed = async () =>
      (await finance.get<BudgetLineDetail>(budgetPaths.detail(lineId))).body.committed.amount;
    const before = await committed();
    const grant = await givenRunningGrant(api);
    expect(await committed()).not.toBe(before);
    const { body } = await terminate(grant);
    expect(body).toMatchObject({ state: 'terminated', committed: euro('0.00'), allowedActions: [] });
    expect(await committed()).toBe(before);
    const commitment = await finance.get<CommitmentDetail>(agreementPaths.commitment(grant.id));
    expect(commitment.body).toMatchObject({ state: 'released', outstanding: euro('0.00') });
  });

  it('keeps what was cleared, and waits while that money is on its way', async () => {
    const grant = await givenRunningGrant(api);
    const { id } = await givenClaim(api, grant, 'clear');
    expect((await terminate(grant)).body).toMatchObject({ status: 409, code: 'claim-in-progress' });
    await onClaim(api, 'finance', id, 'order');
    await onClaim(api, 'accountant', id, 'pay');
    const { body } = await terminate(grant);
    expect(body).toMatchObject({ state: 'terminated', committed: euro('50000.00') });
  });
});
