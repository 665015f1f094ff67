import { asksNeeds, goOn, selectNote, writeNote } from '../intake/concept-note';
import { givenOpenCall } from '../intake/given';
import { test } from '../stage';

/** A short note first, then the full file of those that are invited (B5). */
test('a selected concept note becomes the full file', async ({ stage }) => {
  const now = Date.now();
  const title = `Potagers de quartier ${now}`;
  const call = await givenOpenCall(stage, `NOTE-${now}`, { form: asksNeeds(), short: asksNeeds() });
  await test.step('the partner writes a note and sends it', () => writeNote(stage, call, title));
  await test.step('the officer selects it', () => selectNote(stage, title));
  await test.step('the partner goes on from the invitation', () => goOn(stage, title));
});
