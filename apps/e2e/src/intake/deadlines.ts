import { takeUp } from '../grant/queue';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, inFrench, openCallPage, section } from './desk';

/** A draft of the organisation that gets more time. */
const DRAFT = 'Zeepzieders van Nablus';

interface Until {
  day: string;
  time: string;
}

/** The officer gives one organisation more time for one lot; its owner reads until when and why (R22). */
export async function giveTime(stage: Stage, reason: string): Promise<void> {
  const until: Until = { day: inDays(60), time: timeOfDay() };
  const page = await openCallPage(stage, 'officer');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Délai supplémentaire pour une organisation' }).click();
  const dialog = page.getByRole('dialog');
  const organisation = dialog.getByLabel('Organisation');
  await organisation.fill('Stad');
  await expect(dialog.locator('option[value="Stad & Wereld"]')).toBeAttached();
  await organisation.fill('Stad & Wereld');
  await expect(dialog).toContainText('Au registre des organisations');
  await dialog.getByLabel('Volet').selectOption({ index: 0 });
  await dialog.getByLabel('Nouvelle date de clôture').fill(until.day);
  await dialog.getByLabel('Heure de Bruxelles').fill(until.time);
  await dialog.getByLabel('Motif').fill(reason);
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Accorder le délai' }).click();
  const given = section(page, 'Délai d’introduction').getByRole('row').filter({ hasText: reason });
  await expect(given).toContainText('Stad & Wereld');
  await expect(given).toContainText(inFrench(until.day));
  expect(await findingsOf(page)).toEqual([]);
  await expectTime(stage, title, until, reason);
}

/** On its draft, which the work queue counts to the later day, and on the page of the call. */
async function expectTime(stage: Stage, title: string, until: Until, reason: string): Promise<void> {
  const moment = `${inFrench(until.day)}, ${until.time}`;
  const page = await stage.as('owner2');
  await expect(page.getByRole('listitem').filter({ hasText: DRAFT })).toContainText(inFrench(until.day));
  await takeUp(stage, 'owner2', DRAFT, 'Application to finish', { language: 'fr' });
  await expect(page.locator('ui-page-header')).toContainText(inFrench(until.day));
  const notice = page.locator('ui-notice').filter({ hasText: reason });
  await expect(notice).toContainText(moment);
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Appels ouverts' }).click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText('Votre organisation dispose d’un délai supplémentaire')).toContainText(moment);
  expect(await findingsOf(page)).toEqual([]);
}

/** The present time of the day in Brussels: later with every run, as a deadline never comes nearer. */
const timeOfDay = (): string =>
  new Intl.DateTimeFormat('fr-BE', { timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(new Date());
