import { brusselsClock, type ApplicationDetail, type CallDetail } from '@passerelle/contract';
import { expectStatus } from '../grant/queue';
import { Hands } from '../hands';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays } from './desk';

const MINUTE = 60_000;
/** What the preparation of a call and its files may take. */
const AHEAD = 30_000;

/** The next full minute, in the calendar and on the clock of Brussels, that leaves time to prepare. */
export function soon(): { closesOn: string; closesTime: string } {
  const end = new Date(Math.ceil((Date.now() + AHEAD) / MINUTE) * MINUTE);
  const closesOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(end);
  return { closesOn, closesTime: brusselsClock(end.toISOString()) };
}

/** The officer gives one organisation more time, by keyboard (R22). */
export async function giveTime(stage: Stage, { id }: CallDetail, organisation: string): Promise<void> {
  const page = await stage.as('officer', { language: 'en' });
  const hands = new Hands(page);
  await stage.go(page, `/calls/${id}`, 'en');
  await hands.press('button', 'More time for one organisation');
  const dialog = page.getByRole('dialog');
  await hands.write('Organisation', organisation, dialog);
  await expect(dialog).toContainText('In the register of organisations');
  await hands.day('New deadline', inDays(30), dialog);
  await hands.write('Reason', 'Coupure de courant dans les bureaux.', dialog);
  await hands.press('button', 'Give more time', dialog);
  await expect(page.getByRole('row').filter({ hasText: organisation })).toBeVisible();
}

/** Somebody is about to send a complete file. */
export async function prepare(stage: Stage, person: string, { id }: ApplicationDetail): Promise<Hands> {
  const page = await stage.as(person, { language: 'en' });
  await stage.go(page, `/applications/${id}/edit/check`, 'en');
  await expect(page.getByRole('button', { name: 'Submit the application' })).toBeVisible();
  return new Hands(page);
}

/** The public page counts down to the deadline by the clock of the server. */
export async function awaitDeadline(stage: Stage, { code }: CallDetail): Promise<void> {
  const page = await stage.pageOf('visitor');
  await stage.open(page, `/public/calls/${code}`, 'en');
  await expect(page.getByRole('timer')).toHaveText('0 days 00:00:00', { timeout: 2 * MINUTE });
  await stage.open(page, `/public/calls/${code}`, 'en');
  await expect(page.getByRole('heading', { name: 'Closed on' })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}

/** Who sends a moment later is refused in words, and keeps the draft (R22). */
export async function expectRefused(stage: Stage, hands: Hands, { id }: ApplicationDetail): Promise<void> {
  stage.expectRefusals();
  const { page } = hands;
  await hands.pressSurely('Submit the application');
  await expect(page.getByText('The call is closed: nothing can be written or sent any more.').first()).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await stage.go(page, `/applications/${id}`, 'en');
  await expectStatus(hands, 'Draft');
  await expect(page.getByRole('button', { name: 'Check and send' })).toHaveCount(0);
}

/** Who has more time is heard (R22). */
export async function expectAccepted(hands: Hands): Promise<void> {
  await hands.pressSurely('Submit the application');
  await expectStatus(hands, 'Submitted');
}
