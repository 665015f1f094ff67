import type { DocumentKind } from '@passerelle/contract';
import type { Request } from 'express';
import { Readable } from 'node:stream';

const BOUNDARY = 'file-of-the-demo';

/** The request with which a browser would send a page of text as a PDF, perhaps in place of another document. */
export function upload(kind: DocumentKind, name: string, lines: readonly string[], replaces?: string): Request {
  const field = (key: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const head =
    field('kind', kind) +
    (replaces === undefined ? '' : field('replaces', replaces)) +
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}.pdf"\r\n` +
    'Content-Type: application/pdf\r\n\r\n';
  const body = Buffer.concat([Buffer.from(head), pageOf(lines), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'content-length': `${body.length}` };
  // Nothing but the stream, its headers and its type is read of a request by whoever receives an upload.
  return Object.assign(Readable.from([body], { objectMode: false }), {
    headers,
    complete: true,
    is: () => 'multipart/form-data',
  }) as unknown as Request;
}

/** A PDF of one page with these lines, in the one character set every reader knows. */
function pageOf(lines: readonly string[]): Buffer {
  const text = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n');
  const content = `BT /F1 11 Tf 60 780 Td 18 TL\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}${table}${trailer}`, 'latin1');
}

const escaped = (line: string): string =>
  line
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\u202f/g, '\u00a0')
    .replace(/[\\()]/g, '\\$&');
