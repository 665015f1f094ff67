import { applicationPaths, type FileTimeline } from '@passerelle/contract';
import { DURING_THE_CALL, givenDraft, givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import { askForCorrections, startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('the timeline of a file (C8)', () => {
  let api: TestApi;
  let calls = 0;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const openLot = () => givenOpenLot(api, { callCode: `TIME-${(calls += 1)}` });
  const timeline = async (id: string, who: keyof People = 'owner') =>
    (await api.as(who)).get<FileTimeline>(applicationPaths.timeline(id));

  it('says what happened, what comes next by when, and who to ask', async () => {
    const sent = await givenSubmittedApplication(api, await openLot());
    const { body } = await timeline(sent.id);
    expect(body).toEqual({
      past: ['create', 'submit'].map((event) => ({ event, at: DURING_THE_CALL })),
      ahead: [
        { step: 'screening', who: 'administration', by: '2026-06-12', binding: false, late: false },
        { step: 'selection', who: 'committee', by: '2026-09-07', binding: false, late: false },
        { step: 'decision', who: 'administration', by: null, binding: false, late: false },
      ],
      contactEmail: 'appel@example.org',
      mayAsk: true,
    });
    await askForCorrections(api, await startScreening(api, sent.id), ['theme']);
    const returned = (await timeline(sent.id)).body;
    expect(returned.past.map(({ event }) => event)).toEqual(['create', 'submit', 'startScreening', 'return']);
    expect(returned.ahead[0]).toMatchObject({ step: 'correct', by: '2026-04-22T21:59:00.000Z', binding: true });
  });

  it('is for the applicant and the administration: a draft hides from it, and everything from strangers', async () => {
    const draft = await givenDraft(api, await openLot());
    expect((await timeline(draft.id)).body.ahead[0]).toMatchObject({ step: 'submit', by: '2026-05-13T10:00:00.000Z' });
    for (const who of ['officer', 'stranger', 'evaluator'] as const)
      expect([who, (await timeline(draft.id, who)).status]).toEqual([who, 404]);
  });
});
