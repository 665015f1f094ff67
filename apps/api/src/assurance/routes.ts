import type { Permission } from '@passerelle/contract';
import type { TestApi } from '../testing/start-api';

/** A JSON Schema as the OpenAPI document holds it. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  format?: string;
  minLength?: number;
  minimum?: number;
}

/** One route of the API as its document describes it. */
export interface Route {
  method: string;
  path: string;
  /** Null for a public route. */
  permission: Permission | null;
  /** Media type and schema of its body, if it takes one. */
  media: string | null;
  body: Schema | null;
}

interface Operation {
  'x-permission'?: Permission;
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
  const [media, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [null, null];
  const name = content?.schema.$ref?.split('/').at(-1);
  const body = name === undefined ? content?.schema : schemas[name];
  return {
    method: method.toUpperCase(),
    path,
    permission: operation['x-permission'] ?? null,
    media,
    body: body ?? null,
  };
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
  ];
  const fitting = pattern === undefined ? undefined : candidates.find((text) => new RegExp(pattern).test(text));
  return fitting ?? 'x'.repeat(Math.max(1, minLength ?? 1));
}
