import { expect, type Stage } from '../stage';
import { attach, expectStatus, takeUp, today } from './queue';

const SCREENED = ['Aid to environment', 'Climate change mitigation', 'Climate change adaptation', 'Disability'];
const PRINCIPLES = [
  'Ownership by the partner',
  'Focus on results',
  'Inclusive partnership',
  'Transparency and mutual accountability',
];

/** The officer opens the project, completes markers and principles (R2, R54) and prepares the decision (R1, R13). */
export async function prepare(stage: Stage, title: string): Promise<void> {
  const hands = await takeUp(stage, 'officer', title, 'opened from a proposed application');
  const { page } = hands;
  await hands.press('button', 'Open the project');
  await hands.press('button', 'Complete the project');
  await hands.choose('Gender equality', '1 ·');
  for (const marker of SCREENED) await hands.choose(marker, '0 ·');
  for (const principle of PRINCIPLES) await hands.write(principle, 'Décidé et suivi avec les habitants et la ville.');
  await hands.press('button', 'Save');
  await hands.press('button', 'Prepare the decision');
  await hands.write('Motivation', 'Projet classé premier par le comité, ancré dans les quartiers.');
  const preliminaries = page.getByRole('main').locator('fieldset');
  await expect(preliminaries.first()).toBeVisible();
  for (const step of await preliminaries.all()) await hands.day(/Done on/, today(), step);
  await hands.press('button', 'Save the file');
  await attach(hands, 'Award decree', 'Decree.pdf');
  await hands.press('button', 'Start the approval');
  await expectStatus(hands, 'In approval');
}

/** Everybody whom the amount asks for speaks in turn, then the minister awards (R13, R35). */
export async function approve(stage: Stage, title: string): Promise<void> {
  for (const [person, why] of [
    ['manager', 'Waits for the management'],
    ['inspector', 'Waits for your opinion'],
    ['budget_minister', 'Waits for your agreement'],
    ['government', 'Waits for the deliberation'],
    ['cabinet', 'Waits for the minister'],
  ] as const) {
    const hands = await takeUp(stage, person, title, why);
    await hands.press('button', /^Record my decision/);
    const dialog = hands.page.getByRole('dialog');
    await hands.day('Decided on', today(), dialog);
    await hands.press('button', 'Record', dialog);
    await expect(dialog).toHaveCount(0);
  }
  const hands = await takeUp(stage, 'cabinet', title, 'to be awarded');
  await hands.press('button', 'Award the grant');
  const dialog = hands.page.getByRole('dialog');
  await hands.day('Decree signed on', today(), dialog);
  await hands.choose(/Award decree/, 'Decree.pdf', dialog);
  await hands.press('button', 'Award the grant', dialog);
  await expectStatus(hands, 'Awarded');
}

/** Agreement drawn up, sent, signed by both parties (R14). */
export async function agree(stage: Stage, title: string): Promise<void> {
  const officer = await takeUp(stage, 'officer', title, 'Grant awarded');
  await officer.press('button', 'Draw up');
  await officer.press('button', 'Send to the partner');
  await expectStatus(officer, 'Sent for signature');
  await sign(stage, 'owner3', title, 'Sign for the partner', 'Signed by the partner');
  await sign(stage, 'manager', title, 'Sign for the Region', 'Signed');
}

async function sign(stage: Stage, person: string, title: string, action: string, status: string): Promise<void> {
  const hands = await takeUp(stage, person, title, 'signature');
  await attach(hands, 'Agreement', `${action}.pdf`);
  await hands.press('button', action);
  const dialog = hands.page.getByRole('dialog');
  await hands.write('Who signed', 'Y. Amrani', dialog);
  await hands.day('Signed on', today(), dialog);
  await hands.choose('Signed copy', action, dialog);
  await hands.press('button', action, dialog);
  await expectStatus(hands, status);
}

/** Commitment with the visa of the controller (R15, R37), then notification and start (R16). */
export async function commit(stage: Stage, title: string): Promise<void> {
  const finance = await takeUp(stage, 'finance', title, 'ommit');
  await finance.press('button', 'Ask for the commitment');
  await expectStatus(finance, 'Waits for the visa');
  const controller = await takeUp(stage, 'controller', title, 'isa');
  await controller.pressSurely('Give the visa');
  await expectStatus(controller, 'In force');
  const officer = await takeUp(stage, 'officer', title, 'Committed');
  await officer.press('button', 'Start the project');
  const dialog = officer.page.getByRole('dialog');
  await officer.day('Started on', today(), dialog);
  await officer.press('button', 'Start the project', dialog);
  await expectStatus(officer, 'Running');
}
