import { chromiumArguments, chromiumPath } from '../../../scripts/chromium.mjs';
import { startProduct } from './product';

/** A throw-away database with the demo and the built product in front of it, for all journeys. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env['CHROMIUM_PATH'] = await chromiumPath();
  process.env['CHROMIUM_ARGUMENTS'] = chromiumArguments.join(' ');
  const product = await startProduct();
  process.env['PRODUCT_URL'] = product.url;
  return () => product.stop();
}
