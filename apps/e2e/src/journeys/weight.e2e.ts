import type { Page } from '@playwright/test';
import { expect, test } from '../stage';

/** Bytes of content that a first visit may take on the wire, compressed. */
const MOST_BYTES = 200_000;

/** What the browser receives until the page is there, headers aside, with nothing kept from before. */
async function bytesOf(page: Page, visit: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  let bytes = 0;
  session.on('Network.responseReceived', ({ response }) => {
    bytes -= response.encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await visit();
  return bytes;
}

test('the first load of the sign-in page is light', async ({ stage }) => {
  const page = await stage.visitor();
  expect(await bytesOf(page, () => stage.open(page, '/sign-in'))).toBeLessThanOrEqual(MOST_BYTES);
});

test('the first load of the officer’s home is light', async ({ stage }) => {
  const page = await stage.as('officer');
  expect(await bytesOf(page, () => stage.open(page, '/'))).toBeLessThanOrEqual(MOST_BYTES);
});
