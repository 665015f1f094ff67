import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store';
import { fileDamaged } from './refusals';

/** What a download says of its file; the type is ours, not what was sent with the upload. */
export interface StoredFile {
  key: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Sends a stored file as an attachment that no browser runs or keeps; 409 when its bytes are not those of the upload (SEC-46). */
export async function sendFile(response: Response, store: FileStore, file: StoredFile): Promise<void> {
  const content = await store.open(file.key, file.sha256);
  if (!content) throw fileDamaged();
  announceFile(response, file);
  try {
    await pipeline(content, response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** Says what follows: an attachment, of our type, that no browser runs or keeps (SEC-46). */
export function announceFile(response: Response, file: Pick<StoredFile, 'name' | 'mediaType' | 'size'>): void {
  response.status(200).set({
    'Content-Type': file.mediaType,
    'Content-Length': String(file.size),
    'Content-Disposition': attachment(file.name),
    'Content-Security-Policy': `sandbox; default-src 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  });
}

/** Both forms of RFC 6266: the exact name for today's browsers, plain letters without separators for all others. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["%/\\:*?<>|]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
