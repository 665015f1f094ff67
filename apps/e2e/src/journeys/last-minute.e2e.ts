import { Hands } from '../hands';
import { givenOpenCall, givenReadyDraft } from '../intake/given';
import { awaitDeadline, expectAccepted, expectRefused, giveTime, prepare, soon } from '../intake/last-minute';
import { looksOf } from '../looks';
import { test } from '../stage';

/** A deadline is exact to the instant of the server's clock (R22), by keyboard alone. */
for (const look of looksOf(['nl', 'phone'], ['fr', 'desk'], ['en', 'phone']))
  test(`who sends after the deadline is refused, who has more time is not (${look.words})`, async ({ stage }) => {
    const mark = `${look.language.toUpperCase()}-${Date.now()}`;
    const call = await givenOpenCall(stage, `MINUTE-${mark}`, soon());
    const [late, longer] = await Promise.all([
      givenReadyDraft(stage, 'owner2', call, { title: `Trop tard ${mark}` }),
      givenReadyDraft(stage, 'owner3', call, { title: `Encore à temps ${mark}` }),
    ]);
    const officer = new Hands(await stage.as('officer', look));
    await test.step('one organisation gets more time', () => giveTime(officer, call, 'Ateliers Kénitra'));
    const loser = new Hands(await stage.as('owner2', look));
    await test.step('one is about to send', () => prepare(loser, late));
    const winner = new Hands(await stage.as('owner3', look));
    await test.step('the other one too', () => prepare(winner, longer));
    await test.step('the deadline passes', () => awaitDeadline(stage, look, call));
    await test.step('the late file is refused', () => expectRefused(stage, loser));
    await test.step('the one with more time is accepted', () => expectAccepted(winner));
  });
