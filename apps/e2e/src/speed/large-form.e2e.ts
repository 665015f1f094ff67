import type { Page } from '@playwright/test';
import {
  callFormPaths,
  callPaths,
  sessionPaths,
  type CallDetail,
  type CallForm,
  type CallPage,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';

import { inDays } from '../intake/desk';
import { expect, test, type Stage } from '../stage';
import { BUDGET_ROWS, largeForm } from './large-form';

const SLOWER = 4;
const FIRST_VIEW_MS = 2_500;
const KEY_MS = 50;
const TEXT = 'Le quartier choisit ses lieux avec ses habitants.';

/** A call in preparation that asks everything of `largeForm`, made from the newest call. */
async function givenLargeForm(stage: Stage): Promise<string> {
  const request = await stage.requestsOf('officer');
  const { csrfToken } = (await (await request.get(stage.url + sessionPaths.session)).json()) as { csrfToken: string };
  const headers = (version?: number) => ({
    Origin: stage.url,
    'X-CSRF-Token': csrfToken,
    'Idempotency-Key': randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
  });
  const { items } = (await (await request.get(stage.url + callPaths.list)).json()) as CallPage;
  const times = { opensOn: inDays(90), opensTime: '12:00', closesOn: inDays(150), closesTime: '12:00' };
  const data = { ...times, code: `LONG-${Date.now()}`, questionsOn: null, questionsTime: '12:00' };
  const cloned = await request.post(stage.url + callPaths.clone(items[0]?.id ?? ''), { data, headers: headers() });
  expect(cloned.ok(), await cloned.text()).toBe(true);
  const { id } = (await cloned.json()) as CallDetail;
  const form = (await (await request.get(stage.url + callFormPaths.form(id))).json()) as CallForm;
  const saved = await request.put(stage.url + callFormPaths.form(id), {
    data: largeForm(),
    headers: headers(form.version),
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  return id;
}

/** Milliseconds from each key to what it draws, as the browser measures them; keys faster than a frame count as one. */
async function typing(page: Page, text: string): Promise<number[]> {
  await page.evaluate(() => {
    const slow: number[] = [];
    Object.assign(window, { slowKeys: slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') slow.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.keyboard.type(text, { delay: 100 });
  const slow = await page.evaluate(() => (window as unknown as { slowKeys: number[] }).slowKeys);
  const quick = Array.from({ length: text.length - slow.length }, () => 16);
  return [...slow, ...quick].sort((a, b) => a - b);
}

const p95 = (times: readonly number[]) => times[Math.ceil(times.length * 0.95) - 1];

/** The worst form a call may ask, on a computer four times slower than this one. */
test('a form of 150 questions, 40 conditions and 30 budget lines is quick to open and to type in', async ({
  stage,
}) => {
  const id = await givenLargeForm(stage);
  const page = await stage.pageOf('officer');
  await stage.open(page, `/calls/${id}`, 'en');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const begun = Date.now();
  await stage.go(page, `/calls/${id}/form/preview`, 'en');
  await expect(page.getByLabel('Question q-1-2')).toBeVisible();
  expect(Date.now() - begun).toBeLessThanOrEqual(FIRST_VIEW_MS);

  await page.getByLabel('Question q-1-4').focus();
  expect(p95(await typing(page, TEXT))).toBeLessThan(KEY_MS);

  await page.getByRole('button', { name: 'Section 10' }).click();
  const table = page.locator('app-question-budget');
  for (let row = 0; row < BUDGET_ROWS; row++) await table.getByRole('button', { name: 'Add a line' }).click();
  await table.getByRole('textbox').last().focus();
  expect(p95(await typing(page, '1234567.89'))).toBeLessThan(KEY_MS);
});
