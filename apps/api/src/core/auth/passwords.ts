import { Inject, Injectable } from '@nestjs/common';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { CONFIG, type Config } from '../config';

const derive = promisify(argon2);
const PASSES = 3;
const LANES = 1;
const AT_ONCE = 4;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

let running = 0;
const waiting: (() => void)[] = [];

/** Hashes passwords with Argon2id; the memory of each hash is set by the configuration, 64 MiB by default. */
@Injectable()
export class Passwords {
  private readonly parameters: string;
  /** A hash nobody knows the password of. */
  private readonly unknown: string;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'PASSWORD_MEMORY_KIB'>) {
    this.parameters = `$argon2id$v=19$m=${config.PASSWORD_MEMORY_KIB},t=${PASSES},p=${LANES}$`;
    this.unknown = `${this.parameters}${base64(randomBytes(16))}$${base64(randomBytes(32))}`;
  }

  /** A password as a PHC string with a fresh salt. */
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const hash = await argon2id(password, salt, this.config.PASSWORD_MEMORY_KIB, PASSES, LANES);
    return `${this.parameters}${base64(salt)}$${base64(hash)}`;
  }

  /** True when `password` belongs to `stored`. An unknown account is compared with a hash nobody knows, to take the same time (SEC-32). */
  async match(password: string, stored: string | null): Promise<boolean> {
    const parts = PHC.exec(stored ?? this.unknown);
    if (!parts) return false;
    const [, memory, passes, lanes, salt = '', expected = ''] = parts;
    const hash = await argon2id(password, Buffer.from(salt, 'base64'), Number(memory), Number(passes), Number(lanes));
    return timingSafeEqual(hash, Buffer.from(expected, 'base64')) && stored !== null;
  }

  /** True when a stored hash was made with other parameters than today's. */
  isOutdated(stored: string): boolean {
    return !stored.startsWith(this.parameters);
  }
}

const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

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
