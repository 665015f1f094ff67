import { outboxPaths, type OutboxPage } from '@passerelle/contract';
import { expect, findingsOf, test } from '../stage';

/** Nobody else signs in with this account: a new password ends its sessions. */
const FORGETFUL = 'administrator2@demo.invalid';
const PASSWORD = 'gouttière violon 83 nuage prairie';

test('the form opens an account of the demo with the password that the page shows', async ({ stage }) => {
  const page = await stage.visitor();
  await stage.open(page, '/sign-in');
  const password = await page.locator('ui-section strong').first().textContent();
  await page.getByLabel('Adresse e-mail').fill('auditor@demo.invalid');
  await page.getByLabel('Mot de passe', { exact: true }).fill(password ?? '');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Bernard Thiry').first()).toBeVisible();
});

test('who forgot the password chooses another one with the mailed link', async ({ stage }) => {
  const page = await stage.visitor({ width: 390 });
  await stage.open(page, '/sign-in');
  await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
  await expect(page).toHaveURL(/forgotten-password$/);
  await expect(page.getByRole('heading', { name: 'Mot de passe oublié ?' })).toBeVisible();
  await page.getByLabel('Adresse e-mail').fill(FORGETFUL);
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'M’envoyer un lien' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'en route' })).toBeVisible();
  const administrator = await stage.as('administrator');
  const outbox = await administrator.request.get(stage.url + outboxPaths.list);
  const { items } = (await outbox.json()) as OutboxPage;
  const mail = items.find(({ to }) => to === FORGETFUL);
  await page.goto(/\S+choose-password\?token=\S+/.exec(mail?.text ?? '')?.[0] ?? '');
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
  await page.getByLabel('Adresse e-mail').fill(FORGETFUL);
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/fr\/?$/);
});

for (const width of [390, 1440])
  test(`the page of the first start is accessible and fits at ${width} px`, async ({ stage }) => {
    const page = await stage.visitor({ width });
    await stage.open(page, '/set-up?token=x');
    expect(await findingsOf(page)).toEqual([]);
  });
