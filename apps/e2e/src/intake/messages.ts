import type { Page } from '@playwright/test';
import { samplePdf } from '../grant/queue';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, inFrench, takeUp } from './desk';
import { shot } from './shot';

const CALENDAR = 'Calendrier.pdf';
const FILE = 'Correspondances Kinshasa-Saint-Gilles';
const WHY = 'Réponse attendue de votre part';

/** The partner writes about an application that is being evaluated. */
export async function write(stage: Stage, subject: string): Promise<void> {
  const page = await stage.as('owner');
  await page.getByRole('link', { name: 'Nos candidatures' }).first().click();
  await page.getByRole('link', { name: FILE }).click();
  await page.getByRole('link', { name: 'Écrire un message' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau message' })).toBeVisible();
  await expect(page.locator('ui-page-header')).toContainText(FILE);
  await expect(page.getByLabel(/Réponse attendue pour le/)).toHaveCount(0);
  await page.getByLabel('Objet').fill(subject);
  await page.getByLabel('Partie concernée').selectOption({ label: 'Budget et financement' });
  await page.getByLabel('Message').fill('Pouvons-nous répartir les frais de déplacement sur deux années ?');
  expect(await findingsOf(page)).toEqual([]);
  await shot(page, '5-new');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expectThread(page, subject, 'L’administration doit répondre');
  await shot(page, '5-written');
}

/** The officer answers with a question of its own, and says until when an answer is expected. */
export async function inquire(stage: Stage, subject: string): Promise<void> {
  const page = await takeUp(stage, 'officer', subject, WHY);
  await expect(page.getByText('frais de déplacement sur deux années')).toBeVisible();
  await page.getByLabel('Message').fill('Oui. Quelle part tombe en 2027 ?');
  await page.getByLabel(/Réponse attendue pour le/).fill(inDays(9));
  await shot(page, '5-inquire');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expectThread(page, subject, 'L’organisation doit répondre');
  await shot(page, '5-inquired');
}

/** The partner finds the question with its day, and answers with a file. */
export async function reply(stage: Stage, subject: string): Promise<void> {
  const home = await stage.as('owner');
  await expect(home.getByRole('listitem').filter({ hasText: subject })).toContainText(inFrench(inDays(9)));
  await shot(home, '5-home');
  const page = await takeUp(stage, 'owner', subject, WHY);
  await expect(page.getByRole('article').filter({ hasText: 'Quelle part' })).toContainText(inFrench(inDays(9)));
  await page.getByLabel('Message').fill('Soixante pour cent, selon le calendrier joint.');
  await page.locator('input[type=file]').setInputFiles(samplePdf(CALENDAR));
  await expect(page.getByText(CALENDAR)).toBeVisible();
  await shot(page, '5-reply');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expectThread(page, subject, 'L’administration doit répondre');
  await shot(page, '5-replied');
}

/** The officer reads the answer and closes the conversation, which nobody can write in any more. */
export async function settle(stage: Stage, subject: string): Promise<void> {
  const page = await takeUp(stage, 'officer', subject, WHY);
  const answered = page.getByRole('article').filter({ hasText: 'Soixante pour cent' });
  await expect(answered.getByRole('link', { name: CALENDAR })).toBeVisible();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await shot(page, '5-menu');
  await page.getByRole('button', { name: 'Clore l’échange' }).click();
  await expectThread(page, subject, 'Clos');
  await shot(page, '5-closed');
  const owner = await stage.as('owner');
  await expect(owner.getByRole('main').getByRole('listitem').filter({ hasText: subject })).toHaveCount(0);
}

async function expectThread(page: Page, subject: string, status: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(page.locator('ui-page-header').getByText(status, { exact: true })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}
