import { newId } from '../core/database/columns';
import type { ApiClient } from '../testing/api-client';
import { samplePdf } from '../testing/given/files';
import type { Records } from './records';
import { sampleOf, type Route } from './routes';

type Values = Readonly<Record<string, string>>;

/** Headers whose value says when and in which request, and nothing about the record. */
const CIRCUMSTANCES = ['date', 'x-request-id', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'set-cookie'];
/** Names of the parameters of a path. */
export const parametersOf = (path: string): string[] =>
  [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');

/** The longest prefix of a path among those of the records. */
export const prefixOf = (records: Records, path: string): string | undefined =>
  Object.keys(records)
    .filter((prefix) => path.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];

/** The path with the values of its parameters. */
export const filledWith = (path: string, values: Values): string =>
  path.replace(/\{([^}]+)\}/g, (_, name: string) => values[name] ?? name);

/** Ids of nothing instead of these; other values stay. */
export const randomFor = (values: Values): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'code' ? value : newId()]));

/** What the route says about a record, whatever it takes. */
export function answerTo(client: ApiClient, route: Route, values: Values): Promise<string[]> {
  return signatureOf(client.send(route.method, filledWith(route.path, values), bodyFor(route), { version: 1 }));
}

/** A body that fits the route. */
export function bodyFor({ media, body }: Route): string | FormData | undefined {
  if (media === 'application/json') return JSON.stringify(sampleOf(body ?? {}));
  if (media !== 'multipart/form-data') return undefined;
  const { name, type, content } = samplePdf();
  const form = new FormData();
  form.append('kind', 'other');
  form.append('file', new Blob([new Uint8Array(content)], { type }), name);
  return form;
}

/** Everything an answer says, without what changes from one request to the next. */
export async function signatureOf(answer: ReturnType<ApiClient['send']>): Promise<string[]> {
  const { status, headers, text } = await answer;
  const said = [...headers].map(([name, value]) => `${name}: ${CIRCUMSTANCES.includes(name) ? '' : value}`);
  return [String(status), ...said, text.replace(/"requestId":"[^"]*"/g, '')];
}
