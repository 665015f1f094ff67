import { givenOpenCall, givenReadyDraft } from '../intake/given';
import { disagree, goOn, invite, meet, sendFile } from '../intake/team';
import { looksOf } from '../looks';
import { test } from '../stage';

/** Two people write one file with a conflict, without network and past the end of a session; no word is lost (C2, C3). */
for (const look of looksOf(['en', 'desk'], ['fr', 'phone'], ['nl', 'phone']))
  test(`a team of two writes and sends an application (${look.words})`, async ({ stage }) => {
    // A link that was used, a version that was overtaken, a session that ended.
    stage.expectRefusals();
    const mark = `${look.language.toUpperCase()}-${Date.now()}`;
    const call = await givenOpenCall(stage, `EQUIPE-${mark}`);
    const title = `Jardins à deux ${mark}`;
    const file = await givenReadyDraft(stage, 'owner3', call, { title });
    const colleague = { name: 'Salma Idrissi', email: `salma-${mark.toLowerCase()}@demo.invalid` };
    const team = await test.step('the owner invites a colleague, who accepts', () => invite(stage, look, colleague));
    await test.step('both open the file', () => meet(team, title));
    await test.step('both write in the same field', () => disagree(team));
    await test.step('one loses the network, the other the session', () => goOn(stage, team));
    await test.step('the owner sends the file', () => sendFile(stage, look, team, file));
  });
