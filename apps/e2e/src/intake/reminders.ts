import { expect, findingsOf, type Stage } from '../stage';
import { openCall, section } from './desk';
import { mailTo } from './mailbox';

/** A visitor wants reminders; the mail is in the outbox, and only the button behind its link confirms (B7). */
export async function subscribe(stage: Stage, address: string): Promise<void> {
  const page = await stage.pageOf('visitor');
  await stage.open(page, `/public/calls/${openCall()}`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const reminders = section(page, 'Rappels par courriel');
  await reminders.getByLabel('Adresse e-mail').fill(address);
  await reminders.getByRole('button', { name: 'M’envoyer des rappels' }).click();
  await expect(reminders.getByRole('status')).toContainText('un lien de confirmation');
  expect(await findingsOf(page)).toEqual([]);
  const mail = await mailTo(stage, address, /^Confirmez votre inscription aux rappels/);
  await page.goto(/\S+\/subscriptions\/confirm\?token=\S+/.exec(mail)?.[0] ?? '');
  const confirm = page.getByRole('button', { name: 'Confirmer mon adresse' });
  await expect(confirm).toBeVisible();
  const confirmed = page.getByRole('status').filter({ hasText: 'Vous recevrez les rappels de' });
  await expect(confirmed).toHaveCount(0);
  expect(await findingsOf(page)).toEqual([]);
  // The link works once: had opening it confirmed the address, the button would be refused now.
  await page.reload();
  await confirm.click();
  await expect(confirmed.getByRole('link', { name: title })).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
}
