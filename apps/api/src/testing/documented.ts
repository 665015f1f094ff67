import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Answer } from './api-client';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation | undefined>>;
  components: { schemas: Record<string, object> };
}

/** Holds the answers of one API against its OpenAPI document, so that the document cannot lie. */
export class Documented {
  private readonly ajv = addFormats(new Ajv2020({ strict: false, inlineRefs: false, code: { optimize: false } }));
  private readonly routes: { pattern: RegExp; operations: Record<string, Operation | undefined> }[];

  constructor(json: string) {
    const document = JSON.parse(json) as OpenApi;
    this.ajv.addSchema({ $id: 'api', components: document.components });
    this.routes = Object.entries(document.paths)
      .sort(([a], [b]) => Number(a.includes('{')) - Number(b.includes('{')))
      .map(([path, operations]) => ({
        pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
        operations,
      }));
  }

  /** Throws when an answer is not what the document says of its route. */
  expect(method: string, path: string, answer: Answer<unknown>): void {
    const [route = ''] = path.split('?');
    const operation = this.operation(method, route);
    if (!operation) return;
    const name = answer.status >= 400 ? 'default' : String(answer.status);
    const documented = operation.responses[name];
    if (!documented) throw new Error(`${method} ${route} answered ${answer.status}, which is not documented`);
    const reference = jsonReference(documented);
    if (reference === undefined) return;
    // Compiled once: `validate({ $ref })` would compile the schema and all it refers to anew for each answer.
    const schema = this.ajv.getSchema(`api${reference}`);
    if (schema?.(answer.body) === true) return;
    throw new Error(`${method} ${route} answered what is not documented: ${this.ajv.errorsText(schema?.errors)}`);
  }

  private operation(method: string, path: string): Operation | undefined {
    for (const { pattern, operations } of this.routes) {
      const operation = pattern.test(path) ? operations[method.toLowerCase()] : undefined;
      if (operation) return operation;
    }
    return undefined;
  }
}

/** Name of the schema of a JSON answer; undefined for files and for answers without a body. */
function jsonReference({ content = {} }: Operation['responses'][string]): string | undefined {
  const [media = '', body] = Object.entries(content)[0] ?? [];
  return media.endsWith('json') ? body?.schema.$ref : undefined;
}
