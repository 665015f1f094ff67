import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
const MEMORY_KIB = 65_536;
const PASSES = 3;
const LANES = 1;
const AT_ONCE = 4;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

let running = 0;
const waiting: (() => void)[] = [];

/** A password as an Argon2id PHC string with a fresh salt (`m=65536,t=3,p=1`). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await argon2id(password, salt, MEMORY_KIB, PASSES, LANES);
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(salt)}$${base64(hash)}`;
}

/** True when `password` belongs to `stored`. An unknown account is compared with a hash nobody knows, to take the same time (SEC-32). */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const parts = PHC.exec(stored ?? UNKNOWN);
  if (!parts) return false;
  const [, memory, passes, lanes, salt = '', expected = ''] = parts;
  const hash = await argon2id(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes), Number(lanes));
  return timingSafeEqual(hash, Buffer.from(expected, 'base64')) && stored !== null;
}

/** True when a stored hash was made with weaker parameters than today's. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$`);
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
const UNKNOWN = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

/** At most four at once: each takes 64 MiB and 140 ms. */
async function argon2id(message: string, nonce: Buffer, memory: number, passes: number, parallelism: number) {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await derive('argon2id', { message, nonce, memory, passes, parallelism, tagLength: 32 });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
