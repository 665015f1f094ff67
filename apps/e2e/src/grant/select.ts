import { expect, type Stage } from '../stage';
import { expectStatus, lookUp, takeUp, today } from './queue';

/** Admissibility: the officer checks, a second person confirms because of the amount, the officer admits (R8, R11). */
export async function screen(stage: Stage, title: string): Promise<void> {
  const hands = await takeUp(stage, 'officer', title, 'Admissibility');
  const { page } = hands;
  await hands.press('button', 'Open the checklist');
  const undecided = page.getByRole('button', { name: /^Passes/ }).and(page.locator('[aria-pressed=false]'));
  await expect(undecided.first()).toBeVisible();
  for (let left = await undecided.count(); left > 0; left--) {
    await hands.reach(undecided.first());
    await page.keyboard.press('Enter');
    await expect(undecided).toHaveCount(left - 1);
  }
  const second = await takeUp(stage, 'manager', title, 'second person');
  await second.press('button', 'Confirm the checklist');
  await expect(second.page.getByText('Needed because of the amount')).toHaveCount(0);
  await page.reload();
  await hands.pressSurely('Admit to the evaluation');
  await expectStatus(hands, 'Evaluation');
}

/** The officer assigns two evaluators; each declares, scores and completes the sheet (R12, E3). */
export async function evaluate(stage: Stage, title: string): Promise<void> {
  const hands = await takeUp(stage, 'officer', title, 'Evaluators to be assigned');
  for (const name of ['Inès Carlier', 'Wim Aerts']) {
    const choice = new RegExp(`^Assign.*${name}`);
    await hands.press('button', choice);
    await expect(hands.page.getByRole('button', { name: choice })).toHaveCount(0);
  }
  for (const [evaluator, points] of [
    ['evaluator', '4'],
    ['evaluator2', '5'],
  ] as const)
    await score(stage, evaluator, title, points);
}

async function score(stage: Stage, evaluator: string, title: string, points: string): Promise<void> {
  const hands = await takeUp(stage, evaluator, title, 'File to be scored');
  const { page } = hands;
  await hands.press('button', 'I have no conflict of interest');
  const criteria = page.locator('fieldset');
  await expect(criteria.first()).toBeVisible();
  for (const criterion of await criteria.all()) {
    await hands.reach(criterion.getByRole('radio').first());
    for (let moves = 0; moves < Number(points); moves++) await page.keyboard.press('ArrowRight');
    await expect(criterion.getByRole('radio', { name: points })).toBeChecked();
  }
  await hands.press('button', 'Complete the sheet');
  await expectStatus(hands, 'Scored');
}

/** The committee proposes what was asked for, within the envelope of the lot (R12, R23). */
export async function propose(stage: Stage, title: string): Promise<void> {
  const hands = await lookUp(stage, 'officer', title);
  const { page } = hands;
  await hands.press('button', 'Other actions');
  await hands.press('button', 'Ranking of the lot');
  const row = page.getByRole('row').filter({ hasText: title });
  await hands.press('button', /^Decide/, row);
  await hands.press('button', 'Propose', row);
  const dialog = page.getByRole('dialog');
  await hands.day('Day of the committee', today(), dialog);
  await hands.write('Grounds', 'Le comité retient ce projet pour la qualité de son ancrage local.', dialog);
  await hands.press('button', 'Propose', dialog);
  await expect(row.getByText('Proposed', { exact: true })).toBeVisible();
}
