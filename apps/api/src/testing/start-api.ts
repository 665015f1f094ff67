import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { Role } from '@passerelle/contract';
import { AppModule } from '../app.module';
import { setUp } from '../core/app-setup';
import { Clock } from '../core/clock';
import { loadConfig, type Config } from '../core/config';
import { OPENAPI, type OpenApiHolder } from '../core/openapi/openapi';
import { ApiClient } from './api-client';
import { Documented } from './documented';
import { createDatabase } from './test-database';
import { createPeople, TEST_PASSWORD_MEMORY_KIB, type People } from './people';
import { temporaryFolder } from './temporary-folder';

/** A clock the test sets; it stands still until it is moved. */
export class TestClock extends Clock {
  private time: Date | undefined;

  override now(): Date {
    return this.time ?? new Date();
  }

  /** The time from now on; without an argument the real one again. */
  set(time?: string): void {
    this.time = time === undefined ? undefined : new Date(time);
  }
}

/** The whole application on a database of its own, with a person for each role. */
export interface TestApi {
  app: NestExpressApplication;
  url: string;
  config: Config;
  clock: TestClock;
  people: People;
  /** A client signed in as the person who holds the role; `partner` persons belong to different organisations. */
  as: (who: Role | keyof People) => Promise<ApiClient>;
  visitor: () => ApiClient;
  /** A connection as the owner of the database, for looking behind the API. */
  owner: Client;
  close: () => Promise<void>;
}

/** Starts the API for one spec file; `close()` also drops its database and removes its files. */
export async function startApi(environment: Record<string, string> = {}): Promise<TestApi> {
  const database = await createDatabase();
  const folders = { FILES_DIR: temporaryFolder(), AUDIT_DIR: temporaryFolder() };
  let app: NestExpressApplication | undefined;
  const owner = new Client({ connectionString: database.url });
  // A server that stops under a failed test breaks the connection: the failure has been reported by then.
  owner.on('error', () => undefined);
  const close = async () => {
    await app?.close();
    await owner.end();
    await database.drop();
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await owner.connect();
    const people = await createPeople(owner);
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SESSION_SECRETS: 'a-secret-of-the-tests-and-nothing-else',
      PUBLIC_URL: 'http://127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
      ROLE: 'api',
      ...folders,
      DATABASE_POOL: '10',
      PASSWORD_MEMORY_KIB: String(TEST_PASSWORD_MEMORY_KIB),
      REQUESTS_PER_MINUTE: '1000000',
      CONTRACT_SCHEMAS: process.env['CONTRACT_SCHEMAS'] ?? '',
      ...environment,
    });
    const clock = new TestClock();
    const module = await Test.createTestingModule({ imports: [AppModule.with(config, clock)] }).compile();
    app = module.createNestApplication<NestExpressApplication>({
      bodyParser: false,
      forceCloseConnections: true,
      logger: process.env['TEST_LOG'] ? ['error'] : false,
    });
    setUp(app, config);
    await app.listen(0, '127.0.0.1');
    const server = app.getHttpServer();
    // The client of the tests lives in this process: when that is busy, it would still use what the server has closed.
    // `forceCloseConnections` ends what stays open, or `close()` would wait this long for it.
    server.keepAliveTimeout = 60_000;
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const documented = new Documented(openApiOf(app));
    const clients = new Map<string, Promise<ApiClient>>();
    return {
      app,
      url,
      config,
      clock,
      people,
      owner,
      close,
      visitor: () => new ApiClient(url, documented),
      as: (who) => {
        const known = clients.get(who) ?? new ApiClient(url, documented).signIn(people[who].email);
        clients.set(who, known);
        return known;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The document, which is the same for every spec file: the first one makes it for all. */
function openApiOf(app: NestExpressApplication): string {
  const kept = join(dirname(process.env['CONTRACT_SCHEMAS'] ?? ''), 'openapi.json');
  if (!existsSync(kept)) {
    writeFileSync(`${kept}.${process.pid}`, app.get<OpenApiHolder>(OPENAPI).json());
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return readFileSync(kept, 'utf8');
}
