import { ask, compare, correct, expectFrozen } from '../intake/correction';
import { givenOpenCall, givenSubmitted } from '../intake/given';
import { looksOf } from '../looks';
import { test } from '../stage';

/** A file goes back once and returns with what was asked for, and nothing else (R9), by keyboard alone. */
for (const look of looksOf(['nl', 'phone'], ['fr', 'phone'], ['en', 'desk']))
  test(`a correction round (${look.words})`, async ({ stage }) => {
    const mark = `${look.language.toUpperCase()}-${Date.now()}`;
    const call = await givenOpenCall(stage, `CORR-${mark}`);
    const title = `Tuinen van Ramallah ${mark}`;
    const file = await givenSubmitted(stage, 'owner2', call, { title, language: 'nl' });
    await test.step('the officer marks a question and a document', () => ask(stage, look, title));
    await test.step('the partner corrects them', () => correct(stage, look, file));
    await test.step('the officer sees the difference', () => compare(stage, look, title));
    await test.step('the corrected file is frozen', () => expectFrozen(stage, file.id));
  });
