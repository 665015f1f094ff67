import { applicationPaths, type ApplicationDetail, type FrozenApplication } from '@passerelle/contract';
import { samplePdf, takeUp } from '../grant/queue';
import { Hands } from '../hands';
import { expect, findingsOf, type Stage } from '../stage';
import { section } from './desk';
import { send } from './given';

const REMARKS = {
  summary: 'Vermeld hoeveel wijken u bereikt.',
  accounts: 'De jaarrekening van het laatste boekjaar ontbreekt.',
};
const SUMMARY = 'Gedeelde tuinen in vijf wijken.';
const ACCOUNTS = 'Jaarrekening laatste boekjaar.pdf';

/** The officer opens the checklist, marks a question and a document, and says what is wrong with each (R9). */
export async function ask(stage: Stage, title: string): Promise<void> {
  const hands = await takeUp(stage, 'officer', title, 'Recevabilité', 'fr');
  const { page } = hands;
  await hands.press('button', 'Ouvrir la liste de contrôle');
  await hands.press('button', 'Autres actions');
  await hands.press('button', 'Demander des corrections');
  await expect(page).toHaveURL(/\/return$/);
  const form = page.locator('form');
  for (const [name, remark] of [
    ['Résumé', REMARKS.summary],
    ['Comptes annuels', REMARKS.accounts],
  ] as const) {
    await hands.tick(name, form);
    await hands.reach(form.getByRole('textbox', { name }));
    await page.keyboard.insertText(remark);
  }
  expect(await findingsOf(page)).toEqual([]);
  await hands.press('button', 'Demander des corrections');
  await expect(section(page, 'Corrections')).toContainText(REMARKS.summary);
}

/** On a telephone and in Dutch, only what was marked can be changed; it is sent back (R9). */
export async function correct(stage: Stage, { id, title }: ApplicationDetail): Promise<void> {
  const page = await stage.as('owner2', { language: 'nl', width: 390 });
  const hands = new Hands(page);
  await hands.reach(page.getByRole('main').getByRole('listitem').filter({ hasText: title }).getByRole('link').last());
  await page.keyboard.press('Enter');
  await expect(page.getByText(REMARKS.summary)).toBeVisible();
  await expect(page.getByText(REMARKS.accounts)).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await stage.go(page, `/applications/${id}/edit/project`, 'nl');
  await expect(page.getByLabel('Doelstellingen')).toBeDisabled();
  expect(await findingsOf(page)).toEqual([]);
  await hands.write('Samenvatting', SUMMARY);
  await expect(page.getByText(/^Bewaard om \d/)).toBeVisible();
  await stage.go(page, `/applications/${id}/edit/budget`, 'nl');
  await expect(page.getByText('ze kan alleen worden gelezen')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await stage.go(page, `/applications/${id}/edit/attachments`, 'nl');
  expect(await findingsOf(page)).toEqual([]);
  const documents = page.locator('app-record-documents');
  await hands.press('button', 'annual-accounts.pdf verwijderen');
  await expect(documents.getByText('annual-accounts.pdf')).toHaveCount(0);
  await page.locator('ui-upload input[type=file]').setInputFiles(samplePdf(ACCOUNTS));
  await expect(documents.getByRole('link', { name: ACCOUNTS })).toBeVisible();
  await stage.go(page, `/applications/${id}/edit/check`, 'nl');
  await hands.pressSurely('Het verbeterde dossier terugsturen');
  await expect(page).toHaveURL(new RegExp(`/applications/${id}$`));
  await expect(section(page, 'Verbeteringen')).toContainText(SUMMARY);
  expect(await findingsOf(page)).toEqual([]);
}

/** The officer reads what changed, word by word, and nothing else did. */
export async function compare(stage: Stage, title: string): Promise<void> {
  const { page } = await takeUp(stage, 'officer', title, 'Corrections reçues', 'fr');
  const changes = section(page, 'Corrections').locator('app-application-diff');
  await expect(changes.getByRole('heading', { level: 4 })).toHaveText(['Projet · Résumé', 'Annexes']);
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
