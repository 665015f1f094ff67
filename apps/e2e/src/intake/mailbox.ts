import { Hands } from '../hands';
import { expect, findingsOf, type Look, type Stage } from '../stage';

/** The administrator reads a mail in the outbox: its text. */
export async function mailTo(
  stage: Stage,
  address: string,
  subject: RegExp,
  look: Look = { language: 'fr' },
): Promise<string> {
  const page = await stage.as('administrator', look);
  const hands = new Hands(page);
  await hands.goTo('Outgoing mail');
  await hands.press('button', subject, page.getByRole('row').filter({ hasText: address }));
  const mail = page.getByRole('dialog');
  await expect(mail).toContainText(address);
  expect(await findingsOf(page)).toEqual([]);
  return mail.innerText();
}
