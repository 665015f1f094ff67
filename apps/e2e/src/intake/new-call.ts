import { applicationPaths, type ApplicationDetail, type ApplicationPage, type CallPage } from '@passerelle/contract';
import { attach, expectStatus, takeUp, today } from '../grant/queue';
import { Hands } from '../hands';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, openCall, section } from './desk';
import { send } from './given';

/** What the new call asks beside what the open one asks. */
export const QUESTION = {
  fr: 'Nombre de jeunes filles',
  nl: 'Aantal meisjes',
  en: 'Number of girls',
};
const TITLE = { fr: 'Appel à projets Fleuves', nl: 'Projectoproep Rivieren', en: 'Call for projects Rivers' };
const LOT = { fr: 'Quartiers du fleuve', nl: 'Wijken aan de rivier', en: 'Quarters by the river' };

/** The officer prepares a call from the open one, which opened yesterday by its dates (B8). */
export async function reuse(stage: Stage, code: string): Promise<void> {
  const page = await stage.as('officer', { language: 'en' });
  const hands = new Hands(page);
  await hands.press('link', 'Calls');
  await hands.press('link', /./, page.getByRole('row').filter({ hasText: openCall() }));
  await hands.press('link', 'Reuse in a new call');
  await hands.write('Code', code);
  await hands.day('Opens on', inDays(-1));
  await hands.day('Closes on', inDays(60));
  await hands.press('button', 'Prepare the call');
  await expectStatus(hands, code);
  await hands.press('link', 'Change');
  await nameIt(hands, TITLE);
  await expect(page.getByRole('heading', { level: 1, name: TITLE.en })).toBeVisible();
  await expect(section(page, 'Before publication')).toContainText('5 of 7 sections complete');
}

/** A required question that is asked because of an earlier answer; without Dutch the call says what is missing (B2, R3). */
export async function changeForm(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press('link', 'Form');
  await hands.choose(/^New question in this section/, 'Number');
  await hands.press('button', 'Add a question');
  const label = page.getByRole('group', { name: 'Question', exact: true });
  await hands.write(/Français/, QUESTION.fr, label);
  await hands.tick('An answer is required');
  const condition = page.getByRole('group', { name: 'Shown only when' });
  await hands.press('button', 'Add a condition', condition);
  await hands.choose(/^The answer to/, 'Main group', condition);
  await hands.choose(/^Comparison/, 'is one of', condition);
  await expect(condition.getByRole('checkbox', { name: 'Young people' })).toBeChecked();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await expect(page.getByText('Still missing before publication')).toBeVisible();
  await hands.press('link', 'Back to the call');
  await expect(section(page, 'Before publication')).toContainText('texts in Dutch');
  await hands.press('link', /^Complete this section.*Form$/);
  await hands.press('button', /Nombre de jeunes filles/, page.locator('ui-notice'));
  await hands.write(/Nederlands/, QUESTION.nl, label);
  await hands.write(/English/, QUESTION.en, label);
  await expect(page.getByText('Still missing before publication')).toBeHidden();
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('link', 'Back to the call');
}

async function nameIt(hands: Hands, { fr, nl, en }: typeof TITLE): Promise<void> {
  await hands.write('Title · Français', fr);
  await hands.write('Title · Nederlands', nl);
  await hands.write(/Title · English/, en);
  await hands.press('button', 'Save');
}

/** The lot is duplicated under another code and gets a title of its own (B8). */
export async function addLot(hands: Hands): Promise<void> {
  const { page } = hands;
  await hands.press('button', 'Duplicate 1');
  const dialog = page.getByRole('dialog');
  await hands.write('Code of the new lot', '2', dialog);
  await hands.press('button', 'Add a lot', dialog);
  await hands.press('link', 'Change 2');
  await nameIt(hands, LOT);
  await expect(page.getByRole('heading', { level: 2, name: `2 · ${LOT.en}` })).toBeVisible();
}

/** The papers are all that lacks; the decision itself is somebody else's to record (R4, R20). */
export async function complete(hands: Hands): Promise<void> {
  const { page } = hands;
  const setup = section(page, 'Before publication');
  await expect(setup).toContainText('5 of 7 sections complete');
  await attach(hands, 'Rules of the call', 'Rules.pdf');
  await expect(setup).toContainText('6 of 7 sections complete');
  await attach(hands, 'Decision of the Government', 'Decision.pdf');
  await expect(setup.getByRole('listitem').filter({ hasText: 'Day and number of the decision' })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}

/** Another person records the decision and publishes (R4, R20). */
export async function publish(stage: Stage, code: string): Promise<void> {
  const hands = await takeUp(stage, 'manager', code, 'Decision of the Government to be recorded');
  const { page } = hands;
  await hands.press('button', 'Record the decision of the Government');
  const dialog = page.getByRole('dialog');
  await hands.day('Decided on', today(), dialog);
  await hands.write('Item of the agenda', `GRBC-${code}`, dialog);
  await hands.press('button', 'Record', dialog);
  await expectStatus(hands, 'Approved by the Government');
  await hands.pressSurely('Publish');
  await expectStatus(hands, 'Open');
}

/** Everybody reads the call with its second lot, in three languages and on a telephone. */
export async function expectPublic(stage: Stage, code: string): Promise<void> {
  const telephone = await stage.visitor({ width: 390 });
  for (const language of ['fr', 'nl', 'en'] as const) {
    await stage.open(telephone, `/public/calls/${code}`, language);
    await expect(telephone.getByRole('heading', { level: 1, name: TITLE[language] })).toBeVisible();
    await expect(telephone.getByRole('heading', { level: 2, name: `2 · ${LOT[language]}` })).toBeVisible();
    await expect(telephone.getByRole('timer')).toBeVisible();
    expect(await findingsOf(telephone)).toEqual([]);
  }
}

/** A file in the new call is asked the question once its condition holds. */
export async function expectQuestion(stage: Stage, code: string): Promise<void> {
  const page = await stage.as('owner2', { language: 'nl' });
  const hands = new Hands(page);
  await stage.go(page, `/public/calls/${code}`, 'nl');
  await hands.press('link', /: 2$/, page.getByRole('main'));
  await hands.choose('Taal van het dossier', 'Nederlands');
  await hands.write('Titel van het project', `Rivierwijken ${code}`);
  await hands.press('button', 'Beginnen te schrijven');
  await hands.press('button', /^Doelgroep/);
  await expect(page.getByText(QUESTION.nl)).toBeHidden();
  await hands.tick('Jongeren', page, 'radio');
  await hands.write(QUESTION.nl, '40');
  await expect(page.getByText(/^Bewaard om \d/)).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}

/** A file that was begun in the open call keeps the form it was begun with (M2). */
export async function expectSameForm(stage: Stage): Promise<void> {
  const { items: calls } = await send<CallPage>(stage, 'officer', 'GET', '/api/calls');
  const call = calls.find(({ code }) => code === openCall());
  const path = `${applicationPaths.list}?callId=${call?.id ?? ''}`;
  const { items } = await send<ApplicationPage>(stage, 'officer', 'GET', path);
  const { form } = await send<ApplicationDetail>(stage, 'officer', 'GET', applicationPaths.detail(items[0]?.id ?? ''));
  const asked = form?.definition.sections.flatMap(({ questions }) => questions.map(({ label }) => label.fr));
  expect(form?.version).toBe(1);
  expect(asked).toContain('Public principal');
  expect(asked).not.toContain(QUESTION.fr);
}
