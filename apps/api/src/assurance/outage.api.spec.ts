import { applicationPaths, organisationPaths } from '@passerelle/contract';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';
import { givenReadyDrafts } from './many-drafts';
import { freePort, startProcess, type ApiProcess } from './processes';

/** The way to the database, which can be cut, or left without an answer as a broken network does. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  silent = false;

  private constructor(
    private readonly target: URL,
    readonly port: number,
  ) {}

  static async to(url: string): Promise<Wire> {
    const wire = new Wire(new URL(url), await freePort());
    await wire.mend();
    return wire;
  }

  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.port);
    return url.toString();
  }

  async mend(): Promise<void> {
    this.silent = false;
    if (this.server) return;
    this.server = createServer((from) => {
      this.keep(from);
      if (this.silent) return;
      const to = connect(Number(this.target.port || 5432), this.target.hostname);
      this.keep(to);
      from.pipe(to).pipe(from);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Breaks every connection. */
  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Breaks every connection and refuses new ones, as a stopped server does. */
  async cut(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.close();
    this.drop();
    if (server) await once(server, 'close');
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }
}

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('a process that loses its database (SEC-51)', () => {
  let wire: Wire;
  let process: ApiProcess;
  let officer: ApiClient;

  beforeAll(async () => {
    wire = await Wire.to(api.config.DATABASE_URL);
    process = await startProcess(api, { DATABASE_URL: wire.url });
    officer = await new ApiClient(process.url).signIn(api.people.officer.email);
  }, 60_000);
  afterAll(async () => {
    await wire.mend();
    await process.stop();
    await wire.cut();
  });

  const status = async (path: string) => (await officer.get(path)).status;
  const recovers = async () => {
    const begun = Date.now();
    while ((await status(applicationPaths.list)) !== 200) {
      if (Date.now() - begun > 5_000) return false;
      await pause(50);
    }
    return true;
  };

  it.each(['stopped', 'silent'] as const)(
    'answers 503 within 5 seconds and stays alive while it is %s, then recovers without a restart',
    async (how) => {
      if (how === 'stopped') await wire.cut();
      wire.silent = how === 'silent';
      wire.drop();
      const begun = Date.now();
      const paths = [applicationPaths.list, '/api/health/ready', '/api/session', '/api/health/live'];
      expect(await Promise.all(paths.map(status))).toEqual([503, 503, 503, 200]);
      expect(Date.now() - begun).toBeLessThan(5_000);
      await wire.mend();
      wire.drop();
      expect(await recovers()).toBe(true);
      expect(await status('/api/health/ready')).toBe(200);
    },
    30_000,
  );

  it('survives the end of every connection on the server side', async () => {
    await api.owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    expect([200, 503]).toContain(await status(applicationPaths.list));
    expect(await recovers()).toBe(true);
  });

  it('cuts the exports that run, more of them than it has connections for, and gives the next one whole', async () => {
    await api.owner.query(
      `insert into organisations (id, name, acronym, legal_form, kinds, country)
       select gen_random_uuid(), 'O' || n, repeat('x', 2000), 'asbl', '{applicant}', 'BE' from generate_series(1, 10000) n`,
    );
    for (let turn = 0; turn < 5; turn += 1) {
      const download = await officer.stream(organisationPaths.export);
      expect((await download.read()).done).toBe(false);
      wire.drop();
      await expect(readOn(download)).rejects.toThrow();
      expect(await recovers()).toBe(true);
    }
    const whole = await officer.get(organisationPaths.export);
    expect(whole.text.split('\r\n').length).toBeGreaterThan(10_000);
  }, 60_000);

  async function readOn(download: ReadableStreamDefaultReader): Promise<void> {
    while (!(await download.read()).done);
  }
});

describe('a process that is asked to stop while requests run (SEC-52)', () => {
  it('finishes them, takes no new ones and ends with 0', async () => {
    const drafts = await givenReadyDrafts(api, 4);
    const process = await startProcess(api);
    const owner = await new ApiClient(process.url).signIn(api.people.owner.email);
    await api.owner.query('begin');
    await api.owner.query('select 1 from applications for update');
    const running = drafts.map(({ id, version }) => owner.post(applicationPaths.submit(id), {}, { version }));
    await waiting(4);
    const stopped = process.stop();
    const refused = await untilRefused(process.url);
    await api.owner.query('commit');
    const statuses = (await Promise.all(running)).map((answer) => answer.status);
    expect(new Set(statuses).size).toBe(1);
    expect(statuses[0]).toBeLessThan(300);
    expect(refused).toBe(true);
    expect(await stopped).toBe(0);
  }, 30_000);

  /** Until that many statements wait for a lock; inside a transaction PostgreSQL shows the activity of its first look again. */
  async function waiting(count: number): Promise<void> {
    const sql = `select count(*)::int as waiting from pg_stat_activity
                 where datname = current_database() and wait_event_type = 'Lock'`;
    for (let found = 0; found < count;) {
      await pause(10);
      await api.owner.query('select pg_stat_clear_snapshot()');
      found = (await api.owner.query<{ waiting: number }>(sql)).rows[0]?.waiting ?? 0;
    }
  }

  /** True once the process is not ready, or does not listen, for new work. */
  async function untilRefused(url: string): Promise<boolean> {
    const begun = Date.now();
    while (Date.now() - begun < 2_000) {
      const ok = await fetch(`${url}/api/health/ready`, { headers: { Connection: 'close' } }).then(
        (response) => response.ok,
        () => false,
      );
      if (!ok) return true;
      await pause(20);
    }
    return false;
  }
});
