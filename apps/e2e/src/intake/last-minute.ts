import { brusselsClock, type ApplicationDetail, type CallDetail } from '@passerelle/contract';
import { expectStatus } from '../grant/queue';
import { Hands } from '../hands';
import type { PageLook } from '../looks';
import { expect, findingsOf, type Stage } from '../stage';
import { inDays, lookUpCall, openOwnFile } from './desk';

const MINUTE = 60_000;
/** What the preparation of a call and its files may take. */
const AHEAD = 40_000;

/** The next full minute, in the calendar and on the clock of Brussels, that leaves time to prepare. */
export function soon(): { closesOn: string; closesTime: string } {
  const end = new Date(Math.ceil((Date.now() + AHEAD) / MINUTE) * MINUTE);
  const closesOn = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(end);
  return { closesOn, closesTime: brusselsClock(end.toISOString()) };
}

/** The officer gives one organisation more time, by keyboard (R22). */
export async function giveTime(hands: Hands, { code }: CallDetail, organisation: string): Promise<void> {
  const { page } = hands;
  await lookUpCall(hands, code);
  await hands.press('button', 'More time for one organisation');
  const dialog = page.getByRole('dialog');
  await hands.write('Organisation', organisation, dialog);
  await expect(dialog).toContainText(hands.say('In the register of organisations.'));
  await hands.day('New deadline', inDays(30), dialog);
  await hands.write('Reason', 'Coupure de courant dans les bureaux.', dialog);
  await hands.press('button', 'Give more time', dialog);
  await expect(page.getByRole('row').filter({ hasText: organisation })).toBeVisible();
}

/** Somebody is about to send a complete file. */
export async function prepare(hands: Hands, { title }: ApplicationDetail): Promise<void> {
  await openOwnFile(hands, title);
  await hands.press('button', 'Check and send');
  await expect(hands.find('button', 'Submit the application')).toBeVisible();
}

/** The public page counts down to the deadline by the clock of the server. */
export async function awaitDeadline(stage: Stage, look: PageLook, { code }: CallDetail): Promise<void> {
  const page = await stage.pageOf('visitor', look);
  const hands = new Hands(page);
  await stage.open(page, '/public/calls', look.language);
  await hands.press('link', `‹${code}›`);
  await expect(page.getByRole('timer')).toHaveText(/^0\s\D+\s00:00:00$/, { timeout: 2 * MINUTE });
  await page.reload();
  await expect(hands.find('heading', 'Closed on')).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}

/** Who sends a moment later is refused in words, and keeps the draft (R22). */
export async function expectRefused(stage: Stage, hands: Hands): Promise<void> {
  stage.expectRefusals();
  await hands.pressSurely('Submit the application');
  await expect(hands.text('The call is closed: nothing can be written or sent any more.').first()).toBeVisible();
  expect(await findingsOf(hands.page)).toEqual([]);
  await hands.press('link', 'Leave the form');
  await expectStatus(hands, 'Draft');
  await expect(hands.find('button', 'Check and send')).toHaveCount(0);
}

/** Who has more time is heard (R22). */
export async function expectAccepted(hands: Hands): Promise<void> {
  await hands.pressSurely('Submit the application');
  await expectStatus(hands, 'Submitted');
}
