import { applicationPaths, type ApplicationPage, type FrozenApplication } from '@passerelle/contract';
import { Client } from 'pg';
import { verifyChain } from '../core/audit/chain';
import { startApi, type TestApi } from '../testing/start-api';
import { asQueryable, seedSynthetic } from './synthetic';

describe('synthetic dossiers', () => {
  let api: TestApi;
  const one = async (sql: string) => ((await api.owner.query(sql)).rows as Record<string, unknown>[])[0];

  beforeAll(async () => {
    api = await startApi();
    const client = new Client({ connectionString: api.config.DATABASE_URL, options: '-c role=passerelle_app' });
    await client.connect();
    await seedSynthetic(asQueryable(client), 1_000);
    await seedSynthetic(asQueryable(client), 400);
    await client.end();
  });
  afterAll(() => api.close());

  it('makes the asked number of applications in all states, projects of all modalities in all states, run after run', async () => {
    expect(
      await one(`select count(*)::int as applications, count(distinct state)::int as states from applications`),
    ).toEqual({ applications: 1_400, states: 10 });
    expect(
      await one(
        `select count(distinct state)::int as states, count(distinct modality)::int as modalities from projects`,
      ),
    ).toEqual({ states: 14, modalities: 4 });
    expect(await one(`select count(distinct state)::int as states from claims`)).toEqual({ states: 8 });
  });

  it('has no decision file whose turn is not that of its first open step', async () => {
    expect(
      await one(
        `select count(*)::int as files, count(*) filter (where d.waiting_for is distinct from s.kind)::int as wrong
         from decisions d cross join lateral (select kind from decision_steps where decision_id = d.id
           and state = 'waiting' order by position limit 1) s`,
      ),
    ).toEqual({ files: expect.any(Number) as number, wrong: 0 });
  });

  it('has no budget line whose totals differ from its movements (SEC-11)', async () => {
    expect(
      await one(
        `select count(*)::int as lines, count(*) filter (where l.committed > 0 and l.paid > 0)::int as used,
                count(*) filter (where l.commitment_opened <> m.opened or l.committed <> m.committed
                  or l.payment_opened <> m.payment_opened or l.cleared <> m.cleared or l.paid <> m.paid)::int as differences
         from budget_lines l
         cross join lateral (
           select coalesce(sum(amount) filter (where kind in ('opening', 'adjustment') and appropriation = 'commitment'), 0) as opened,
                  coalesce(sum(amount) filter (where kind in ('opening', 'adjustment') and appropriation = 'payment'), 0) as payment_opened,
                  coalesce(sum(amount) filter (where kind in ('commitment', 'decommitment')), 0) as committed,
                  coalesce(sum(amount) filter (where kind = 'clearance'), 0) as cleared,
                  coalesce(sum(amount) filter (where kind = 'payment'), 0) as paid
           from budget_movements where budget_line_id = l.id) as m`,
      ),
    ).toEqual({ lines: 20, used: expect.any(Number) as number, differences: 0 });
  });

  it('keeps sums of projects, years, commitments and lots equal to what they sum', async () => {
    expect(
      await one(
        `select (select sum(granted) from projects) = (select sum(granted) from project_totals) as granted,
                (select sum(committed) from projects) = (select sum(committed) from project_totals) as committed,
                (select sum(paid) from projects) = (select sum(paid) from project_totals) as paid,
                (select sum(paid) from projects) = (select sum(amount_amount) from claims where state = 'paid') as claims,
                (select sum(paid) from projects) = (select sum(paid) from commitments) as commitments,
                (select sum(proposed) from lots) = (select sum(proposed_amount) from applications where state = 'proposed') as lots,
                (select count(*) from projects p where p.paid <>
                   (select coalesce(sum(amount_amount), 0) from claims c where c.project_id = p.id and c.state = 'paid')) as wrong`,
      ),
    ).toEqual({ granted: true, committed: true, paid: true, claims: true, commitments: true, lots: true, wrong: '0' });
  });

  it('leaves a trail that verifies (SEC-21)', async () => {
    expect(await verifyChain(asQueryable(api.owner))).toMatchObject({ intact: true });
    expect(await one(`select count(*) > 2000 as many from audit_events`)).toEqual({ many: true });
  });

  it('freezes submitted files with the hash the product computes (R7)', async () => {
    const officer = await api.as('officer');
    const { body } = await officer.get<ApplicationPage>(`${applicationPaths.list}?state=evaluation`);
    const id = body.items[0]?.id ?? '';
    expect((await officer.get<FrozenApplication>(applicationPaths.snapshot(id))).body).toMatchObject({ intact: true });
    expect((await officer.get(applicationPaths.detail(id))).status).toBe(200);
  });
});
