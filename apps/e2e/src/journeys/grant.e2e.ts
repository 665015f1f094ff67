import { apply } from '../grant/apply';
import { agree, approve, commit, prepare } from '../grant/decide';
import { close, payFirst, report } from '../grant/pay';
import { expectPublished } from '../grant/publish';
import { evaluate, propose, screen } from '../grant/select';
import { test } from '../stage';

/**
 * One grant through every room of the house, by keyboard alone. Each person finds the next step in the work queue, but for
 * two that it announces at another time: the proposal, once the whole lot is scored, and the report, before it is due.
 */
test('a grant from the application to the closed file and its publication', async ({ stage }) => {
  test.setTimeout(600_000);
  const title = `Jardins de Ramallah ${Date.now()}`;
  await test.step('the partner applies', () => apply(stage, title));
  await test.step('two people check admissibility', () => screen(stage, title));
  await test.step('two evaluators score', () => evaluate(stage, title));
  await test.step('the committee proposes', () => propose(stage, title));
  await test.step('the officer prepares the decision', () => prepare(stage, title));
  await test.step('the approval chain speaks and the minister awards', () => approve(stage, title));
  await test.step('both parties sign the agreement', () => agree(stage, title));
  await test.step('the amount is committed and the project starts', () => commit(stage, title));
  await test.step('the first instalment is paid', () => payFirst(stage, title));
  await test.step('the final report is accepted', () => report(stage, title));
  await test.step('the balance is paid and the file closed', () => close(stage, title));
  await test.step('the grant is public and in the IATI file', () => expectPublished(stage, title));
});
