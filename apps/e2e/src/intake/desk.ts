import type { Locator, Page } from '@playwright/test';
import { today } from '../grant/queue';
import type { Hands } from '../hands';
import { expect, type Stage } from '../stage';

/** The open South call of the demo. */
export const openCall = (): string => `SUD${today().slice(0, 4)}`;

/** The day so many days from now, in the calendar of the server. */
export function inDays(days: number): string {
  const day = new Date(`${today()}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** A day as French pages write it: `5 janv. 2027`. */
export const inFrench = (day: string): string =>
  new Intl.DateTimeFormat('fr-BE', { dateStyle: 'medium' }).format(new Date(`${day}T12:00:00Z`));

/** A part of the page by its heading. */
export const section = (page: Page, heading: string): Locator =>
  page.locator('ui-section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

/** Opens a call from the list of calls. */
export async function openCallPage(stage: Stage, person: string): Promise<Page> {
  const page = await stage.as(person);
  await page.getByRole('link', { name: 'Appels à projets' }).first().click();
  await page.getByRole('row').filter({ hasText: openCall() }).getByRole('link').first().click();
  await expect(page.locator('ui-page-header').getByText(openCall(), { exact: true })).toBeVisible();
  return page;
}

/** Looks a call up in the list of calls and opens it, by keyboard. */
export async function lookUpCall(hands: Hands, code: string): Promise<void> {
  const { page } = hands;
  await hands.goTo('Calls');
  await hands.write('Title or code', code);
  await page.keyboard.press('Enter');
  await hands.press('link', /./, page.getByRole('row').filter({ hasText: code }));
  await expect(page.locator('ui-page-header')).toContainText(code);
}

/** Opens a file of one's organisation from the list, by keyboard. */
export async function openOwnFile(hands: Hands, title: string): Promise<void> {
  const heading = hands.page.getByRole('heading', { level: 1 });
  await hands.goTo('Our applications');
  // The work queue of the home page has a link of the same name.
  await expect(heading).toHaveText(hands.say('Our applications'));
  await hands.press('link', `‹${title}›`);
  await expect(heading).toHaveText(title);
}
