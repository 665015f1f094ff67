import { Hands } from '../hands';
import { expect, type Stage } from '../stage';

/** The grant stands in the public list, and the officer publishes an IATI file that holds it without an error. */
export async function expectPublished(stage: Stage, title: string): Promise<void> {
  const visitor = await stage.visitor();
  await stage.open(visitor, `/public/projects?search=${encodeURIComponent(title)}`, 'en');
  await expect(visitor.getByRole('link', { name: title })).toBeVisible();
  const page = await stage.as('officer', { language: 'en' });
  const hands = new Hands(page);
  await hands.press('link', 'Publication');
  await hands.press('button', 'Publish now');
  const file = page.getByRole('link', { name: 'Download' }).first();
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(file).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  const answer = await page.request.get(stage.url + ((await file.getAttribute('href')) ?? ''));
  expect(await answer.text()).toContain(title);
}
