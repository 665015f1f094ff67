import { LANGUAGES } from '@passerelle/contract';
import { Hands } from '../hands';
import type { PageLook } from '../looks';
import { expect, findingsOf, type Stage } from '../stage';
import { ASKED, QUESTION, titleOf, writeTexts } from './new-call';

const LOT = { fr: 'Quartiers du fleuve', nl: 'Wijken aan de rivier', en: 'Quarters by the river' };
const POINT = {
  fr: 'La rive est accessible à tous',
  nl: 'De oever is voor iedereen toegankelijk',
  en: 'The bank is open to everybody',
};
const LOOKED_AT = { fr: 'Plan de la rive.', nl: 'Plan van de oever.', en: 'Plan of the bank.' };
/** What the lot begins with. */
const TEMPLATE = {
  fr: 'Citoyenneté mondiale et solidaire',
  nl: 'Mondiaal en solidair burgerschap',
  en: 'Global and solidary citizenship',
};
/** What the lot asks beside what the template asks. */
const PAPER = 'CVs or staff list';

/** The lot is duplicated under another code and gets a title, a point and a document of its own above a template (B8, M1). */
export async function addLot(hands: Hands): Promise<void> {
  const { page, language } = hands;
  await hands.press('button', 'Duplicate ‹1›');
  const dialog = page.getByRole('dialog');
  await hands.write('Code of the new lot', '2', dialog);
  await hands.press('button', 'Add a lot', dialog);
  await hands.press('link', 'Change ‹2›');
  await writeTexts(hands, 'Title', LOT);
  await hands.choose('Template', `‹${TEMPLATE[language]}›`);
  await hands.pressSurely('Begin with it');
  await expect(hands.field(PAPER).locator('option:checked')).toHaveText(hands.say('Desirable'));
  await hands.press('button', 'Add a point');
  const point = hands.find('group', 'Point of this lot').last();
  await writeTexts(hands, 'Point', POINT, point);
  await writeTexts(hands, 'What is looked at', LOOKED_AT, point);
  await hands.choose(PAPER, 'Required');
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('button', 'Save');
  await expect(lotOf(hands)).toContainText(POINT[language]);
}

const lotOf = ({ page, language }: Hands) =>
  page
    .locator('ui-section')
    .filter({ has: page.getByRole('heading', { level: 2, name: `2 · ${LOT[language]}`, exact: true }) });

/** Everybody reads the call with its second lot and what that asks, in three languages. */
export async function expectPublic(stage: Stage, { width }: PageLook, code: string): Promise<void> {
  const page = await stage.visitor({ width });
  const hands = new Hands(page);
  for (const language of LANGUAGES) {
    await stage.open(page, '/public/calls', language);
    await hands.press('link', `‹${titleOf(code)[language]}›`);
    await expect(page.getByRole('heading', { level: 1, name: titleOf(code)[language] })).toBeVisible();
    await expect(page.getByRole('timer')).toBeVisible();
    const asked = lotOf(hands).locator('app-lot-asked');
    for (const text of [POINT[language], LOOKED_AT[language]]) await expect(asked).toContainText(text);
    await expect(asked.getByRole('list').first()).toContainText(hands.say(PAPER));
    expect(await findingsOf(page)).toEqual([]);
  }
}

/** A file in the new lot is asked the question once its condition holds, and the document. */
export async function expectAsked(stage: Stage, look: PageLook, code: string): Promise<void> {
  const page = await stage.as('owner2', look);
  const hands = new Hands(page);
  const { language } = look;
  await hands.goTo('Open calls');
  await hands.press('link', `‹${titleOf(code)[language]}›`);
  await hands.press('link', 'Apply‹…›‹· 2›', page.getByRole('main'));
  await hands.choose('Language of the file', 'Dutch');
  await hands.write('Title of the project', `Rivierwijken ${code}`);
  await hands.press('button', 'Start writing');
  await hands.press('button', 'Attachments ‹…›');
  const papers = page.locator('app-application-asked').getByRole('listitem');
  await expect(papers.filter({ hasText: hands.say(PAPER) })).toContainText(hands.say('Missing'));
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('button', `‹${ASKED.section[language]}› ‹…›`);
  await expect(page.getByText(QUESTION[language])).toBeHidden();
  await hands.tick(`‹${ASKED.youth[language]}›`, page, 'radio');
  await hands.write(`‹${QUESTION[language]}›`, '40');
  await hands.expectSaved();
  expect(await findingsOf(page)).toEqual([]);
}
