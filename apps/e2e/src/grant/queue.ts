import { Hands } from '../hands';
import { expect, type Look, type Stage } from '../stage';

/** Signs in as somebody and opens what waits for that person under this title, from the work queue of the home page. */
export async function takeUp(
  stage: Stage,
  person: string,
  title: string,
  why: string,
  look: Look = { language: 'en' },
): Promise<Hands> {
  const page = await stage.as(person, look);
  const hands = new Hands(page);
  const waiting = page.getByRole('main').getByRole('listitem');
  const item = waiting.filter({ hasText: title }).filter({ hasText: hands.say(why) });
  await expect(item).toBeVisible();
  await hands.reach(item.getByRole('link').last());
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/\/(fr|nl|en)\/?$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return hands;
}

/** Signs in as somebody and opens a record by the search at the top of every page. */
export async function lookUp(stage: Stage, person: string, title: string): Promise<Hands> {
  const page = await stage.as(person, { language: 'en' });
  await page.keyboard.press('/');
  await page.keyboard.insertText(title);
  await expect(page.getByRole('option', { name: title })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new Hands(page);
}

/** Until the status of the record says so. */
export const expectStatus = (hands: Hands, status: string): Promise<void> =>
  expect(hands.page.locator('ui-page-header').getByText(hands.named(status), { exact: true })).toBeVisible();

/** Attaches a document of a kind to the record on the page. */
export async function attach(hands: Hands, kind: string, name: string): Promise<void> {
  await hands.choose('Kind of document', kind);
  await hands.page.locator('ui-upload input[type=file]').setInputFiles(samplePdf(name));
  await expect(hands.page.getByRole('link', { name }).first()).toBeVisible();
}

/** A small PDF as a person would choose it; the system's own dialog gives it, not the keys. */
export function samplePdf(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const body = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
  return {
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.from(`${body}trailer << /Root 1 0 R >>\n%% ${name}\n%%EOF\n`),
  };
}

/** Today, in the calendar of the server. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
