import { join } from 'node:path';
import { expect, test } from '../stage';

const FOLDER = join(__dirname, '../../../../docs/images');

test('the officer’s morning', async ({ stage }) => {
  const page = await stage.as('officer');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.screenshot({ path: join(FOLDER, 'home.png') });
});

test('the checklist of an application', async ({ stage }) => {
  const page = await stage.as('officer', { dark: true });
  const answer = await page.request.get(`${stage.url}/api/applications?state=admissibility`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  await stage.open(page, `/reviews/screenings/${items[0]?.id ?? ''}`);
  await page.screenshot({ path: join(FOLDER, 'screening.png') });
});
