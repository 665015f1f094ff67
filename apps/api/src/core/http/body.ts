import { PayloadTooLargeException, UnsupportedMediaTypeException, type HttpException } from '@nestjs/common';
import { CHUNK_TYPE } from '@passerelle/contract';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { malformed } from '../problems';
import { CSP_REPORTS } from './csp-reports.controller';

const LIMIT_BYTES = 256 * 1024;
const REPORT_BYTES = 16 * 1024;
const MAX_DEPTH = 20;
const MAX_ITEMS = 1_000;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const WITH_BODY = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Reads JSON bodies within the limits of SEC-40 and refuses what no form of ours sends. */
export function jsonBody(): RequestHandler[] {
  return [
    acceptedMedia,
    express.json({ limit: LIMIT_BYTES, strict: true, inflate: false, type: 'application/json' }),
    bodyErrors as unknown as RequestHandler,
    (request: Request, _response: Response, next: NextFunction) => {
      next(strangeValue(request.body) ?? strangeQuery(request));
    },
  ];
}

/** Reads what a browser reports about the policy, under whatever media type it names. */
export function reportBody(): RequestHandler[] {
  return [express.json({ limit: REPORT_BYTES, inflate: false, type: '*/*' }), bodyErrors as unknown as RequestHandler];
}

function acceptedMedia(request: Request, _response: Response, next: NextFunction): void {
  const type = request.get('Content-Type');
  if (!WITH_BODY.includes(request.method) || type === undefined || request.path === CSP_REPORTS) {
    next();
    return;
  }
  const [media, ...parameters] = type
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (media === 'multipart/form-data' || media === CHUNK_TYPE) {
    next();
    return;
  }
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  const refused = media !== 'application/json' || (charset !== undefined && charset !== 'utf-8');
  next(refused ? new UnsupportedMediaTypeException({ message: 'media', errorCode: 'media-type' }) : undefined);
}

/** Turns what the JSON reader throws into our refusals. */
function bodyErrors(error: { type?: string }, _request: Request, _response: Response, next: NextFunction): void {
  const refusals: Record<string, () => HttpException> = {
    'entity.too.large': () => new PayloadTooLargeException({ message: 'size', errorCode: 'body-too-large' }),
    'entity.parse.failed': () => malformed('malformed-json'),
    'encoding.unsupported': () => new UnsupportedMediaTypeException({ message: 'encoding', errorCode: 'encoding' }),
    'charset.unsupported': () => new UnsupportedMediaTypeException({ message: 'charset', errorCode: 'charset' }),
    'request.aborted': () => malformed('aborted'),
    'request.size.invalid': () => malformed('size-differs'),
  };
  next(refusals[error.type ?? '']?.() ?? error);
}

/** What no form of ours sends in a body, named at its place there. */
function strangeValue(value: unknown, place: readonly string[] = []): HttpException | undefined {
  if (typeof value === 'string') return strangeText(value, place);
  if (typeof value !== 'object' || value === null) return undefined;
  if (place.length >= MAX_DEPTH) return malformed('too-deep');
  if (Array.isArray(value) && value.length > MAX_ITEMS)
    return new PayloadTooLargeException({ message: 'items', errorCode: 'too-many-items' });
  return firstOf(
    Object.entries(value),
    ([key, inner]) => strangeKey(key, place) ?? strangeValue(inner, [...place, key]),
  );
}

function strangeKey(key: string, place: readonly string[]): HttpException | undefined {
  return FORBIDDEN_KEYS.has(key) ? malformed('forbidden-key') : strangeText(key, place);
}

function firstOf<Item>(items: Item[], find: (item: Item) => HttpException | undefined): HttpException | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

function strangeText(text: string, place: readonly string[]): HttpException | undefined {
  const at = (code: string) => malformed(code, [{ path: place.join('.'), code }]);
  if (text.includes('\u0000')) return at('nul-character');
  return LONE_SURROGATE.test(text) ? at('lone-surrogate') : undefined;
}

/** A query key given twice, or a value no database can hold. */
function strangeQuery(request: Request): HttpException | undefined {
  return firstOf(Object.entries(request.query), ([key, value]) =>
    typeof value === 'string' ? strangeText(value, [key]) : malformed('duplicate-query-key'),
  );
}
