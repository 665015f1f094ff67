import {
  applicationPaths,
  type ApplicationDetail,
  type ApplicationPage,
  type LocalizedText,
} from '@passerelle/contract';
import { attach, expectStatus, takeUp, today } from '../grant/queue';
import { Hands } from '../hands';
import type { PageLook } from '../looks';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, lookUpCall, openCall } from './desk';
import { openCallOf, send } from './given';

/** What the new call asks beside what the open one asks. */
export const QUESTION = { fr: 'Nombre de jeunes filles', nl: 'Aantal meisjes', en: 'Number of girls' };
/** What the form of the open call asks. */
export const ASKED = {
  section: { fr: 'Public cible', nl: 'Doelgroep', en: 'Target group' },
  group: { fr: 'Public principal', nl: 'Belangrijkste doelgroep', en: 'Main group' },
  youth: { fr: 'Jeunes', nl: 'Jongeren', en: 'Young people' },
};

/** The title of the call, which no other one has. */
export const titleOf = (code: string): LocalizedText => ({
  fr: `Appel à projets Fleuves ${code}`,
  nl: `Projectoproep Rivieren ${code}`,
  en: `Call for projects Rivers ${code}`,
});

/** The officer prepares a call from the open one, which opened yesterday by its dates (B8). */
export async function reuse(hands: Hands, code: string): Promise<void> {
  const { page, language } = hands;
  await lookUpCall(hands, openCall());
  await hands.press('link', 'Reuse in a new call');
  await hands.write('Code', code);
  await hands.day('Opens on', inDays(-1));
  await hands.day('Closes on', inDays(60));
  await hands.press('button', 'Prepare the call');
  await expectStatus(hands, `‹${code}›`);
  await hands.press('link', 'Purpose');
  await writeTexts(hands, 'Title', titleOf(code));
  await hands.press('button', 'Save');
  await expect(page.getByRole('heading', { level: 1, name: titleOf(code)[language] })).toBeVisible();
  await expect(hands.section('Before publication')).toContainText(hands.say('12 of 14 sections complete'));
}

/** Writes a text in each language. */
export async function writeTexts(
  hands: Hands,
  label: string,
  texts: LocalizedText,
  within = hands.page.locator('form'),
) {
  await hands.write(`${label} · ‹Français›`, texts.fr, within);
  await hands.write(`${label} · ‹Nederlands›`, texts.nl, within);
  await hands.write(`${label} · ‹English› (optional)`, texts.en, within);
}

/** A required question that is asked because of an earlier answer; without Dutch the call says what is missing (B2, R3). */
export async function changeForm(hands: Hands): Promise<void> {
  const { page, language } = hands;
  const setUp = hands.section('Before publication');
  await hands.press('link', 'Form', setUp);
  await hands.choose('New question in this section ‹…›', 'Number');
  await hands.press('button', 'Add a question');
  const label = hands.find('group', 'Question');
  await hands.write(/Français/, QUESTION.fr, label);
  await hands.tick('An answer is required');
  const condition = hands.find('group', 'Shown only when');
  await hands.press('button', 'Add a condition', condition);
  await hands.choose('The answer to ‹…›', `‹${ASKED.group[language]}›`, condition);
  await hands.choose('Comparison ‹…›', 'is one of', condition);
  await expect(condition.getByRole('checkbox', { name: ASKED.youth[language] })).toBeChecked();
  await hands.expectSaved();
  await expect(hands.text('Still missing before publication')).toBeVisible();
  await hands.press('link', 'Back to the call');
  await expect(setUp).toContainText(hands.say('Questions of the form: texts in Dutch'));
  await hands.press('link', 'Texts of lots and forms in French and Dutch', setUp);
  await hands.press('button', new RegExp(QUESTION.fr), page.locator('ui-notice'));
  await hands.write(/Nederlands/, QUESTION.nl, label);
  await hands.write(/English/, QUESTION.en, label);
  await expect(hands.text('Still missing before publication')).toBeHidden();
  await hands.expectSaved();
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('link', 'Back to the call');
}

/** The papers are all that lacks; the decision itself is somebody else's to record (R4, R20). */
export async function complete(hands: Hands): Promise<void> {
  const { page } = hands;
  const setUp = hands.section('Before publication');
  await expect(setUp).toContainText(hands.say('12 of 14 sections complete'));
  await attach(hands, 'Rules of the call', 'Rules.pdf');
  await expect(setUp).toContainText(hands.say('13 of 14 sections complete'));
  await attach(hands, 'Decision of the Government', 'Decision.pdf');
  await expect(setUp).toContainText(hands.say('Day and number of the decision'));
  expect(await findingsOf(page)).toEqual([]);
}

/** Another person records the decision and publishes (R4, R20). */
export async function publish(stage: Stage, look: PageLook, code: string): Promise<void> {
  const hands = await takeUp(stage, 'manager', code, 'Decision of the Government to be recorded', look);
  await hands.press('button', 'Record the decision of the Government');
  const dialog = hands.page.getByRole('dialog');
  await hands.day('Decided on', today(), dialog);
  await hands.write('Item of the agenda', `GRBC-${code}`, dialog);
  await hands.press('button', 'Record', dialog);
  await expectStatus(hands, 'Approved by the Government');
  await hands.pressSurely('Publish');
  await expectStatus(hands, 'Open');
}

/** A file that was begun in the open call keeps the form it was begun with (M2). */
export async function expectSameForm(stage: Stage): Promise<void> {
  const { id } = await openCallOf(stage);
  const path = `${applicationPaths.list}?callId=${id}`;
  const { items } = await send<ApplicationPage>(stage, 'officer', 'GET', path);
  const { form } = await send<ApplicationDetail>(stage, 'officer', 'GET', applicationPaths.detail(items[0]?.id ?? ''));
  const asked = form?.definition.sections.flatMap(({ questions }) => questions.map(({ label }) => label.fr));
  expect(form?.version).toBe(1);
  expect(asked).toContain(ASKED.group.fr);
  expect(asked).not.toContain(QUESTION.fr);
}
