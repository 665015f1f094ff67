import { Hands } from '../hands';
import { changeForm, complete, expectSameForm, publish, reuse } from '../intake/new-call';
import { addLot, expectAsked, expectPublic } from '../intake/new-lot';
import { looksOf } from '../looks';
import { test } from '../stage';

/** Staff change a call without a developer, by keyboard alone (B1, B2, B8, M1, M2). */
for (const look of looksOf(['fr', 'desk'], ['nl', 'phone'], ['en', 'phone']))
  test(`a call from another one, with a changed form and a new lot (${look.words})`, async ({ stage }) => {
    const code = `FLEUVE-${look.language.toUpperCase()}-${Date.now()}`;
    const hands = new Hands(await stage.as('officer', look));
    await test.step('the officer reuses the open call', () => reuse(hands, code));
    await test.step('the form gets a question', () => changeForm(hands));
    await test.step('the lot is duplicated and asks more', () => addLot(hands));
    await test.step('the checklist is completed', () => complete(hands));
    await test.step('another person has it published', () => publish(stage, look, code));
    await test.step('everybody reads it', () => expectPublic(stage, look, code));
    await test.step('a new file is asked the question and the document', () => expectAsked(stage, look, code));
    await test.step('a file of the old call is not', () => expectSameForm(stage));
  });
