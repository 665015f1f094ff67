import type { Page } from '@playwright/test';
import { INTERNAL_ROLES, PARTNER_ROLES, type Role } from '@passerelle/contract';
import { expect, findingsOf, test } from '../stage';

/** Roles that only look or advise: nothing ever waits for them, whatever others do meanwhile. */
const WITHOUT_WORK: readonly Role[] = ['advisory', 'auditor', 'reader'];
/** What stands for a reason that nobody gave words. */
const NO_REASON = 'Vous attend';

/** The queue says of each item why it waits, or that nothing does. */
async function expectQueue(page: Page, role: Role): Promise<void> {
  const queue = page.getByRole('region', { name: 'En attente de votre action' });
  const nothing = queue.getByText('Rien ne vous attend', { exact: true });
  if (WITHOUT_WORK.includes(role)) return expect(nothing).toBeVisible();
  const reasons = queue.getByRole('listitem').locator('.why');
  await expect(reasons.first()).toBeVisible();
  await expect(nothing).toBeHidden();
  await expect(queue.getByRole('listitem').getByRole('link').first()).toHaveText(/\S/);
  for (const reason of await reasons.allTextContents()) {
    expect(reason.trim()).not.toBe('');
    expect(reason.trim()).not.toBe(NO_REASON);
  }
}

test('everybody finds what waits on the home page', async ({ stage }) => {
  const page = await stage.visitor();
  for (const role of [...INTERNAL_ROLES, ...PARTNER_ROLES])
    await test.step(role, async () => {
      await page.context().clearCookies();
      await stage.signIn(page, role);
      await stage.open(page, '/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('navigation').first()).toBeVisible();
      await expectQueue(page, role);
      expect(await findingsOf(page)).toEqual([]);
    });
});

test('a visitor chooses a person of the demo with one click', async ({ stage }) => {
  const page = await stage.visitor();
  await stage.open(page, '/sign-in');
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /Nora Lambrecht/ }).click();
  await expect(page).toHaveURL(/\/fr\/?$/);
  await expect(page.getByText('Nora Lambrecht').first()).toBeVisible();
});
