import { Hands } from '../hands';
import {
  addLot,
  changeForm,
  complete,
  expectPublic,
  expectQuestion,
  expectSameForm,
  publish,
  reuse,
} from '../intake/new-call';
import { test } from '../stage';

/** Staff change a call without a developer, by keyboard alone (B1, B2, B8, M2). */
test('a call from another one, with a changed form and a new lot', async ({ stage }) => {
  const code = `FLEUVE-${Date.now()}`;
  await test.step('the officer reuses the open call', () => reuse(stage, code));
  const hands = new Hands(await stage.pageOf('officer'));
  await test.step('the form gets a question', () => changeForm(hands));
  await test.step('the lot is duplicated', () => addLot(hands));
  await test.step('the checklist is completed', () => complete(hands));
  await test.step('another person has it published', () => publish(stage, code));
  await test.step('everybody reads it', () => expectPublic(stage, code));
  await test.step('a new file is asked the question', () => expectQuestion(stage, code));
  await test.step('a file of the old call is not', () => expectSameForm(stage));
});
