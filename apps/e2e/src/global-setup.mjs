import { chromiumArguments, chromiumPath } from '../../../scripts/chromium.mjs';
import { startProduct } from '../../../scripts/product.mjs';

/** The browser, and the product in front of a throw-away database for all journeys; `PRODUCT_URL` names one that runs already. */
export default async function globalSetup() {
  process.env.CHROMIUM_PATH = await chromiumPath();
  process.env.CHROMIUM_ARGUMENTS = chromiumArguments.join(' ');
  if (process.env.PRODUCT_URL !== undefined) return () => Promise.resolve();
  const product = await startProduct();
  process.env.PRODUCT_URL = product.url;
  return product.stop;
}
