import * as fs from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { contractSchemas } from './contract-schemas.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/api');
const options = JSON.parse(fs.readFileSync(join(root, 'apps/api/swc.json'), 'utf8'));
delete options.exclude;
options.jsc.baseUrl = root;

/** What only specs read. */
const forSpecs = (source) => source.endsWith('.spec.ts') || source.includes(join('iati', 'examples'));

/** Emits CommonJS for every source of API and contract but the specs, and copies what is not TypeScript. */
async function emit() {
  const sources = fs.globSync(['apps/api/src/**/*.*', 'libs/contract/src/**/*.*'], { cwd: root });
  await Promise.all(sources.filter((source) => !forSpecs(source)).map(emitFile));
}

async function emitFile(source) {
  const target = join(out, source);
  fs.mkdirSync(dirname(target), { recursive: true });
  if (extname(source) !== '.ts') return fs.copyFileSync(join(root, source), target);
  const { code, map } = await transformFile(join(root, source), { ...options, cwd: root, swcrc: false });
  const script = target.replace(/\.ts$/, '.js');
  fs.writeFileSync(`${script}.map`, map);
  fs.writeFileSync(script, `${code}//# sourceMappingURL=${script.slice(dirname(script).length + 1)}.map\n`);
}

if (process.argv.includes('--watch')) {
  for (const folder of ['apps/api/src', 'libs/contract/src']) {
    fs.watch(join(root, folder), { recursive: true }, (_, name) => {
      const source = join(folder, name);
      if (!name.endsWith('.spec.ts') && fs.statSync(join(root, source), { throwIfNoEntry: false })?.isFile()) {
        emitFile(source).catch((error) => console.error(error.message));
      }
    });
  }
} else {
  fs.rmSync(out, { recursive: true, force: true });
  await emit();
  fs.writeFileSync(join(out, 'contract-schemas.json'), JSON.stringify(contractSchemas(root)));
}
