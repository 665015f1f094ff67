import { today } from '../grant/queue';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, inFrench, openCall, openCallPage, section } from './desk';
import { shot } from './shot';

/** The officer gives one organisation more time for one lot; its owner reads until when and why (R22). */
export async function giveTime(stage: Stage, reason: string): Promise<void> {
  const until = { day: inDays(60), time: timeOfDay() };
  const page = await openCallPage(stage, 'officer');
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
  await shot(page, '4-dialog');
  await dialog.getByRole('button', { name: 'Accorder le délai' }).click();
  const given = section(page, 'Délai d’introduction').getByRole('row').filter({ hasText: reason });
  await expect(given).toContainText('Stad & Wereld');
  await expect(given).toContainText(inFrench(until.day));
  expect(await findingsOf(page)).toEqual([]);
  await shot(page, '4-given');
  await expectTime(stage, until, reason);
}

async function expectTime(stage: Stage, until: { day: string; time: string }, reason: string): Promise<void> {
  const page = await stage.as('owner2');
  await stage.open(page, `/public/calls/${openCall()}`);
  await shot(page, '4-owner');
}

/** The present time of the day in Brussels: later with every run, as a deadline never comes nearer. */
const timeOfDay = (): string =>
  new Intl.DateTimeFormat('fr-BE', { timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(new Date());
