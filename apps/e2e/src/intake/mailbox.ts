import { expect, findingsOf, type Stage } from '../stage';

/** The administrator reads a mail in the outbox: its text. */
export async function mailTo(stage: Stage, address: string, subject: RegExp): Promise<string> {
  const page = await stage.as('administrator');
  await page.getByRole('link', { name: 'Courriels sortants' }).click();
  await page.getByRole('row').filter({ hasText: address }).getByRole('button', { name: subject }).first().click();
  const mail = page.getByRole('dialog');
  await expect(mail).toContainText(address);
  expect(await findingsOf(page)).toEqual([]);
  return mail.innerText();
}
