import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, SETTINGS } from './config';

const RIGHT = { DATABASE_URL: 'postgres://localhost/passerelle', SESSION_SECRETS: 'x'.repeat(32) };

describe('the configuration', () => {
  it('is refused in one line that names everything wrong and no value (SEC-64)', () => {
    const wrong = {
      ...RIGHT,
      SESSION_SECRETS: 'too-short-a-secret',
      PORT: 'eighty',
      DATABASE_URL: 'mysql://somewhere',
    };
    let message = '';
    try {
      loadConfig(wrong);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(/^Configuration refused: /);
    expect(message).not.toContain('\n');
    for (const name of ['SESSION_SECRETS', 'PORT', 'DATABASE_URL']) expect(message).toContain(name);
    for (const value of ['too-short-a-secret', 'eighty', 'somewhere']) expect(message).not.toContain(value);
  });

  it('is written out in .env.example: every setting, none with a value that works (SEC-64)', () => {
    const lines = readFileSync(join(__dirname, '../../../../.env.example'), 'utf8').split('\n');
    const named = lines.filter((line) => line !== '' && !line.startsWith('#'));
    for (const name of SETTINGS) expect(named).toContain(`${name}=`);
    for (const line of named) expect(line).toMatch(/^[A-Z_]+=$/);
  });

  it('spends 64 MiB on the hash of a password, and less in tests only (SEC-30)', () => {
    const { PASSWORD_MEMORY_KIB } = loadConfig(RIGHT);
    expect(PASSWORD_MEMORY_KIB).toBe(64 * 1024);
    const less = { ...RIGHT, PASSWORD_MEMORY_KIB: String(PASSWORD_MEMORY_KIB - 1) };
    expect(() => loadConfig(less)).toThrow(/PASSWORD_MEMORY_KIB must be at least/);
    expect(loadConfig({ ...less, NODE_ENV: 'test' }).PASSWORD_MEMORY_KIB).toBe(PASSWORD_MEMORY_KIB - 1);
  });

  it('lets the demo start on this machine only, never in production (SEC-36)', () => {
    expect(loadConfig({ ...RIGHT, DEMO: 'true' }).DEMO).toBe(true);
    expect(() => loadConfig({ ...RIGHT, DEMO: 'true', HOST: '0.0.0.0' })).toThrow(/HOST must be a loopback address/);
    expect(() => loadConfig({ ...RIGHT, DEMO: 'true', NODE_ENV: 'production' })).toThrow(/DEMO is refused/);
    expect(loadConfig({ ...RIGHT, CLAMD: 'scanner:3310', NODE_ENV: 'production' }).DEMO).toBe(false);
  });

  it('refuses production without a virus scanner, unless files go unscanned on purpose (SEC-45)', () => {
    const production = { ...RIGHT, NODE_ENV: 'production' };
    for (const CLAMD of [undefined, ''])
      expect(() => loadConfig({ ...production, CLAMD })).toThrow(/CLAMD is missing .* SCANNER=off/);
    expect(() => loadConfig({ ...production, SCANNER: 'no' })).toThrow(/SCANNER/);
    expect(loadConfig({ ...production, CLAMD: 'scanner:3310' }).CLAMD).toBe('scanner:3310');
    expect(loadConfig({ ...production, SCANNER: 'off' }).CLAMD).toBeUndefined();
    expect(loadConfig(RIGHT).CLAMD).toBeUndefined();
  });
});
