import { readFileSync } from 'node:fs';
import { DOCUMENT_LIMITS } from '@passerelle/contract';
import { z } from 'zod';

/** Memory of one Argon2id hash in KiB, 64 MiB; only tests take less. */
const SAFE_PASSWORD_MEMORY_KIB = 65_536;
const secret = z.string().min(32, 'must have at least 32 characters');
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address');

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DEMO: z.stringbool().default(false),
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    PUBLIC_URL: z.url().default('http://localhost:3000'),
    DATABASE_URL: databaseUrl,
    MIGRATION_DATABASE_URL: databaseUrl.optional(),
    APP_ROLE_PASSWORD: z.string().min(16).optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
    SESSION_SECRETS: z
      .string()
      .transform((list) => list.split(',').map((part) => part.trim()))
      .pipe(z.array(secret).min(1)),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must be a smtp:// address')
      .optional(),
    MAIL_FROM: z.string().default('Passerelle <no-reply@passerelle.invalid>'),
    FILES_DIR: z.string().default('.data/files'),
    /** Outside the database: the key that signs the audit chain, and what it signed. */
    AUDIT_DIR: z.string().default('.data/audit'),
    FILE_MAX_BYTES: z.coerce.number().int().min(1).default(DOCUMENT_LIMITS.fileBytes),
    DOSSIER_MAX_FILES: z.coerce.number().int().min(1).default(DOCUMENT_LIMITS.files),
    DOSSIER_MAX_BYTES: z.coerce.number().int().min(1).default(DOCUMENT_LIMITS.totalBytes),
    UPLOADS_MAX_BYTES: z.coerce
      .number()
      .int()
      .min(1)
      .default(10 * 1024 ** 3),
    /** The ClamAV daemon that looks at every file; without one nothing is scanned. */
    CLAMD: z
      .string()
      .regex(/^[\w.-]+:\d+$/, 'must be host:port')
      .optional(),
    /** `off` where files go unscanned on purpose, whatever `CLAMD` says. */
    SCANNER: z.literal('off').optional(),
    WEB_DIR: z.string().default('dist/backoffice/browser'),
    PASSWORD_MEMORY_KIB: z.coerce.number().int().min(8).default(SAFE_PASSWORD_MEMORY_KIB),
    /** Requests of one address a minute before 429. */
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1_200),
    CONTRACT_SCHEMAS: z.string().default('dist/api/contract-schemas.json'),
    ROLE: z.enum(['api', 'worker', 'all']).default('all'),
    TRUSTED_PROXY: z.string().optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((config) => !(config.DEMO && config.NODE_ENV === 'production'), {
    path: ['DEMO'],
    message: 'is refused when NODE_ENV is production (SEC-36)',
  })
  .refine(({ NODE_ENV, CLAMD, SCANNER }) => NODE_ENV !== 'production' || CLAMD !== undefined || SCANNER === 'off', {
    path: ['CLAMD'],
    message: 'is missing while NODE_ENV is production; SCANNER=off leaves files unscanned on purpose (SEC-45)',
  })
  .refine((config) => config.PASSWORD_MEMORY_KIB >= SAFE_PASSWORD_MEMORY_KIB || config.NODE_ENV === 'test', {
    path: ['PASSWORD_MEMORY_KIB'],
    message: `must be at least ${SAFE_PASSWORD_MEMORY_KIB}`,
  })
  .refine((config) => !config.DEMO || ['127.0.0.1', '::1', 'localhost'].includes(config.HOST), {
    path: ['HOST'],
    message: 'must be a loopback address in demo mode (SEC-36)',
  });

/** The checked environment of the process. Nothing else reads `process.env`. */
export type Config = z.infer<typeof schema>;
export const CONFIG = Symbol('Config');
/** Names of all settings; `.env.example` says what each is for. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape);

/** Reads and checks the configuration; `NAME_FILE` gives the value of `NAME` in a file. Throws one line that names what is wrong. */
export function loadConfig(environment: NodeJS.ProcessEnv): Config {
  const values: Record<string, string> = {};
  for (const name of SETTINGS) {
    const file = environment[`${name}_FILE`];
    const value = file === undefined ? environment[name] : readFileSync(file, 'utf8').trim();
    if (value !== undefined && value !== '') values[name] = value;
  }
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Configuration refused: ${wrong.join('; ')}`);
}
