import { INTERNAL_ROLES, PARTNER_ROLES } from '@passerelle/contract';
import { expect, findingsOf, test } from '../stage';

test('everybody finds what waits on the home page', async ({ stage }) => {
  const page = await stage.visitor();
  for (const role of [...INTERNAL_ROLES, ...PARTNER_ROLES])
    await test.step(role, async () => {
      await page.context().clearCookies();
      await stage.signIn(page, role);
      await stage.open(page, '/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('navigation').first()).toBeVisible();
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
