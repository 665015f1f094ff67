import type { INestApplicationContext } from '@nestjs/common';
import { parseArgs } from 'node:util';
import { systemActor } from '../core/auth/actor';
import { KboImport } from './kbo.import';
import { kboSource } from './kbo-source';

/** `kbo-import FILE`: the open data of the Crossroads Bank for Enterprises, a folder or the published archive, in place of the former set. */
export async function kboImport(
  app: INestApplicationContext,
  args: string[],
  print: (line: string) => void,
): Promise<number> {
  const [path, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (path === undefined || more.length) {
    print('Usage: kbo-import FILE');
    return 2;
  }
  const source = await kboSource(path);
  const { enterprises, names, seats, persons, unreadable } = await app
    .get(KboImport)
    .load(systemActor([], 'kbo-import'), source);
  print(`${enterprises} legal persons, ${names} names, ${seats} seats`);
  print(`left out: ${persons} natural persons, ${unreadable} unreadable lines`);
  return 0;
}
