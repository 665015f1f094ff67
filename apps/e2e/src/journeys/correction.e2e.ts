import { ask, compare, correct, expectFrozen } from '../intake/correction';
import { givenOpenCall, givenSubmitted } from '../intake/given';
import { test } from '../stage';

/** A file goes back once and returns with what was asked for, and nothing else (R9), by keyboard alone. */
test('a correction round on a telephone in Dutch', async ({ stage }) => {
  const now = Date.now();
  const call = await givenOpenCall(stage, `CORR-${now}`);
  const title = `Tuinen van Ramallah ${now}`;
  const file = await givenSubmitted(stage, 'owner2', call, { title, language: 'nl' });
  await test.step('the officer marks a question and a document', () => ask(stage, title));
  await test.step('the partner corrects them', () => correct(stage, file));
  await test.step('the officer sees the difference', () => compare(stage, title));
  await test.step('the corrected file is frozen', () => expectFrozen(stage, file.id));
});
