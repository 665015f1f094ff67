import { ROLES, type Permission } from '@passerelle/contract';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import type { AllowedBy } from '../core/auth/allow';
import type { ApiClient } from '../testing/api-client';
import type { TestApi } from '../testing/start-api';

/** A JSON Schema as the OpenAPI document holds it. */
export interface Schema {
  $ref?: string;
  type?: string;
  additionalProperties?: boolean;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
}

/** One route of the API as its document describes it. */
export interface Route {
  method: string;
  path: string;
  /** Null for a public route. */
  permission: Permission | null;
  /** Whose role gives it. */
  by: AllowedBy;
  /** Media type and schema of its body, if it takes one. */
  media: string | null;
  body: Schema | null;
  /** Names of what its query takes. */
  query: string[];
  /** Contract type and media type of its answer. */
  answers: { type: string; media: string };
}

interface Operation {
  'x-permission'?: Permission;
  'x-permission-by'?: AllowedBy;
  'x-answers'?: { type: string; media: string };
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Every route of the document, in its order. */
export async function routesOf(api: TestApi): Promise<Route[]> {
  const { text } = await (await api.as('officer')).get('/api/openapi.json');
  const { paths, components } = JSON.parse(text) as Document;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => routeOf(method, path, operation, components.schemas)),
  );
}

function routeOf(method: string, path: string, operation: Operation, schemas: Record<string, Schema>): Route {
  return {
    method: method.toUpperCase(),
    path,
    permission: operation['x-permission'] ?? null,
    by: operation['x-permission-by'] ?? 'organisation',
    ...bodyOf(operation, schemas),
    query: queryOf(operation),
    answers: operation['x-answers'] ?? { type: 'nothing', media: '' },
  };
}

function bodyOf({ requestBody }: Operation, schemas: Record<string, Schema>): Pick<Route, 'media' | 'body'> {
  const [first] = Object.entries(requestBody?.content ?? {});
  if (!first) return { media: null, body: null };
  const [media, { schema }] = first;
  const name = schema.$ref?.split('/').at(-1);
  return { media, body: name === undefined ? schema : (schemas[name] ?? null) };
}

const queryOf = ({ parameters = [] }: Operation): string[] =>
  parameters.filter((one) => one.in === 'query').map(({ name }) => name);

/** True for a list with sorts, filters and pages, or the file of one. */
export const isList = ({ method, query, answers }: Route): boolean =>
  method === 'GET' && query.includes('sort') && (answers.type.endsWith('Page') || answers.type === 'file');

/** Somebody who is let through to the route. */
export function holderOf(api: TestApi, { permission }: Route): Promise<ApiClient> {
  const role = ROLES.find((one) => permission === null || ROLE_PERMISSIONS[one].includes(permission));
  if (!role) throw new Error(`nobody has ${permission ?? ''}`);
  return api.as(role);
}

/** The path with every parameter replaced. */
export const filled = (path: string, id: string): string => path.replace(/\{[^}]+\}/g, id);

/** A value that fits a schema. */
export function sampleOf(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {});
  const samples: Record<string, () => unknown> = {
    object: () =>
      Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, sampleOf(inner)])),
    array: () => [],
    boolean: () => true,
    integer: () => Math.max(1, schema.minimum ?? 1),
    number: () => Math.max(1, schema.minimum ?? 1),
    string: () => sampleText(schema),
  };
  return samples[schema.type ?? 'string']?.();
}

const BY_FORMAT: Record<string, string> = {
  uuid: '019a0000-0000-7000-8000-000000000000',
  date: '2026-06-01',
  'date-time': '2026-06-01T10:00:00.000Z',
  email: 'someone@example.org',
  uri: 'https://example.org',
};

function sampleText({ format, pattern, minLength }: Schema): string {
  if (format) return BY_FORMAT[format] ?? 'text';
  const candidates = [
    '100.00',
    'EUR',
    '12.002.34.01.3300',
    '80',
    '12:00',
    'BE',
    '2026',
    '1234',
    'SUD-2026',
    'T1',
    '-1.00',
    '11220',
    'C01',
    'project',
  ];
  const fitting = pattern === undefined ? undefined : candidates.find((text) => new RegExp(pattern).test(text));
  return fitting ?? 'x'.repeat(Math.max(1, minLength ?? 1));
}
