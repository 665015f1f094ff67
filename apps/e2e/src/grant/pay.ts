import { Hands } from '../hands';
import type { Stage } from '../stage';
import { attach, expectStatus, takeUp, today } from './queue';

const SPENT = [
  ['A Operational costs', '60000'],
  ['B Management costs', '31000'],
  ['C Structure costs', '9000'],
] as const;

/** A declaration of debt by the partner, then check, approval, clearance, order and payment, each by another person (R38, R40). */
export async function claimAndPay(stage: Stage, title: string, reference: string): Promise<void> {
  const owner = await takeUp(stage, 'owner3', title, 'can be claimed');
  await owner.press('link', /^Claim/, owner.page.getByRole('row').filter({ hasText: title }));
  await owner.write('Name of the person who signs', 'Y. Amrani');
  await owner.press('button', 'Sign and send the claim');
  await expectStatus(owner, 'Claimed');
  await attach(owner, 'Claim for payment', `${reference}.pdf`);
  const officer = await takeUp(stage, 'officer', title, 'to be checked');
  await officer.pressSurely('Declare checked');
  await expectStatus(officer, 'Checked');
  const manager = await takeUp(stage, 'manager', title, 'to be approved');
  await manager.pressSurely('Approve');
  await expectStatus(manager, 'Approved');
  const controller = await takeUp(stage, 'controller', title, 'visa on the clearance');
  await controller.pressSurely('Give the visa on the clearance');
  await expectStatus(controller, 'Cleared');
  const finance = await takeUp(stage, 'finance', title, 'to be ordered');
  await finance.pressSurely('Order the payment');
  await expectStatus(finance, 'Ordered');
  const accountant = await takeUp(stage, 'accountant', title, 'to be confirmed');
  await accountant.press('button', 'Confirm the payment');
  const dialog = accountant.page.getByRole('dialog');
  await accountant.day('Value date', today(), dialog);
  await accountant.write('Bank reference', reference, dialog);
  await accountant.press('button', 'Confirm the payment', dialog);
  await expectStatus(accountant, 'Paid');
}

/** First instalment. */
export const payFirst = (stage: Stage, title: string): Promise<void> => claimAndPay(stage, title, 'PAY-1');

/** Final report: written by the partner, checked by the officer, accepted by the manager (R19, R41). */
export async function report(stage: Stage, title: string): Promise<void> {
  const owner = new Hands(await stage.as('owner3', { language: 'en' }));
  await owner.press('link', 'Reports and claims');
  await owner.press('link', /-RF$/, owner.page.getByRole('row').filter({ hasText: title }));
  await owner.press('button', 'Begin the report');
  await owner.write('Activities', 'Douze jardins ont été ouverts et sont entretenus par les habitants.');
  await owner.write('Results and indicators', 'Jardins ouverts : 12 sur 12.');
  for (const [category, amount] of SPENT) await owner.write(category, amount);
  await attach(owner, 'Financial report', 'Financial.pdf');
  await attach(owner, 'Invoice', 'Invoice.pdf');
  await owner.pressSurely('Send the report');
  await expectStatus(owner, 'Submitted');
  const officer = await takeUp(stage, 'officer', title, 'costs to be checked');
  await officer.press('button', 'Accept as spent');
  await officer.press('button', 'Record the accepted costs');
  await expectStatus(officer, 'Checked');
  const manager = await takeUp(stage, 'manager', title, 'waits for your acceptance');
  await manager.pressSurely('Accept the report');
  await expectStatus(manager, 'Accepted');
}

/** The balance that is left, then the file is closed by somebody who did not check the report (R19, R41). */
export async function close(stage: Stage, title: string): Promise<void> {
  await claimAndPay(stage, title, 'PAY-2');
  const manager = await takeUp(stage, 'manager', title, 'to be closed');
  await manager.pressSurely('Close the grant');
  await expectStatus(manager, 'Closed');
}
