import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGenerator } from 'ts-json-schema-generator';

/** JSON Schemas (draft 7) of every type that the contract exports: the OpenAPI document and the test client read them. */
export function contractSchemas(root) {
  const generator = createGenerator({
    path: resolve(root, 'libs/contract/src/index.ts'),
    tsconfig: resolve(root, 'libs/contract/tsconfig.json'),
    additionalProperties: false,
    expose: 'export',
    topRef: true,
    skipTypeCheck: true,
    encodeRefs: false,
    sortProps: true,
  });
  const { definitions } = generator.createSchema('*');
  return { $schema: 'http://json-schema.org/draft-07/schema#', definitions: withPlainNames(definitions) };
}

/** `Page<Item>` becomes `Page_Item`: OpenAPI allows no angle brackets in the name of a component. Functions are left out. */
function withPlainNames(definitions) {
  const plain = (name) => name.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '');
  const text = JSON.stringify(definitions, (key, value) =>
    key === '$ref' ? `#/definitions/${plain(value.slice('#/definitions/'.length))}` : value,
  );
  const types = Object.entries(JSON.parse(text)).filter(([name]) => /^[A-Z]/.test(name));
  return Object.fromEntries(types.map(([name, schema]) => [plain(name), schema]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  if (values.out === undefined) throw new Error('Usage: node scripts/contract-schemas.mjs --out FILE');
  const schemas = contractSchemas(fileURLToPath(new URL('..', import.meta.url)));
  mkdirSync(dirname(resolve(values.out)), { recursive: true });
  writeFileSync(values.out, JSON.stringify(schemas, undefined, 2));
}
