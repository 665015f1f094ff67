import { applicationPaths, type ApplicationDetail, type Language } from '@passerelle/contract';
import type { Page } from '@playwright/test';
import { expectStatus } from '../grant/queue';
import { Hands } from '../hands';
import type { PageLook } from '../looks';
import { expect, findingsOf, type Stage } from '../stage';
import { openOwnFile } from './desk';
import { send } from './given';
import { mailTo } from './mailbox';

const PASSWORD = 'grenier lanterne 47 ruisseau velours';
const SUMMARY = { theirs: 'Des jardins dans trois écoles.', mine: 'Des jardins dans quatre écoles.' };
const CONTEXT = 'Écrit sans réseau.';
const OBJECTIVES = 'Écrit après la fin de la session.';
const LANGUAGE: Record<Language, string> = { fr: 'Français', nl: 'Nederlands', en: 'English' };

/** Two people of one organisation, each at a page of its own. */
export interface Team {
  owner: Hands;
  editor: Hands;
}
interface Colleague {
  name: string;
  email: string;
}

/** The owner invites somebody by mail; the link is spent by a button, once (C3, SEC-32). */
export async function invite(stage: Stage, look: PageLook, { name, email }: Colleague): Promise<Team> {
  const owner = new Hands(await stage.as('owner3', look));
  await owner.goTo('Our organisation');
  await owner.press('link', 'Team');
  await owner.press('button', 'Invite a person');
  const dialog = owner.page.getByRole('dialog');
  await owner.write('E-mail address', email, dialog);
  await owner.choose('Role', 'Editor', dialog);
  await owner.press('button', 'Send the invitation', dialog);
  await expect(owner.page.getByRole('listitem').filter({ hasText: email })).toContainText(owner.say('Waiting'));
  const mail = await mailTo(stage, email, /./, look);
  const link = /\S+\/invitation\?token=\S+/.exec(mail)?.[0] ?? '';
  const editor = new Hands(await stage.visitor(look));
  await join(editor, link, { name, email });
  await expectSpent(await stage.visitor(look), link);
  return { owner, editor };
}

async function join(editor: Hands, link: string, { name, email }: Colleague): Promise<void> {
  const { page } = editor;
  await page.goto(link);
  await expect(editor.text('You are invited to work for')).toBeVisible();
  // Had opening the link spent it, the form would be refused now.
  await page.reload();
  await editor.write('Name', name);
  await editor.choose('Language', `‹${LANGUAGE[editor.language]}›`, page.getByRole('main'));
  await editor.write('New password', PASSWORD);
  expect(await findingsOf(page)).toEqual([]);
  await editor.press('button', 'Accept and make my account');
  await editor.write('E-mail address', email);
  await editor.write('Password', PASSWORD);
  await editor.press('button', 'Sign in');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** The link works once. */
async function expectSpent(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.locator('ui-notice')).toBeVisible();
  await expect(new Hands(page).find('button', 'Accept and make my account')).toHaveCount(0);
}

/** Both open the file, and each is told that the other one is there (C2). */
export async function meet({ owner, editor }: Team, title: string): Promise<void> {
  for (const hands of [owner, editor]) {
    await openOwnFile(hands, title);
    await hands.press('button', 'Other actions');
    await hands.press('button', 'Go on writing');
  }
  const elsewhere = '‹…› is now in the section “Project”.';
  await expect(editor.text(elsewhere)).toBeVisible();
  // Whoever turns a page is told at once, everybody else within twenty seconds.
  await owner.press('button', 'Continue');
  await expect(owner.text(elsewhere)).toBeVisible();
  await owner.press('button', 'Back');
}

/** Both write in the same field: who comes second sees both versions and chooses (SEC-14). */
export async function disagree({ owner, editor }: Team): Promise<void> {
  await editor.write('Summary', SUMMARY.theirs);
  await editor.expectSaved();
  await owner.write('Summary', SUMMARY.mine);
  const conflict = owner.page.locator('app-application-conflict');
  const row = conflict.getByRole('row').filter({ hasText: SUMMARY.mine });
  await expect(row).toContainText(SUMMARY.theirs);
  expect(await findingsOf(owner.page)).toEqual([]);
  await owner.press('button', 'Keep my version', conflict);
  await expect(conflict.getByRole('row')).toHaveCount(0);
  await owner.expectSaved();
}

/** One loses the network, the other the session; what both wrote in other fields goes together (C2). */
export async function goOn(stage: Stage, { owner, editor }: Team): Promise<void> {
  stage.expectCuts();
  await owner.page.context().setOffline(true);
  await owner.write('Context and needs', CONTEXT);
  await expect(owner.text('No connection: kept in this browser, sent as soon as possible')).toBeVisible();
  await editor.page.context().clearCookies();
  await editor.write('Objectives', OBJECTIVES);
  const dialog = editor.find('dialog', 'Your session has ended');
  await expect(dialog).toBeVisible();
  await editor.write('Password', PASSWORD, dialog);
  await editor.press('button', 'Sign in and go on', dialog);
  await expect(dialog).toBeHidden();
  await editor.expectSaved();
  await owner.page.context().setOffline(false);
  await owner.expectSaved();
  for (const hands of [owner, editor]) {
    await hands.page.reload();
    await expect(hands.field('Summary')).toHaveValue(SUMMARY.mine);
    await expect(hands.field('Context and needs')).toHaveValue(CONTEXT);
    await expect(hands.field('Objectives')).toHaveValue(OBJECTIVES);
  }
}

/** Who is responsible sends the file; the receipt and the copy on paper follow (R3, R7). */
export async function sendFile(
  stage: Stage,
  look: PageLook,
  { owner }: Team,
  { id, title }: ApplicationDetail,
): Promise<void> {
  const { page } = owner;
  await owner.press('button', 'Check and send ‹…›');
  await owner.pressSurely('Submit the application');
  await expectStatus(owner, 'Submitted');
  const { reference } = await send<ApplicationDetail>(stage, 'owner3', 'GET', applicationPaths.detail(id));
  const receipt = await mailTo(stage, 'owner3@demo.invalid', new RegExp(`^Accusé de réception .*${reference}`), look);
  expect(receipt).toContain(title);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: `${reference}.pdf` })).toBeVisible({ timeout: 1000 });
  }).toPass();
  const copy = await page.request.get(
    await page.getByRole('link', { name: `${reference}.pdf` }).evaluate((link: HTMLAnchorElement) => link.href),
  );
  expect((await copy.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
