import { cloneCall } from '../intake/calls';
import { giveTime } from '../intake/deadlines';
import { inquire, reply, settle, write } from '../intake/messages';
import { answer, ask, expectAnonymous, type Exchange } from '../intake/questions';
import { subscribe } from '../intake/reminders';
import { test } from '../stage';

/** What happens around an open call before anybody decides: the next call, questions, reminders, more time (B7, B8, R22). */
test('an open call is reused, asked about, followed by mail, and open longer for one partner', async ({ stage }) => {
  const now = Date.now();
  const exchange: Exchange = {
    asked: `Notre ASBL Ponts du Sud peut-elle louer un véhicule à Kinshasa (${now}) ?`,
    published: {
      fr: `La location d’un véhicule est-elle une dépense éligible (${now}) ?`,
      nl: `Is de huur van een voertuig een subsidiabele uitgave (${now})?`,
    },
    answer: { fr: `Oui, pour la durée du projet (${now}).`, nl: `Ja, voor de duur van het project (${now}).` },
  };
  await test.step('the officer reuses the call and duplicates its lot', () => cloneCall(stage, `SUD-${now}`));
  await test.step('a partner asks a question', () => ask(stage, exchange));
  await test.step('the officer answers and publishes', () => answer(stage, exchange));
  await test.step('a visitor reads it without knowing who asked', () => expectAnonymous(stage, exchange));
  await test.step('a visitor confirms reminders', () => subscribe(stage, `rappels-${now}@demo.invalid`));
  await test.step('one organisation gets more time', () => giveTime(stage, `Inondation des bureaux (${now})`));
});

/** Question, counter-question with a day, answer, end: each side finds its turn in the work queue. */
test('partner and officer write to each other about an application until it is settled', async ({ stage }) => {
  const subject = `Frais de déplacement ${Date.now()}`;
  await test.step('the partner asks', () => write(stage, subject));
  await test.step('the officer answers and asks back', () => inquire(stage, subject));
  await test.step('the partner answers', () => reply(stage, subject));
  await test.step('the officer closes the conversation', () => settle(stage, subject));
});
