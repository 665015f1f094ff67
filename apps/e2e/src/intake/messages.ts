import type { Page } from '@playwright/test';
import { samplePdf, takeUp } from '../grant/queue';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, inFrench } from './desk';

const CALENDAR = 'Calendrier.pdf';
const FILE = 'Correspondances Kinshasa-Saint-Gilles';
const WHY = 'Answer awaited from you';

/** The partner writes about an application that is being evaluated. */
export async function write(stage: Stage, subject: string): Promise<void> {
  const page = await openFile(stage);
  await page.locator('app-application-messages').getByRole('link', { name: 'Écrire un message' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau message' })).toBeVisible();
  await expect(page.locator('ui-page-header')).toContainText(FILE);
  await expect(page.getByLabel(/Réponse attendue pour le/)).toHaveCount(0);
  await page.getByLabel('Objet').fill(subject);
  await page.getByLabel('Partie concernée').selectOption({ label: 'Budget et financement' });
  await page.getByLabel('Message').fill('Pouvons-nous répartir les frais de déplacement sur deux années ?');
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expectThread(page, subject, 'L’administration doit répondre');
}

/** The officer answers with a question of its own, and says until when an answer is expected. */
export async function inquire(stage: Stage, subject: string): Promise<void> {
  const { page } = await takeUp(stage, 'officer', subject, WHY, { language: 'fr' });
  await expect(page.getByText('frais de déplacement sur deux années')).toBeVisible();
  await page.getByLabel('Message').fill('Oui. Quelle part tombe en 2027 ?');
  await page.getByLabel(/Réponse attendue pour le/).fill(inDays(9));
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expectThread(page, subject, 'L’organisation doit répondre');
}

/** The partner finds the question with its day, and answers with a file. */
export async function reply(stage: Stage, subject: string): Promise<void> {
  const home = await stage.as('owner');
  await expect(home.getByRole('listitem').filter({ hasText: subject })).toContainText(inFrench(inDays(9)));
  const { page } = await takeUp(stage, 'owner', subject, WHY, { language: 'fr' });
  await expect(page.getByRole('article').filter({ hasText: 'Quelle part' })).toContainText(inFrench(inDays(9)));
  await page.getByLabel('Message').fill('Soixante pour cent, selon le calendrier joint.');
  await page.locator('ui-upload input[type=file]').setInputFiles(samplePdf(CALENDAR));
  await expect(page.getByText(`${CALENDAR} ·`)).toBeVisible();
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('article').last().getByRole('link', { name: CALENDAR })).toBeVisible();
  await expectThread(page, subject, 'L’administration doit répondre');
}

/** The officer reads the answer and closes the conversation, which nobody can write in any more. */
export async function settle(stage: Stage, subject: string): Promise<void> {
  const { page } = await takeUp(stage, 'officer', subject, WHY, { language: 'fr' });
  const answered = page.getByRole('article').filter({ hasText: 'Soixante pour cent' });
  await expect(answered.getByRole('link', { name: CALENDAR })).toBeVisible();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('button', { name: 'Clore l’échange' }).click();
  await expectThread(page, subject, 'Clos');
  const officer = await stage.as('officer');
  await expect(officer.getByRole('listitem').filter({ hasText: subject })).toHaveCount(0);
  await expectSettled(stage, subject);
}

/** The partner still reads the conversation from its file, and has nothing to write in. */
async function expectSettled(stage: Stage, subject: string): Promise<void> {
  const page = await openFile(stage);
  await page.locator('app-application-messages').getByRole('link', { name: subject }).click();
  await expectThread(page, subject, 'Clos');
  await expect(page.getByText('Cet échange est clos')).toBeVisible();
  await expect(page.getByLabel('Message')).toHaveCount(0);
}

/** The partner opens its file from its applications. */
async function openFile(stage: Stage): Promise<Page> {
  const page = await stage.as('owner');
  await page.getByRole('link', { name: 'Nos candidatures' }).first().click();
  await page.getByRole('link', { name: FILE }).click();
  return page;
}

async function expectThread(page: Page, subject: string, status: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(page.locator('ui-page-header').getByText(status, { exact: true })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}
