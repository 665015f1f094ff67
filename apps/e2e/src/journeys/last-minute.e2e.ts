import { givenOpenCall, givenReadyDraft } from '../intake/given';
import { awaitDeadline, expectAccepted, expectRefused, giveTime, prepare, soon } from '../intake/last-minute';
import { test } from '../stage';

/** A deadline is exact to the instant of the server's clock (R22). */
test('who sends after the deadline is refused, who has more time is not', async ({ stage }) => {
  const now = Date.now();
  const call = await givenOpenCall(stage, `MINUTE-${now}`, soon());
  const [late, longer] = await Promise.all([
    givenReadyDraft(stage, 'owner2', call, { title: `Trop tard ${now}` }),
    givenReadyDraft(stage, 'owner3', call, { title: `Encore à temps ${now}` }),
  ]);
  await test.step('one organisation gets more time', () => giveTime(stage, call, 'Ateliers Kénitra'));
  const loser = await test.step('one is about to send', () => prepare(stage, 'owner2', late));
  const winner = await test.step('the other one too', () => prepare(stage, 'owner3', longer));
  await test.step('the deadline passes', () => awaitDeadline(stage, call));
  await test.step('the late file is refused', () => expectRefused(stage, loser, late));
  await test.step('the one with more time is accepted', () => expectAccepted(winner));
});
