import { applicationPaths, type ApplicationPage } from '@passerelle/contract';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { givenOpenCall } from '../intake/given';
import { expect, test, type Stage } from '../stage';

/** Opens a new application of an open call of its own at one of its sections. */
async function openDraft(stage: Stage, page: Page, section: string): Promise<void> {
  const now = Date.now();
  const { code } = await givenOpenCall(stage, `ESSAIS-${now}`);
  await stage.open(page, '/applications/new');
  const lots = page.getByLabel('Appel et volet');
  const lot = await lots.locator('option', { hasText: code }).getAttribute('value');
  await lots.selectOption(lot);
  await page.getByLabel('Titre du projet').fill(`Essais ${now}`);
  await page.getByRole('button', { name: 'Commencer la rédaction' }).click();
  await expect(page).toHaveURL(/edit\/project/);
  await stage.open(page, new URL(page.url()).pathname.replace(/^\/fr(.*)\/project$/, `$1/${section}`));
}

const MEGABYTE = 1024 * 1024;

/** What cannot be right is named at its field in the reader's language, and nothing is half kept. */
test.describe('bad input', () => {
  test('an application outside the rules of its lot says which, where and why', async ({ stage }) => {
    const page = await stage.as('owner2');
    await openDraft(stage, page, 'partners');
    await page.getByLabel('Région partenaire').selectOption({ label: await region(page) });
    await page.getByRole('checkbox', { name: /Gaza/ }).check();
    await saved(page);
    await stage.open(page, new URL(page.url()).pathname.replace(/^\/fr(.*)\/partners$/, '$1/budget'));
    await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await page.getByLabel('Description').fill('Équipement');
    await page.getByLabel('Montant (€)').first().fill('200000');
    await page.getByLabel('Subvention demandée à la Région (€)').fill('150000');
    await page.getByLabel('Apport propre (€)').fill('10');
    await page.getByLabel('Apport propre (€)').blur();
    await saved(page);
    await page.getByRole('button', { name: /Vérifier et envoyer/ }).click();
    const missing = page.locator('ui-notice').first();
    await expect(missing).toContainText('Gaza City se trouve hors de la zone éligible.');
    await expect(missing).toContainText(/La subvention maximale de ce volet est de\s€\s125\s000,00\./);
    await expect(missing).toContainText('ne sont pas égaux');
    await expect(page.getByRole('button', { name: 'Introduire la candidature' })).toHaveCount(0);
    await missing.getByRole('button', { name: /La subvention maximale/ }).click();
    await expect(page.getByLabel('Subvention demandée à la Région (€)')).toBeFocused();
    await page.getByRole('button', { name: /Vérifier et envoyer/ }).click();
    await missing.getByRole('button', { name: /Gaza City/ }).click();
    await expect(page.locator('app-application-partners').getByRole('checkbox').first()).toBeFocused();
  });

  test('files of a wrong or lying type, or too large, stay outside', async ({ stage }) => {
    stage.expectRefusals();
    const page = await stage.as('owner');
    const drafts = await page.request.get(`${stage.url}${applicationPaths.list}?state=draft`);
    const [draft] = ((await drafts.json()) as ApplicationPage).items;
    await stage.open(page, `/applications/${draft?.id ?? ''}/edit/attachments`);
    const picker = page.locator('ui-upload input[type=file]');
    const files = page.locator('app-record-documents');
    await picker.setInputFiles({ name: 'essai.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await expect(files).toContainText('Ce type de fichier n’est pas accepté.');
    await picker.setInputFiles({ name: 'essai.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ programme') });
    await expect(files).toContainText('essai.pdf');
    const large = test.info().outputPath('grand.pdf');
    await writeFile(large, Buffer.alloc(30 * MEGABYTE));
    await picker.setInputFiles(large);
    await expect(files).toContainText('il n’a pas été envoyé');
    await page.reload();
    await expect(files.getByText('Ajouter des documents').first()).toBeVisible();
    await expect(files).not.toContainText(/essai|grand/);
  });

  test('numbers with wrong check digits and invisible characters are refused at their field', async ({ stage }) => {
    stage.expectRefusals();
    const page = await stage.as('officer');
    await stage.open(page, '/organisations/new');
    await page.getByLabel('Dénomination').fill('Essai \u202Eabc');
    await page.getByLabel(/Numéro d’entreprise/).fill('0123.456.788');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('marques qui changent son sens d’écriture').first()).toBeVisible();
    await page.getByLabel('Dénomination').fill('Essai abc');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText('ses chiffres de contrôle sont incorrects').first()).toBeVisible();
    const owner = await stage.as('owner2');
    await owner.getByRole('link', { name: 'Notre organisation' }).click();
    await owner.getByRole('button', { name: 'Nouveau compte' }).click();
    await owner.getByLabel('Compte (IBAN)').fill('BE68 5390 0754 7035');
    await owner.getByLabel('Titulaire du compte').fill('Stad & Wereld');
    await owner.getByRole('button', { name: 'Proposer le compte' }).click();
    await expect(owner.getByText('ses chiffres de contrôle ne correspondent pas').first()).toBeVisible();
  });
});

const saved = (page: Page) => expect(page.locator('ui-autosave')).toContainText(/Enregistré/);

/** The label of the region that holds Gaza City. */
async function region(page: Page): Promise<string> {
  const options = await page.getByLabel('Région partenaire').locator('option').allTextContents();
  return options.find((option) => /palestinien/i.test(option))?.trim() ?? '';
}
