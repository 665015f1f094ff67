import { cpSync, globSync, rmSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from './processes.mjs';

/**
 * The built back-office as it is served: what the bundler made, with `name.br` beside each text file, compressed once and
 * as well as it goes, not on each request.
 */
const compress = promisify(brotliCompress);
const WORTH_IT = 1_000;
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
const served = join(root, 'dist/backoffice');

rmSync(served, { recursive: true, force: true });
cpSync(join(root, 'dist/bundle'), served, { recursive: true });
await Promise.all(globSync(join(served, 'browser/**/*.{js,css,svg}')).map(addCompressed));

async function addCompressed(file) {
  const { size } = await stat(file);
  if (size > WORTH_IT) await writeFile(`${file}.br`, await compress(await readFile(file), { params }));
}
