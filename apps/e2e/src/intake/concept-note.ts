import {
  newQuestion,
  programmePaths,
  type CallDetail,
  type FormDefinition,
  type ProgrammeFrame,
} from '@passerelle/contract';
import type { Page } from '@playwright/test';
import { takeUp } from '../grant/queue';
import { expect, findingsOf, type Stage } from '../stage';
import { section } from './desk';
import { send } from './given';

const SUMMARY = 'Des potagers partagés dans deux quartiers, entretenus par leurs habitants.';
const NEEDS = 'Les deux quartiers manquent de légumes frais.';
const ADVICE = 'Associez la commune dès le début.';

const inAll = (text: string) => ({ fr: text, nl: text, en: text });

/** One question that the short form and the full one both ask. */
export const asksNeeds = (): FormDefinition => ({
  fixed: {},
  sections: [
    {
      key: 'own',
      title: inAll('Besoins du quartier'),
      help: inAll(''),
      questions: [{ ...newQuestion('long-text', 'needs'), label: inAll('Besoins'), required: true }],
    },
  ],
});

/** The partner writes a short note in French and sends it (B5). */
export async function writeNote(stage: Stage, { code, lotList }: CallDetail, title: string): Promise<void> {
  const { regions } = await send<ProgrammeFrame>(stage, 'owner3', 'GET', programmePaths.frame);
  const page = await stage.as('owner3');
  await page.getByRole('link', { name: 'Nos candidatures' }).click();
  await page.getByRole('link', { name: 'Notes conceptuelles' }).click();
  await page.getByRole('link', { name: 'Nouvelle note conceptuelle' }).click();
  await page.getByLabel('Appel et volet').selectOption(lotList[0]?.id ?? '');
  await expect(page.getByLabel('Appel et volet').locator('option:checked')).toContainText(code);
  await page.getByLabel('Langue de la note').selectOption('fr');
  await page.getByLabel('Titre du projet').fill(title);
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Commencer la rédaction' }).click();
  await page.getByLabel('Résumé').fill(SUMMARY);
  await page.getByLabel('Région partenaire').selectOption(regions.find((region) => region.code === 'PSE')?.id ?? '');
  await page.getByRole('checkbox', { name: /^Ramallah/ }).check();
  await page.getByLabel('Thématique').selectOption(lotList[0]?.themeIds[0] ?? '');
  await page.getByLabel('Montant demandé').fill('80000');
  await page.getByLabel('Durée en mois').fill('18');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByLabel('Besoins').fill(NEEDS);
  await expect(page.getByText(/^Enregistré à \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByText('La note est complète')).toBeVisible();
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Introduire la note' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Introduire la note' }).click();
  await expectState(page, 'Introduite');
}

/** The officer selects it, with a word for the full file. */
export async function selectNote(stage: Stage, title: string): Promise<void> {
  const { page } = await takeUp(stage, 'officer', title, 'Concept note to be selected or not', { language: 'fr' });
  await expect(section(page, 'Besoins du quartier')).toContainText(NEEDS);
  await page.getByRole('button', { name: 'Retenir', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(ADVICE);
  expect(await findingsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Retenir', exact: true }).click();
  await expectState(page, 'Retenue');
}

/** The partner goes on from the invitation: the full file begins with what the note says. */
export async function goOn(stage: Stage, title: string): Promise<void> {
  const { page } = await takeUp(stage, 'owner3', title, 'Concept note selected: write the full file', {
    language: 'fr',
  });
  await expect(page.locator('ui-notice')).toContainText(ADVICE);
  await page.getByRole('button', { name: 'Rédiger le dossier complet' }).click();
  await expect(page.getByLabel('Note conceptuelle retenue').locator('option:checked')).toContainText(title);
  expect(await findingsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Commencer la rédaction' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projet' })).toBeVisible();
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue(title);
  await expect(page.getByLabel('Résumé')).toHaveValue(SUMMARY);
  await page.getByRole('button', { name: 'Besoins du quartier' }).click();
  await expect(page.getByLabel('Besoins')).toHaveValue(NEEDS);
  expect(await findingsOf(page)).toEqual([]);
}

const expectState = (page: Page, state: string): Promise<void> =>
  expect(page.locator('ui-page-header').getByText(state, { exact: true })).toBeVisible();
