import { givenOpenCall, givenReadyDraft } from '../intake/given';
import { disagree, goOn, invite, meet, sendFile } from '../intake/team';
import { test } from '../stage';

/** Two people write one file with a conflict, without network and past the end of a session; no word is lost (C2, C3). */
test('a team of two writes and sends an application', async ({ stage }) => {
  // A link that was used, a version that was overtaken, a session that ended.
  stage.expectRefusals();
  const now = Date.now();
  const call = await givenOpenCall(stage, `EQUIPE-${now}`);
  const title = `Jardins à deux ${now}`;
  const file = await givenReadyDraft(stage, 'owner3', call, { title });
  const colleague = { name: 'Salma Idrissi', email: `salma-${now}@demo.invalid` };
  const team = await test.step('the owner invites a colleague, who accepts', () => invite(stage, colleague));
  await test.step('both open the file', () => meet(team, title));
  await test.step('both write in the same field', () => disagree(team));
  await test.step('one loses the network, the other the session', () => goOn(stage, team));
  await test.step('the owner sends the file', () => sendFile(stage, team, file));
});
