import { UPLOAD_LIMITS } from '@passerelle/contract';
import type { Page } from '@playwright/test';
import { givenOpenCall, givenReadyDraft } from '../intake/given';
import { expect, findingsOf, test, type Stage } from '../stage';

const STAMP = Date.now();
const LARGE = `grand-${STAMP}.pdf`;
const PICTURE = `photo-${STAMP}.png`;
const TABLE = `tableau-${STAMP}.csv`;
const PNG =
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082';

/** A PDF of one page with a sentence on it, and as many bytes more as asked for. */
function pdf(sentence: string, more = 0): Buffer {
  const stream = `BT /F1 24 Tf 72 720 Td (${sentence}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const padding = `% ${'x'.repeat(more)}\n`;
  return Buffer.from(`%PDF-1.7\n${padding}${body}trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n`);
}

async function openAttachments(stage: Stage): Promise<{ page: Page; id: string }> {
  const call = await givenOpenCall(stage, `FICHIERS-${STAMP}`);
  const { id } = await givenReadyDraft(stage, 'owner2', call, { title: `Files ${STAMP}` });
  const page = await stage.pageOf('owner2');
  await stage.open(page, `/applications/${id}/edit/attachments`, 'en');
  return { page, id };
}

/** A file goes on where a cut stopped it, is replaced and looked at; nothing of it runs (C7, SEC-46). */
test('files go on after a cut, have versions and previews, and stand in one list', async ({ stage }) => {
  stage.expectCuts();
  const { page, id } = await openAttachments(stage);
  const files = page.locator('app-record-documents').first();
  const picker = files.locator('ui-upload input[type=file]');
  const give = (name: string, mimeType: string, buffer: Buffer) => picker.setInputFiles({ name, mimeType, buffer });

  await test.step('a cut keeps what arrived, and the rest follows by itself', async () => {
    const pieces: string[] = [];
    await page.route('**/api/documents/uploads/*', async (route) => {
      const offset = route.request().headers()['upload-offset'];
      if (offset !== undefined) pieces.push(offset);
      if (pieces.length === 3) await page.context().setOffline(true);
      await route.continue();
    });
    await give(LARGE, 'application/pdf', pdf('Bonjour', 4 * UPLOAD_LIMITS.chunkBytes));
    await expect(files).toContainText(/Waiting for the network: [1-9]\d?\s% kept\./);
    expect(await findingsOf(page)).toEqual([]);
    await page.context().setOffline(false);
    await expect(files.getByRole('link', { name: LARGE })).toBeVisible();
    await page.unroute('**/api/documents/uploads/*');
    expect(pieces.slice(0, 2)).toEqual(['0', String(UPLOAD_LIMITS.chunkBytes)]);
    expect(pieces.filter((offset) => offset === '0')).toHaveLength(1);
  });

  await test.step('a newer file takes its place, and the earlier one is kept', async () => {
    await files.getByLabel(`Replace ${LARGE}`).setInputFiles({
      name: LARGE,
      mimeType: 'application/pdf',
      buffer: pdf('Deuxieme version'),
    });
    await expect(files).toContainText('version 2');
    await files.getByText('Earlier versions: 1').click();
    await expect(files.getByText('version 1')).toBeVisible();
  });

  await test.step('a PDF, a picture and a text are looked at on the page', async () => {
    const dialog = page.getByRole('dialog');
    await files.getByRole('button', { name: `Look at ${LARGE}` }).click();
    const drawn = dialog.getByRole('img', { name: 'Deuxieme version' });
    await expect(drawn).toBeVisible();
    expect(await findingsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await give(PICTURE, 'image/png', Buffer.from(PNG, 'hex'));
    await files.getByRole('button', { name: `Look at ${PICTURE}` }).click();
    const picture = dialog.getByRole('img', { name: PICTURE });
    await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(1);
    await page.keyboard.press('Escape');
    await give(TABLE, 'text/csv', Buffer.from('poste;montant\n<b>école</b>;1\n'));
    await files.getByRole('button', { name: `Look at ${TABLE}` }).click();
    await expect(dialog.getByRole('region', { name: TABLE })).toContainText('<b>école</b>;1');
    await page.keyboard.press('Escape');
  });

  await test.step('all files stand on the page of the application', async () => {
    await stage.open(page, `/applications/${id}`, 'en');
    const all = page.getByRole('region', { name: 'All files' });
    for (const name of [LARGE, PICTURE, TABLE]) await expect(all.getByRole('link', { name }).first()).toBeVisible();
    expect(await findingsOf(page)).toEqual([]);
    await all.getByRole('button', { name: 'Messages' }).click();
    await expect(all).toContainText('No files.');
  });
});
