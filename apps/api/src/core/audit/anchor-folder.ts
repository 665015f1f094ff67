import { Inject, Injectable } from '@nestjs/common';
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { CONFIG, type Config } from '../config';
import { isMissing, syncFolder } from '../files/disk-file-store';

const anchorShape = z.object({
  sequence: z.int().positive(),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
});

/** The end of the chain at one time, signed. */
export type Anchor = z.infer<typeof anchorShape>;

const signAside = promisify(sign);
const verifyAside = promisify(verify);

/** What happened outside the database: the key that signs the end of the chain, and `anchors.jsonl`, a line for each signature (SEC-22). */
@Injectable()
export class AnchorFolder {
  private readonly folder: string;
  private readonly anchorsPath: string;
  private readonly privatePath: string;
  private readonly publicPath: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'AUDIT_DIR'>) {
    this.folder = resolve(config.AUDIT_DIR);
    this.anchorsPath = join(this.folder, 'anchors.jsonl');
    this.privatePath = join(this.folder, 'signing-key.pem');
    this.publicPath = join(this.folder, 'public-key.pem');
  }

  /** The anchors in the order in which they were signed. A line that is none, such as one whose writing broke off, proves nothing. */
  async anchors(): Promise<Anchor[]> {
    const text = await textOf(this.anchorsPath);
    return (text ?? '').split('\n').flatMap((line) => anchorIn(line) ?? []);
  }

  /** Signs the end of the chain; when this returns, the line is on the disk. */
  async append(end: Omit<Anchor, 'signature'>): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const signature = await signAside(null, signedText(end), await this.signingKey());
    const before = (await textOf(this.anchorsPath)) ?? '';
    const newLine = before === '' || before.endsWith('\n') ? '' : '\n';
    const file = await open(this.anchorsPath, 'a', 0o600);
    try {
      await file.writeFile(`${newLine}${JSON.stringify({ ...end, signature: signature.toString('base64') })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(this.folder);
  }

  /** The key that tells right signatures from wrong ones, if there is one yet. */
  async publicKey(): Promise<KeyObject | undefined> {
    const pem = await textOf(this.publicPath);
    return pem === undefined ? undefined : createPublicKey(pem);
  }

  /** Makes the pair at first need. The public key comes last: once it is there, no second private key is made beside it. */
  private async signingKey(): Promise<KeyObject> {
    if ((await textOf(this.publicPath)) === undefined) {
      const pair = generateKeyPairSync('ed25519');
      await this.createOnce(this.privatePath, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
      const kept = createPublicKey(await readFile(this.privatePath, 'utf8'));
      await this.createOnce(this.publicPath, kept.export({ type: 'spki', format: 'pem' }), 0o644);
    }
    return createPrivateKey(await readFile(this.privatePath, 'utf8'));
  }

  /** A file appears whole or not at all, and of several processes that make it the first one wins. */
  private async createOnce(path: string, content: string | Buffer, mode: number): Promise<void> {
    const draft = `${path}.${randomUUID()}`;
    const file = await open(draft, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    try {
      await link(draft, path);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft);
    }
    await syncFolder(this.folder);
  }
}

/** Whether the signature is the one of the key over what the anchor says. */
export function isSigned({ signature, ...end }: Anchor, key: KeyObject): Promise<boolean> {
  return verifyAside(null, signedText(end), key, Buffer.from(signature, 'base64'));
}

const signedText = ({ sequence, hash, at }: Omit<Anchor, 'signature'>): Buffer =>
  Buffer.from(`${sequence}\n${hash}\n${at}`);

function anchorIn(line: string): Anchor | undefined {
  try {
    return anchorShape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
