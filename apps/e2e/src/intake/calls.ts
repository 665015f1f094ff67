import { expect, findingsOf, type Stage } from '../stage';
import { inDays, openCall, openCallPage, section } from './desk';

/** The officer prepares a call from the open one, with its own code and dates, and duplicates its lot (B8). */
export async function cloneCall(stage: Stage, code: string): Promise<void> {
  const page = await openCallPage(stage, 'officer');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const lot = await page.getByRole('heading', { level: 2, name: /^1 · / }).innerText();
  await page.getByRole('link', { name: 'Reprendre dans un nouvel appel' }).click();
  await expect(page).toHaveURL(/\/clone$/);
  await expect(page.locator('ui-page-header')).toContainText(openCall());
  expect(await findingsOf(page)).toEqual([]);
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Date d’ouverture').fill(inDays(90));
  await page.getByLabel('Date de clôture').fill(inDays(150));
  await page.getByLabel('Dernier jour pour les questions').fill(inDays(140));
  await page.getByRole('button', { name: 'Préparer l’appel' }).click();
  await expect(page.locator('ui-page-header').getByText(code, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: lot })).toBeVisible();
  await page.getByRole('button', { name: 'Dupliquer 1' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code du nouveau volet').fill('2');
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ajouter un volet' }).click();
  await expect(page.getByRole('heading', { level: 2, name: lot.replace('1', '2') })).toBeVisible();
  const rules = section(page, lot);
  await expect(section(page, lot.replace('1', '2')).locator('app-call-lot')).toHaveText(
    await rules.locator('app-call-lot').innerText(),
    { useInnerText: true },
  );
}
