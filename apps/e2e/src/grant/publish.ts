import { publicationPaths, type IatiExportPage } from '@passerelle/contract';
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
  await expect(page.getByText('The file is being made')).toBeVisible();
  const { items } = (await (await page.request.get(stage.url + publicationPaths.exports)).json()) as IatiExportPage;
  const file = page.locator(`a[download][href*="${items[0]?.id ?? ''}"]`);
  await expect(file).toBeVisible({ timeout: 60_000 });
  const answer = await page.request.get(stage.url + ((await file.getAttribute('href')) ?? ''));
  expect((await answer.text()).includes(title)).toBe(true);
}
