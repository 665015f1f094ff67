import { applicationPaths, type ApplicationDetail, type FrozenApplication } from '@passerelle/contract';
import { samplePdf, takeUp } from '../grant/queue';
import type { PageLook } from '../looks';
import { expect, findingsOf, type Stage } from '../stage';
import { send } from './given';

const REMARKS = {
  summary: 'Vermeld hoeveel wijken u bereikt.',
  accounts: 'De jaarrekening van het laatste boekjaar ontbreekt.',
};
const SUMMARY = 'Gedeelde tuinen in vijf wijken.';
const ACCOUNTS = 'Jaarrekening laatste boekjaar.pdf';

/** The officer opens the checklist, marks a question and a document, and says what is wrong with each (R9). */
export async function ask(stage: Stage, look: PageLook, title: string): Promise<void> {
  const hands = await takeUp(stage, 'officer', title, 'Admissibility to be checked', look);
  const { page } = hands;
  await hands.press('button', 'Open the checklist');
  await hands.press('button', 'Other actions');
  await hands.press('button', 'Ask for corrections');
  await expect(page).toHaveURL(/\/return$/);
  const form = page.locator('form');
  for (const [name, remark] of [
    ['Summary', REMARKS.summary],
    ['Annual accounts', REMARKS.accounts],
  ] as const) {
    await hands.tick(name, form);
    await hands.reach(form.getByRole('textbox', { name: hands.say(name) }));
    await page.keyboard.insertText(remark);
  }
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('button', 'Ask for corrections');
  await expect(hands.section('Corrections')).toContainText(REMARKS.summary);
}

/** Only what was marked can be changed; it is sent back (R9). */
export async function correct(stage: Stage, look: PageLook, { id, title }: ApplicationDetail): Promise<void> {
  const hands = await takeUp(stage, 'owner2', title, 'Application to correct', look);
  const { page } = hands;
  await expect(page.getByText(REMARKS.summary)).toBeVisible();
  await expect(page.getByText(REMARKS.accounts)).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('button', 'Project ‹…›');
  await expect(hands.field('Objectives')).toBeDisabled();
  expect(await findingsOf(page)).toEqual([]);
  await hands.write('Summary', SUMMARY);
  await hands.expectSaved();
  await hands.press('button', 'Budget and financing ‹…›');
  await expect(hands.text('Nothing of this page: it can only be read.')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await hands.press('button', 'Attachments ‹…›');
  expect(await findingsOf(page)).toEqual([]);
  const documents = page.locator('app-record-documents');
  await hands.press('button', 'Remove ‹annual-accounts.pdf›');
  await expect(documents.getByText('annual-accounts.pdf')).toHaveCount(0);
  await page.locator('ui-upload input[type=file]').setInputFiles(samplePdf(ACCOUNTS));
  await expect(documents.getByRole('link', { name: ACCOUNTS })).toBeVisible();
  await hands.press('button', 'Check and send ‹…›');
  await hands.pressSurely('Send the corrected file');
  await expect(page).toHaveURL(new RegExp(`/applications/${id}$`));
  await expect(hands.section('Corrections')).toContainText(SUMMARY);
  expect(await findingsOf(page)).toEqual([]);
}

/** The officer reads what changed, word by word, and nothing else did. */
export async function compare(stage: Stage, look: PageLook, title: string): Promise<void> {
  const hands = await takeUp(stage, 'officer', title, 'Corrections sent back: to be checked', look);
  const { page } = hands;
  const changes = hands.section('Corrections').locator('app-application-diff');
  const changed = ['Project‹ · ›Summary', 'Attachments'].map((heading) => hands.named(heading));
  await expect(changes.getByRole('heading', { level: 4 })).toHaveText(changed);
  await expect(changes.getByRole('insertion').first()).toContainText('Gedeelde');
  await expect(changes.getByRole('deletion').last()).toContainText('annual-accounts.pdf');
  await expect(changes.getByRole('insertion').last()).toContainText(ACCOUNTS);
  expect(await findingsOf(page)).toEqual([]);
}

/** What was sent the second time is frozen as it was corrected. */
export async function expectFrozen(stage: Stage, id: string): Promise<void> {
  const path = applicationPaths.snapshot(id);
  const { content, intact } = await send<FrozenApplication>(stage, 'officer', 'GET', path);
  expect([content.project.summary, intact]).toEqual([SUMMARY, true]);
}
