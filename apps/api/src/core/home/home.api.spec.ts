import { COUNT_LIMIT, homePaths, QUEUE_LIMITS, type HomeFigures, type WorkQueue } from '@passerelle/contract';
import { DURING_THE_CALL, givenOpenLot, givenReadyDraft } from '../../testing/given/applications';
import { startApi, type TestApi } from '../../testing/start-api';

/** Files that wait for their check: one a partner submitted, the others copies of it that waited a minute longer each. */
async function givenSubmitted(api: TestApi, count: number): Promise<void> {
  const { id } = await givenReadyDraft(api, await givenOpenLot(api));
  await api.owner.query(
    `insert into applications (id, version, reference, lot_id, organisation_id, title, state, language, content,
                               requested_amount, submitted_at, updated_at, created_by_id)
     select gen_random_uuid(), version, 'BI-' || n, lot_id, organisation_id, title, 'submitted', language, content,
            requested_amount, updated_at, updated_at - n * interval '1 minute', created_by_id
     from applications cross join generate_series(1, $2::int) as n where id = $1`,
    [id, count],
  );
}

describe('the queue of work', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi();
    api.clock.set(DURING_THE_CALL);
  });
  afterEach(() => api.close());

  const queue = async () => (await (await api.as('officer')).get<WorkQueue>(homePaths.queue)).body;
  const toScreen = ({ counts }: WorkQueue) => counts.find(({ reason }) => reason === 'application-to-screen')?.count;

  it('shows what waits longest and counts what it does not show', async () => {
    await givenSubmitted(api, QUEUE_LIMITS.shown + 20);
    const found = await queue();
    expect(found.items).toHaveLength(QUEUE_LIMITS.shown);
    expect(toScreen(found)).toBe(QUEUE_LIMITS.shown + 20);
    expect(found.items[0]?.reference).toBe(`BI-${QUEUE_LIMITS.shown + 20}`);
  });

  it('stops counting where the number says enough', async () => {
    await givenSubmitted(api, QUEUE_LIMITS.counted + 50);
    expect(toScreen(await queue())).toBe(QUEUE_LIMITS.counted + 1);
  });

  it('counts for a figure no further than a list does', async () => {
    await givenSubmitted(api, COUNT_LIMIT + 50);
    const { figures } = (await (await api.as('officer')).get<HomeFigures>(homePaths.figures)).body;
    expect(figures.find(({ code }) => code === 'applications-to-screen')?.value).toBe(String(COUNT_LIMIT + 1));
  });
});
