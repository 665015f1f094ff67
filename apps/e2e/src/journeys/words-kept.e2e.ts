import { newQuestion, sessionPaths, type DemoAccounts, type FormDefinition } from '@passerelle/contract';
import { Hands } from '../hands';
import { givenOpenCall } from '../intake/given';
import { expect, test } from '../stage';

const now = Date.now();
const title = `Puits de Limete ${now}`;
const form: FormDefinition = {
  fixed: {},
  sections: [
    {
      key: 'water',
      title: { fr: 'Eau', nl: 'Water', en: 'Water' },
      help: { fr: '', nl: '', en: '' },
      questions: [
        {
          ...newQuestion('short-text', 'source'),
          label: { fr: 'Source', nl: 'Bron', en: 'Source of the water' },
          required: false,
        },
      ],
    },
  ],
};

/** A partner writes while the network goes and the session ends; nothing that was typed is lost (C2). */
test('what a partner writes survives a cut network and an ended session', async ({ stage }) => {
  stage.expectRefusals();
  stage.expectCuts();
  const { code } = await givenOpenCall(stage, `MOTS-${now}`, { form });
  const page = await stage.as('owner3', { language: 'en' });
  const hands = new Hands(page);
  const saved = page.getByText(/^Saved \d/);
  await test.step('a file is begun', async () => {
    await hands.press('link', 'Our applications');
    await hands.press('link', 'New application');
    await hands.choose('Call and lot', code);
    await hands.choose('Language of the file', 'French');
    await hands.write('Title of the project', title);
    await hands.press('button', 'Start writing');
    await hands.write('Summary', 'Première version.');
    await expect(saved).toBeVisible();
  });
  await test.step('without network the browser keeps it and says so', async () => {
    await page.context().setOffline(true);
    await hands.write('Summary', 'Écrit sans réseau.');
    await expect(page.getByText('No connection: kept in this browser')).toBeVisible();
    await page.context().setOffline(false);
    await expect(saved).toBeVisible();
  });
  await test.step('after the end of the session the person signs in again in place', async () => {
    const { password } = (await (await page.request.get(stage.url + sessionPaths.demoAccounts)).json()) as DemoAccounts;
    await page.context().clearCookies();
    await hands.write('Context and needs', 'Écrit après la fin de la session.');
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await expect(dialog).toBeVisible();
    await hands.write('Password', password, dialog);
    await hands.press('button', 'Sign in and go on', dialog);
    await expect(dialog).toBeHidden();
    await expect(saved).toBeVisible();
  });
  await test.step('everything is there after the page was loaded again', async () => {
    await page.reload();
    await expect(page.getByLabel('Summary')).toHaveValue('Écrit sans réseau.');
    await expect(page.getByLabel('Context and needs')).toHaveValue('Écrit après la fin de la session.');
  });
  await test.step('a word typed in the very moment of going back is kept', async () => {
    const form = new URL(page.url()).pathname.slice('/en'.length);
    await stage.go(page, '/applications', 'en');
    await stage.go(page, form.replace(/project$/, 'form-water'), 'en');
    const source = page.getByLabel('Source of the water');
    await source.focus();
    await page.keyboard.insertText('Nappe de Limete');
    await page.evaluate(() => {
      history.back();
    });
    await expect(page.getByRole('table')).toBeVisible();
    await page.goForward();
    await expect(source).toHaveValue('Nappe de Limete');
  });
});
