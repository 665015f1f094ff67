import { sessionPaths } from '@passerelle/contract';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../testing/start-api';
import { temporaryFolder } from '../../testing/temporary-folder';

const HASHED = ['chunk-D4OUuF8r.js', 'chunk-CN_1t-7B.js', 'styles-ABCDEFGH.css'];
const LIVE = '/api/health/live';

describe('headers (SEC-60)', () => {
  let api: TestApi;
  beforeAll(async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'fr'));
    writeFileSync(join(folder, 'fr', 'index.html'), '<app-root ngCspNonce="CSP_NONCE"></app-root>');
    for (const name of [...HASHED, 'favicon.svg']) writeFileSync(join(folder, 'fr', name), '');
    api = await startApi({ WEB_DIR: folder });
  });
  afterAll(() => api.close());

  it('of every answer let nobody frame, sniff, refer or keep', async () => {
    const { headers } = await api.visitor().get(LIVE);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; frame-ancestors 'none'; base-uri 'none'`,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('tell that an answer is compressed, which one with a secret never is', async () => {
    const officer = await api.as('officer');
    const encodingOf = async (path: string) => (await officer.get(path)).headers.get('content-encoding');
    expect(await encodingOf('/api/programmes/frame')).toMatch(/^(br|gzip)$/);
    expect(await encodingOf(sessionPaths.session)).toBeNull();
  });

  it('ask for TLS for a year when the product is reached over TLS', async () => {
    expect((await api.visitor().get(LIVE)).headers.has('strict-transport-security')).toBe(false);
    const overTls = await startApi({ PUBLIC_URL: 'https://passerelle.example' });
    const { headers } = await overTls.visitor().get(LIVE);
    await overTls.close();
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('of a page allow our own scripts only, with a new nonce on each load', async () => {
    const load = async () => {
      const { headers, text } = await api.visitor().get('/fr/');
      const policy = headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([\w+/=]{22,})'/.exec(policy)?.[1] ?? 'none';
      expect(text).toContain(`ngCspNonce="${nonce}"`);
      for (const part of [`default-src 'none'`, `script-src 'self';`, `require-trusted-types-for 'script'`])
        expect(policy).toContain(part);
      expect(policy).not.toContain('unsafe');
      return nonce;
    };
    expect(await load()).not.toBe(await load());
  });

  it.each(HASHED)('of %s, whose name changes with its content, let browsers keep it', async (name) => {
    const { headers } = await api.visitor().get(`/fr/${name}`);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('of a file that keeps its name let browsers ask again', async () => {
    expect((await api.visitor().get('/fr/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['/fr/chunk-ABCDEFGH.js', '/nl/main-ABCDEFGH.js.map', '/fr/media/inter-ABCDEFGH.woff2', '/en/logo.PNG'])(
    'of %s, which a newer build no longer has, are those of a refusal',
    async (path) => {
      const { status, headers, text } = await api.visitor().get(path);
      expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(text).not.toContain('app-root');
    },
  );

  it.each(['/fr/calls', '/fr/calls/CSO.2018', '/fr/nowhere'])('of %s are those of a page', async (path) => {
    const { status, text } = await api.visitor().get(path);
    expect([status, text.includes('app-root')]).toEqual([200, true]);
  });

  it('at signing out clear what the browser kept', async () => {
    const client = await api.visitor().signIn(api.people.auditor.email);
    const { headers } = await client.delete(sessionPaths.session);
    expect(headers.get('clear-site-data')).toBe('"cache", "storage"');
  });
});
