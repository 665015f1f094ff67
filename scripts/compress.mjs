import { globSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { root } from './processes.mjs';

/** Puts `name.br` beside each text file of the built back-office: compressed once and as well as it goes, not on each request. */
const compress = promisify(brotliCompress);
const WORTH_IT = 1_000;
const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };

for (const file of globSync(join(root, 'dist/backoffice/browser/**/*.{js,css,svg}'))) {
  const { size } = await stat(file);
  if (size > WORTH_IT) await writeFile(`${file}.br`, await compress(await readFile(file), { params }));
}
