import type { Problem } from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { startApi, type TestApi } from '../testing/start-api';
import { fieldsOf, fullSample, isMoney, isText, withValue, wrongAmounts, wrongTypes, type Field } from './fields';
import { inParallel } from './many-drafts';
import { filled, holderOf, routesOf, type Route } from './routes';

interface Try {
  route: Route;
  field: Field;
  value: unknown;
}

/** Every field of every body in the OpenAPI document (SEC-40). */
describe('bad fields', () => {
  let api: TestApi;
  let fields: { route: Route; field: Field }[];
  beforeAll(async () => {
    api = await startApi();
    fields = (await routesOf(api))
      .filter(({ media, path }) => media === 'application/json' && path !== '/api/session/demo')
      .flatMap((route) => fieldsOf(route.body ?? {}).map((field) => ({ route, field })));
  });
  afterAll(() => api.close());

  /** What was not refused at the place where it is wrong, by one of the codes when any are named. */
  async function notRefused(tries: readonly Try[], codes?: readonly string[]): Promise<string[]> {
    const found = await inParallel(tries, 8, async ({ route, field, value }) => {
      const client = await holderOf(api, route);
      const sent = JSON.stringify(withValue(fullSample(route.body ?? {}), field.steps, value));
      const { status, body } = await client.send<Problem>(route.method, filled(route.path, newId()), sent, {
        version: 1,
      });
      const place = field.steps.join('.');
      const named = body.errors?.some(
        ({ path, code }) => (place.startsWith(path) || path.startsWith(place)) && (codes?.includes(code) ?? true),
      );
      return status === 400 && named
        ? []
        : [`${route.method} ${route.path} ${place} ${JSON.stringify(value)}: ${status} ${JSON.stringify(body.errors)}`];
    });
    return found.flat();
  }

  const tries = (wanted: (field: Field) => boolean, values: (field: Field) => unknown[]): Try[] =>
    fields
      .filter(({ field }) => field.steps.length > 0 && wanted(field))
      .flatMap(({ route, field }) => values(field).map((value) => ({ route, field, value })));

  it('refuses a field nobody declared, in the body and in each object inside it', async () => {
    const objects = fields.filter(({ field }) => field.schema.additionalProperties === false);
    const unknown = objects.map(({ route, field }) => ({
      route,
      field: { ...field, steps: [...field.steps, 'unknownField'] },
      value: 1,
    }));
    expect(objects.some(({ field }) => field.steps.length > 2)).toBe(true);
    expect(await notRefused(unknown, ['unknown-field'])).toEqual([]);
  }, 60_000);

  it('refuses a value of another JSON type by the name of its field', async () => {
    const wrong = tries(() => true, wrongTypes);
    expect(wrong.length).toBeGreaterThan(500);
    expect(await notRefused(wrong)).toEqual([]);
  }, 120_000);

  it('takes an amount as a plain decimal text with two decimals and nothing else', async () => {
    const wrong = tries(isMoney, wrongAmounts);
    expect(new Set(wrong.map(({ route }) => route.path)).size).toBeGreaterThan(5);
    expect(await notRefused(wrong)).toEqual([]);
  }, 120_000);

  it('refuses characters that turn the reading direction, and control characters, in every text (SEC-43)', async () => {
    const padded = (character: string, { schema }: Field) => `a${character}b`.padEnd(schema.minLength ?? 0, 'x');
    const texts = tries(isText, (field) => ['\u202E', '\u2066', '\u0007', '\u0085'].map((one) => padded(one, field)));
    expect(texts.length).toBeGreaterThan(100);
    expect(await notRefused(texts, ['direction-character', 'control-character'])).toEqual([]);
  }, 120_000);
});
