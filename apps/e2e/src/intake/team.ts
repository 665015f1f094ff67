import { applicationPaths, type ApplicationDetail } from '@passerelle/contract';
import type { Page } from '@playwright/test';
import { expectStatus } from '../grant/queue';
import { Hands } from '../hands';
import { expect, findingsOf, type Stage } from '../stage';
import { send } from './given';
import { mailTo } from './mailbox';

const PASSWORD = 'grenier lanterne 47 ruisseau velours';
const SUMMARY = { theirs: 'Des jardins dans trois écoles.', mine: 'Des jardins dans quatre écoles.' };
const CONTEXT = 'Écrit sans réseau.';
const OBJECTIVES = 'Écrit après la fin de la session.';

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
export async function invite(stage: Stage, { name, email }: Colleague): Promise<Team> {
  const owner = new Hands(await stage.as('owner3', { language: 'en' }));
  await owner.press('link', 'Our organisation');
  await owner.press('link', 'Team');
  await owner.press('button', 'Invite a person');
  const dialog = owner.page.getByRole('dialog');
  await owner.write('E-mail address', email, dialog);
  await owner.choose('Role', 'Editor', dialog);
  await owner.press('button', 'Send the invitation', dialog);
  await expect(owner.page.getByRole('listitem').filter({ hasText: email })).toContainText('Waiting');
  const mail = await mailTo(stage, email, /^Invitation to work for/);
  const link = /\S+\/invitation\?token=\S+/.exec(mail)?.[0] ?? '';
  const editor = new Hands(await stage.visitor());
  await join(editor, link, { name, email });
  await expectSpent(await stage.visitor(), link);
  return { owner, editor };
}

async function join(editor: Hands, link: string, { name, email }: Colleague): Promise<void> {
  const { page } = editor;
  await page.goto(link);
  await expect(page.getByText('You are invited to work for')).toBeVisible();
  // Had opening the link spent it, the form would be refused now.
  await page.reload();
  await editor.write('Name', name);
  await editor.choose('Language', 'English', page.getByRole('main'));
  await editor.write('New password', PASSWORD);
  expect(await findingsOf(page)).toEqual([]);
  await editor.press('button', 'Accept and make my account');
  await editor.write('E-mail address', email);
  await editor.write('Password', PASSWORD);
  await editor.press('button', 'Sign in');
  await expect(page.getByText(name).first()).toBeVisible();
}

/** The link works once. */
async function expectSpent(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.locator('ui-notice')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Accept and make my account' })).toHaveCount(0);
}

/** Both open the file, and each is told that the other one is there (C2). */
export async function meet({ owner, editor }: Team, title: string): Promise<void> {
  for (const hands of [owner, editor]) {
    await hands.press('link', 'Our applications');
    // The work queue of the home page has a link of the same name.
    await expect(hands.page.getByRole('heading', { level: 1 })).toHaveText('Our applications');
    await hands.press('link', title);
    await hands.press('button', 'Other actions');
    await hands.press('button', 'Go on writing');
  }
  await expect(editor.page.getByText('is now in the section “Project”')).toBeVisible();
  // Whoever turns a page is told at once, everybody else within twenty seconds.
  await owner.press('button', 'Continue');
  await expect(owner.page.getByText('is now in the section “Project”')).toBeVisible();
  await owner.press('button', 'Back');
}

/** Both write in the same field: who comes second sees both versions and chooses (SEC-14). */
export async function disagree({ owner, editor }: Team): Promise<void> {
  await editor.write('Summary', SUMMARY.theirs);
  await expect(editor.page.getByText(/^Saved \d/)).toBeVisible();
  await owner.write('Summary', SUMMARY.mine);
  const conflict = owner.page.locator('app-application-conflict');
  const row = conflict.getByRole('row').filter({ hasText: SUMMARY.mine });
  await expect(row).toContainText(SUMMARY.theirs);
  expect(await findingsOf(owner.page)).toEqual([]);
  await owner.press('button', 'Keep my version', conflict);
  await expect(conflict.getByRole('row')).toHaveCount(0);
  await expect(owner.page.getByText(/^Saved \d/)).toBeVisible();
}

/** One loses the network, the other the session; what both wrote in other fields goes together (C2). */
export async function goOn(stage: Stage, { owner, editor }: Team): Promise<void> {
  stage.expectCuts();
  await owner.page.context().setOffline(true);
  await owner.write('Context and needs', CONTEXT);
  await expect(owner.page.getByText('No connection: kept in this browser')).toBeVisible();
  await editor.page.context().clearCookies();
  await editor.write('Objectives', OBJECTIVES);
  const dialog = editor.page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await editor.write('Password', PASSWORD, dialog);
  await editor.press('button', 'Sign in and go on', dialog);
  await expect(dialog).toBeHidden();
  await expect(editor.page.getByText(/^Saved \d/)).toBeVisible();
  await owner.page.context().setOffline(false);
  await expect(owner.page.getByText(/^Saved \d/)).toBeVisible();
  for (const { page } of [owner, editor]) {
    await page.reload();
    await expect(page.getByLabel('Summary')).toHaveValue(SUMMARY.mine);
    await expect(page.getByLabel('Context and needs')).toHaveValue(CONTEXT);
    await expect(page.getByLabel('Objectives')).toHaveValue(OBJECTIVES);
  }
}

/** Who is responsible sends the file; the receipt and the copy on paper follow (R3, R7). */
export async function sendFile(stage: Stage, { owner }: Team, { id, title }: ApplicationDetail): Promise<void> {
  const { page } = owner;
  await owner.press('button', /^Check and send/);
  await owner.pressSurely('Submit the application');
  await expectStatus(owner, 'Submitted');
  const { reference } = await send<ApplicationDetail>(stage, 'owner3', 'GET', applicationPaths.detail(id));
  const receipt = await mailTo(stage, 'owner3@demo.invalid', new RegExp(`^Accusé de réception .*${reference}`));
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
