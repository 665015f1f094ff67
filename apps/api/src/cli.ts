import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { AnchorFolder } from './core/audit/anchor-folder';
import { auditVerify } from './core/audit/audit.command';
import { applicationDataSource, ownerDataSource } from './data-source';
import { migrate } from './core/database/migrate';
import { loadConfig, type Config } from './core/config';
import { seedDemo, type SeedOutcome } from './seed/seed';

const print = (line: string) => process.stdout.write(`${line}\n`);

const SEEDED: Record<SeedOutcome, string> = {
  loaded: 'The demo is loaded.',
  present: 'The demo is there already.',
  interrupted: 'An earlier load of the demo was interrupted. Empty the database, migrate it and load the demo again.',
};
/** Exit code that `npm start` knows: it begins again by itself when the database is its own. */
const INTERRUPTED = 3;

/**
 * Commands beside the server: `node cli.js <command> [arguments]`. Each loads what it needs itself: every start runs two of
 * them, and loading the whole application takes seconds.
 */
const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  async migrate() {
    // Migrations sign no session and take no file.
    const SESSION_SECRETS = process.env['SESSION_SECRETS'] ?? 'x'.repeat(32);
    const config = loadConfig({ ...process.env, SESSION_SECRETS, SCANNER: 'off' });
    const url = config.MIGRATION_DATABASE_URL ?? config.DATABASE_URL;
    const done = await migrate(ownerDataSource(url), url, config.APP_ROLE_PASSWORD);
    print(done.length ? `Migrated: ${done.join(', ')}` : 'The database is up to date.');
    return 0;
  },

  async seed(args) {
    const { dossiers } = parseArgs({ args, options: { dossiers: { type: 'string' } } }).values;
    const config = loadConfig(process.env);
    if (config.DEMO || dossiers === undefined) {
      const outcome = await seedDemo(config);
      print(SEEDED[outcome]);
      if (outcome === 'interrupted') return INTERRUPTED;
    }
    if (dossiers !== undefined) {
      const { seedDossiers } = await import('./seed/synthetic');
      print(await seedDossiers(config, Number(dossiers)));
    }
    return 0;
  },

  async 'audit-verify'() {
    const config = loadConfig(process.env);
    const database = new DataSource(applicationDataSource(config));
    await database.initialize();
    try {
      return await auditVerify(database, new AnchorFolder(config), print);
    } finally {
      await database.destroy();
    }
  },

  async 'iati-export'(args) {
    const { iatiExport } = await import('./publication/iati.commands');
    return inApplication((app) => iatiExport(app, args, print));
  },

  async 'iati-import'(args) {
    const { iatiImport } = await import('./publication/iati.commands');
    return inApplication((app) => iatiImport(app, args, print));
  },

  async 'kbo-import'(args) {
    const { kboImport } = await import('./organisations/kbo.commands');
    return inApplication((app) => kboImport(app, args, print));
  },

  /** What the entities say and the database does not: the statements of the next migration. */
  async 'schema-diff'() {
    const url = process.env['MIGRATION_DATABASE_URL'] ?? process.env['DATABASE_URL'] ?? '';
    const owner = ownerDataSource(url);
    await owner.initialize();
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    for (const { query } of upQueries) print(`${query};`);
    return upQueries.length ? 1 : 0;
  },
};

/** Runs a command inside the application; it answers no request and does no job meanwhile. */
async function inApplication(command: (app: INestApplicationContext) => Promise<number>): Promise<number> {
  const config: Config = { ...loadConfig(process.env), ROLE: 'api' };
  const [{ NestFactory }, { AppModule }] = await Promise.all([import('@nestjs/core'), import('./app.module')]);
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error'] });
  try {
    return await command(app);
  } finally {
    await app.close();
  }
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (command) return command(args);
  print(`Commands: ${Object.keys(COMMANDS).join(', ')}`);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
