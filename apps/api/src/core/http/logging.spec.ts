import { Writable } from 'node:stream';
import pino, { type LoggerOptions } from 'pino';
import { QueryFailedError } from 'typeorm';
import { loadConfig } from '../config';
import { loggerOptions } from './logging';

describe('the log (SEC-62)', () => {
  /** The line that `entry` becomes. */
  function lineOf(entry: object): string {
    let written = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written += chunk.toString();
        done();
      },
    });
    const config = loadConfig({ DATABASE_URL: 'postgres://localhost/x', SESSION_SECRETS: 'x'.repeat(32) });
    pino(loggerOptions(config).pinoHttp as LoggerOptions, stream).error(entry);
    return written;
  }

  it.each([
    { password: 'hidden' },
    { body: { currentPassword: 'hidden', newPassword: 'hidden' } },
    { session: { cookie: 'hidden', token: 'hidden' } },
    { headers: { req: { authorization: 'hidden' } } },
    { account: { iban: 'hidden' }, document: { fileName: 'hidden' } },
  ])('holds no value of %j', (entry) => {
    expect(lineOf(entry)).toContain('[redacted]');
    expect(lineOf(entry)).not.toContain('hidden');
  });

  it('holds no value of a statement that failed, but its cause', () => {
    const cause = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(hidden) already exists.' });
    const line = lineOf(new QueryFailedError('insert into users values ($1)', ['hidden'], cause));
    expect(line).toContain('duplicate key');
    expect(line).not.toContain('hidden');
  });

  it('names a request by method and path, without its query, and keeps to one line', () => {
    const line = lineOf({
      req: { id: '1', method: 'GET', url: '/api/users?search=hidden\n', headers: { a: 'hidden' } },
    });
    expect(JSON.parse(line)).toMatchObject({ req: { id: '1', method: 'GET', path: '/api/users' } });
    expect(line).not.toContain('hidden');
    expect(line.trimEnd()).not.toContain('\n');
    expect(lineOf({ text: 'a\nb' }).trimEnd()).not.toContain('\n');
  });
});
