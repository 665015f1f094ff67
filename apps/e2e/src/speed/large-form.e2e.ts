import type { Page } from '@playwright/test';
import {
  applicationPaths,
  callFormPaths,
  euro,
  type ApplicationDetail,
  type BudgetSection,
} from '@passerelle/contract';
import { givenClone, giveForm, givenOpenCall, givenReadyDraft, send } from '../intake/given';
import { expect, test, type Stage } from '../stage';
import { BUDGET_ROWS, budgetAnswer, largeForm } from './large-form';

const SLOWER = 4;
const FIRST_VIEW_MS = 2_500;
const KEY_MS = 50;
/** Between two keys: without a pause in which anything is computed, and so that the next key meets what the pause began. */
const [QUICK_MS, SLOW_MS] = [100, 300];
const TEXT = 'Le quartier choisit ses lieux avec ses habitants.';
const AMOUNT = '1234567.89';

/** Milliseconds from each key to what it draws, as the browser measures them; keys faster than a frame count as one. */
async function typing(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(window, { slowKeys: slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const half = text.length / 2;
  await page.keyboard.type(text.slice(0, half), { delay: QUICK_MS });
  await page.keyboard.type(text.slice(half), { delay: SLOW_MS });
  const slow = await page.evaluate(() => (window as unknown as { slowKeys: number[] }).slowKeys);
  const quick = Array.from({ length: text.length - slow.length }, () => 16);
  return [...slow, ...quick];
}

/** Holds the 95th percentile of the keys against the bar, and says what was measured. */
function expectQuick(what: string, times: readonly number[]): void {
  const p95 = times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
  process.stdout.write(`${what}: ${times.length} keys, p95 ${p95} ms, longest ${Math.max(...times)} ms\n`);
  expect(p95).toBeLessThan(KEY_MS);
}

function expectFirstView(what: string, begun: number): void {
  const lasted = Date.now() - begun;
  process.stdout.write(`first view of ${what}: ${lasted} ms\n`);
  expect(lasted).toBeLessThanOrEqual(FIRST_VIEW_MS);
}

/** From now on the page is on a computer four times slower than this one. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** The worst form a call may ask. */
test('a form of 150 questions and 40 conditions is quick to open and to type in', async ({ stage }) => {
  const { id } = await givenClone(stage, `LONG-${Date.now()}`);
  await giveForm(stage, id, largeForm());
  const page = await stage.pageOf('officer');
  await stage.open(page, `/calls/${id}`, 'en');
  await slowDown(page);
  const begun = Date.now();
  await stage.go(page, `/calls/${id}/form/preview`, 'en');
  await expect(page.getByLabel('Question q-1-2')).toBeVisible();
  expectFirstView('the preview of the form', begun);
  await page.getByLabel('Question q-1-4').focus();
  expectQuick('text of a question', await typing(page, TEXT));
});

/** Types amounts in the last lines of the table on the page, so many that one slow key is not all of the 95th percentile, and a text. */
async function typeInTable(page: Page, what: string, lines: number): Promise<void> {
  const amounts: number[] = [];
  for (let line = lines; line > lines - 4; line--) {
    await page.getByRole('row').nth(line).getByRole('textbox').last().focus();
    await page.keyboard.press('ControlOrMeta+A');
    amounts.push(...(await typing(page, AMOUNT)));
  }
  expectQuick(`amounts of ${what}`, amounts);
  await page.getByRole('row').nth(lines).getByRole('textbox').first().focus();
  expectQuick(`text of ${what}`, await typing(page, TEXT));
}

/** A file in a call that asks everything of `largeForm`, opened at a page of its form. */
async function openFile(
  stage: Stage,
  part: string,
  give: (file: ApplicationDetail) => Promise<unknown>,
): Promise<Page> {
  const now = Date.now();
  const call = await givenOpenCall(stage, `LONG-${now}`, { form: largeForm() });
  const file = await givenReadyDraft(stage, 'owner3', call, { title: `Long ${now}` });
  await give(file);
  const page = await stage.pageOf('owner3');
  await stage.open(page, `/applications/${file.id}/edit/check`, 'en');
  await stage.go(page, `/applications/${file.id}/edit/${part}`, 'en');
  return page;
}

test('a budget of 30 lines by heading, year and source is quick to type in', async ({ stage }) => {
  const page = await openFile(stage, 'form-section-10', ({ id, version }) => {
    const data = { answers: { budget: budgetAnswer() } };
    return send(stage, 'owner3', 'PUT', callFormPaths.answers(id, 'section-10'), { data, version });
  });
  await slowDown(page);
  const begun = Date.now();
  await page.reload();
  await expect(page.getByRole('row').nth(BUDGET_ROWS).getByRole('textbox').last()).toBeVisible();
  expectFirstView('the own budget of a file, loaded anew', begun);
  await typeInTable(page, 'the own budget', BUDGET_ROWS);
});

test('the costs of a file in 30 lines are quick to type in', async ({ stage }) => {
  const page = await openFile(stage, 'budget', ({ id, version, content: { budget } }) => {
    const lines = Array.from({ length: BUDGET_ROWS }, (_, index) => ({
      category: 'A' as const,
      label: `Ligne ${index + 1}`,
      year: 2027,
      amount: euro('1250.00'),
    }));
    const data: BudgetSection = { ...budget, lines };
    return send(stage, 'owner3', 'PUT', applicationPaths.section(id, 'budget'), { data, version });
  });
  await slowDown(page);
  await typeInTable(page, 'the costs', BUDGET_ROWS);
});

test('the project in words is quick to type in', async ({ stage }) => {
  const page = await openFile(stage, 'project', () => Promise.resolve());
  await slowDown(page);
  for (const field of ['Title', 'Summary', 'Context and needs']) {
    await page.getByRole('textbox', { name: field }).focus();
    expectQuick(field, await typing(page, TEXT));
  }
});
