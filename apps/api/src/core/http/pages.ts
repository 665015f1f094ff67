import type { NextFunction, Request, RequestHandler, Response } from 'express';
import compression from 'compression';
import express from 'express';
import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { LANGUAGES, type Language } from '@passerelle/contract';
import helmet from 'helmet';
import { overTls } from '../auth/session';
import type { Config } from '../config';
import { notFound } from '../problems';

const YEAR_SECONDS = 31_536_000;
const NONCE_MARK = 'CSP_NONCE';
const LANGUAGE_COOKIE = 'language';
/** What a build leaves, in this version or the last. Other dots are allowed: the code of a record may hold one. */
const FILE = /\.(css|html?|ico|jpe?g|js|json|map|mjs|png|svg|ttf|txt|wasm|webmanifest|webp|woff2?|xml)$/i;

/** Headers of every answer, and the policy that lets pages run only our own files (SEC-60). */
export function securityHeaders(config: Config): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: false,
      crossOriginEmbedderPolicy: false,
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: overTls(config) ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
      xFrameOptions: { action: 'deny' },
    }),
    (request: Request, response: Response, next: NextFunction) => {
      response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
      response.set('Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'; base-uri 'none'`);
      if (request.path.startsWith('/api')) response.set('Cache-Control', 'no-store');
      next();
    },
  ];
}

/** Serves the back-office: `/fr/…`, `/nl/…`, `/en/…`, with a new nonce on each page. */
export function pages(config: Config): RequestHandler[] {
  const index = (language: Language) =>
    withoutBase(readFileSync(join(config.WEB_DIR, language, 'index.html'), 'utf8'), language);
  const cache = new Map<Language, string>();
  const files = express.static(config.WEB_DIR, { index: false, redirect: false, fallthrough: true, setHeaders });
  return [
    compressedAtBuild(config.WEB_DIR),
    compression({
      filter: (request, response) => isWithoutSecret(request, response) && compression.filter(request, response),
    }),
    files,
    (request: Request, response: Response, next: NextFunction) => {
      if (request.path.startsWith('/api') || !['GET', 'HEAD'].includes(request.method)) {
        next();
        return;
      }
      const language = LANGUAGES.find((code) => request.path === `/${code}` || request.path.startsWith(`/${code}/`));
      if (!language) {
        response.redirect(302, `/${preferredLanguage(request)}${request.path === '/' ? '/' : request.url}`);
        return;
      }
      response.set('Cache-Control', 'no-store');
      if (FILE.test(request.path)) {
        next(notFound());
        return;
      }
      const html = cache.get(language) ?? index(language);
      if (config.NODE_ENV === 'production' || config.DEMO) cache.set(language, html);
      const nonce = randomBytes(16).toString('base64');
      response.set('Content-Security-Policy', pagePolicy(nonce));
      response.type('html').send(html.replaceAll(NONCE_MARK, nonce));
    },
  ];
}

/** The session's answer holds a token that its compressed length could give away; exports stream and are left as they are. */
function isWithoutSecret({ path }: Request, response: Response): boolean {
  if (!path.startsWith('/api')) return true;
  return !path.startsWith('/api/session') && String(response.getHeader('Content-Type')).startsWith('application/json');
}

/** Files of which the build left `name.br` go out as that: nothing is compressed while somebody waits. */
function compressedAtBuild(folder: string): RequestHandler {
  const known = new Set(globSync('**/*.br', { cwd: folder }).map((name) => `/${name.replaceAll(sep, '/')}`));
  return (request: Request, response: Response, next: NextFunction) => {
    const name = `${request.path}.br`;
    if (known.has(name) && request.acceptsEncodings('br')) {
      response.type(extname(request.path)).set('Content-Encoding', 'br').vary('Accept-Encoding');
      request.url = name;
    }
    next();
  };
}

/** The policy allows no `<base>`: the addresses of the page become absolute instead. */
function withoutBase(html: string, language: Language): string {
  return html.replace(/<base [^>]*>/, '').replace(/(src|href)="(?![a-z]+:|\/|#)/g, `$1="/${language}/`);
}

function setHeaders(response: Response, path: string): void {
  const hashed = /-[\w-]{8}\.\w+(\.br)?$/.test(path);
  response.set('Cache-Control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
  response.set('Content-Security-Policy', `default-src 'none'`);
}

function pagePolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#bundler`,
    `report-uri /api/csp-reports`,
  ].join('; ');
}

function preferredLanguage(request: Request): Language {
  const remembered = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(fr|nl|en)`).exec(request.get('Cookie') ?? '')?.[1];
  return LANGUAGES.find((code) => code === (remembered ?? request.acceptsLanguages(...LANGUAGES))) ?? 'fr';
}
