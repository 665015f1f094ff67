import { callQuestionPaths } from '@passerelle/contract';
import { takeUp } from '../grant/queue';
import { expect, findingsOf, type Stage } from '../stage';
import { openCall, section } from './desk';

const HEADING = 'Questions et réponses';

/** What one question and its answer say, in the language of each page. */
export interface Exchange {
  asked: string;
  published: { fr: string; nl: string };
  answer: { fr: string; nl: string };
}

/** The partner asks on the public page of the open call and sees that its question waits (B7). */
export async function ask(stage: Stage, { asked }: Exchange): Promise<void> {
  const page = await stage.as('owner');
  await stage.open(page, `/public/calls/${openCall()}`);
  const questions = section(page, HEADING);
  await questions.getByRole('textbox', { name: 'Votre question' }).fill(asked);
  await questions.getByRole('button', { name: 'Poser la question' }).click();
  const own = questions.getByRole('article').filter({ hasText: asked });
  await expect(own).toContainText('Votre question, encore sans réponse');
  expect(await findingsOf(page)).toEqual([]);
}

/** The officer finds the call in the work queue, which opens at what waits; answers in French and Dutch and publishes. */
export async function answer(stage: Stage, { asked, published, answer }: Exchange): Promise<void> {
  const { page } = await takeUp(stage, 'officer', openCall(), 'Questions about the call to be answered', {
    language: 'fr',
  });
  const questions = section(page, HEADING);
  await expect(questions.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(questions).toBeInViewport();
  const question = questions.getByRole('article').filter({ hasText: asked });
  await expect(question).toContainText('Mireille Kabongo · Ponts du Sud');
  await question.getByRole('button', { name: 'Répondre' }).click();
  await expect(question.getByLabel('Question telle que publiée · Français')).toHaveValue(asked);
  await question.getByLabel('Question telle que publiée · Français').fill(published.fr);
  await question.getByLabel('Question telle que publiée · Nederlands').fill(published.nl);
  await question.getByLabel('Réponse · Français').fill(answer.fr);
  await question.getByLabel('Réponse · Nederlands').fill(answer.nl);
  expect(await findingsOf(page)).toEqual([]);
  await question.getByRole('button', { name: 'Publier la réponse' }).click();
  await expect(question).toHaveCount(0);
  await questions.getByRole('button', { name: 'À traiter' }).click();
  await expect(question).toContainText(/Question \d+/);
  await expect(question).toContainText('Publiée');
}

/** A visitor reads question and answer in both languages, and nothing of who asked. */
export async function expectAnonymous(stage: Stage, { asked, published, answer }: Exchange): Promise<void> {
  const page = await stage.pageOf('visitor');
  await stage.open(page, `/public/calls/${openCall()}`);
  const questions = section(page, HEADING);
  const article = questions.getByRole('article').filter({ hasText: published.fr });
  await expect(article).toContainText(answer.fr);
  expect(await findingsOf(page)).toEqual([]);
  const sent = await (await page.request.get(stage.url + callQuestionPaths.publicList(openCall()))).text();
  expect(sent).toContain(published.fr);
  for (const secret of ['Kabongo', 'Ponts du Sud', asked]) {
    await expect(page.locator('body')).not.toContainText(secret);
    expect(sent).not.toContain(secret);
  }
  await stage.open(page, `/public/calls/${openCall()}`, 'nl');
  await expect(page.getByRole('article').filter({ hasText: published.nl })).toContainText(answer.nl);
}
