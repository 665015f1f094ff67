import type { Answer, ApiClient } from '../testing/api-client';
import { givenOpenLot, givenReadyDraft, type OpenLot } from '../testing/given/applications';
import { DURING_THE_CALL } from '../testing/given/applications';
import type { TestApi } from '../testing/start-api';

/** A lot that is open by the real clock, which is the one of the processes, and takes any number of files. */
export async function givenLotOfToday(api: TestApi): Promise<OpenLot> {
  const lot = await givenOpenLot(api);
  await api.owner.query(`update calls set closes_at = '2099-12-31T11:00:00Z' where id = $1`, [lot.callId]);
  await api.owner.query('update lots set max_per_organisation = 100000 where id = $1', [lot.id]);
  return lot;
}

/** Drafts that are ready to be submitted: one made by a partner, the others copies of it with titles of their own. */
export async function givenReadyDrafts(api: TestApi, count: number): Promise<{ id: string; version: number }[]> {
  const lot = await givenLotOfToday(api);
  api.clock.set(DURING_THE_CALL);
  const { id, version } = await givenReadyDraft(api, lot);
  api.clock.set();
  await copyDraft(api, id, count - 1);
  const { rows } = await api.owner.query<{ id: string }>('select id from applications order by id');
  return rows.map((row) => ({ id: row.id, version }));
}

async function copyDraft(api: TestApi, id: string, copies: number): Promise<void> {
  await api.owner.query(
    `with copy as (
       insert into applications (id, version, lot_id, organisation_id, title, language, content, requested_amount,
                                 updated_at, created_by_id)
       select gen_random_uuid(), version, lot_id, organisation_id, title || ' ' || n, language, content,
              requested_amount, updated_at, created_by_id
       from applications cross join generate_series(1, $2::int) as n where id = $1 returning id),
     held as (select gen_random_uuid() as copied, copy.id as into_id, d.* from documents d cross join copy where owner_id = $1)
     insert into documents (id, lineage_id, owner_type, owner_id, kind, name, media_type, size, sha256, uploaded_by_id,
                            uploaded_at)
     select copied, copied, owner_type, into_id, kind, name, media_type, size, sha256, uploaded_by_id, uploaded_at from held`,
    [id, copies],
  );
}

/** Does the tasks with at most `atOnce` of them under way. */
export async function inParallel<Task, Result>(
  tasks: readonly Task[],
  atOnce: number,
  run: (task: Task, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < tasks.length; index = next++)
      results[index] = await run(tasks[index] as Task, index);
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  // Only once all have stopped: nothing of a failed test runs on into the next one.
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

/** How many answers there were of each status. */
export function byStatus(answers: readonly Answer<unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** The clients in turn, so that neighbouring requests go to different processes. */
export function turn(clients: readonly ApiClient[], index: number): ApiClient {
  const client = clients[index % clients.length];
  if (!client) throw new Error('there is no client');
  return client;
}
