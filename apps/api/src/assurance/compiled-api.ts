import { transformFile, type Options } from '@swc/core';
import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..', '..');

/** The API in JavaScript, compiled once for all spec files of a run beside its packages. */
export async function compiled(): Promise<string> {
  const folder = compiledFolder();
  if (existsSync(folder)) return folder;
  const part = await mkdtemp(`${folder}-`);
  const options = JSON.parse(await readFile(join(ROOT, 'apps/api/swc.json'), 'utf8')) as Options;
  const settings = { ...options, exclude: undefined, jsc: { ...options.jsc, baseUrl: ROOT } };
  for await (const source of glob(['apps/api/src/**/*.*', 'libs/contract/src/**/*.ts'], { cwd: ROOT }))
    if (!source.endsWith('.spec.ts')) await emit(source, part, settings);
  await symlink(join(ROOT, 'node_modules'), join(part, 'node_modules'));
  await rename(part, folder).catch(() => rm(part, { recursive: true }));
  return folder;
}

async function emit(source: string, folder: string, options: Options): Promise<void> {
  const target = join(folder, source);
  await mkdir(dirname(target), { recursive: true });
  if (extname(source) !== '.ts') return copyFile(join(ROOT, source), target);
  const { code } = await transformFile(join(ROOT, source), { ...options, cwd: ROOT, swcrc: false, sourceMaps: false });
  await writeFile(target.replace(/\.ts$/, '.js'), code);
}

/** Where the compiled API of this run is; removed with the template database. */
export const compiledFolder = (): string => join(tmpdir(), `passerelle-api-${process.env['TEST_TEMPLATE'] ?? ''}`);
