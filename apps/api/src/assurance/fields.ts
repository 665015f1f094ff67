import { MONEY_PATTERN, SIGNED_MONEY_PATTERN } from '@passerelle/contract';
import type { Schema } from './routes';
import { sampleOf } from './routes';

/** One value somewhere in a body, as the OpenAPI document describes it. */
export interface Field {
  /** Names and positions from the body to the value. */
  steps: readonly string[];
  schema: Schema;
  nullable: boolean;
  required: boolean;
}

/** A body with one item in every list, so that what lies in lists can be tried too. */
export function fullSample(schema: Schema): unknown {
  const [one] = alternatives(schema);
  if (one.type === 'array') return one.items ? [fullSample(one.items)] : [];
  if (one.type !== 'object') return sampleOf(one);
  return Object.fromEntries(Object.entries(one.properties ?? {}).map(([name, inner]) => [name, fullSample(inner)]));
}

/** Every value of a body, the containers included; the body itself is the first. */
export function fieldsOf(schema: Schema, steps: readonly string[] = [], required = true): Field[] {
  const [one, ...others] = alternatives(schema);
  const self = { steps, schema: one, nullable: others.some(({ type }) => type === 'null'), required };
  const inside =
    one.type === 'array' && one.items
      ? fieldsOf(one.items, [...steps, '0'])
      : Object.entries(one.properties ?? {}).flatMap(([name, inner]) =>
          fieldsOf(inner, [...steps, name], one.required?.includes(name) ?? false),
        );
  return [self, ...inside];
}

const alternatives = (schema: Schema): [Schema, ...Schema[]] => {
  const [first = schema, ...others] = schema.anyOf ?? [schema];
  return [first, ...others];
};

/** The body with another value at one place. */
export function withValue(body: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(body)) return [withValue(body[0], rest, value)];
  return { ...(body as object), [step]: withValue((body as Record<string, unknown>)[step], rest, value) };
}

/** True for a field that holds an amount. */
export const isMoney = ({ schema: { pattern } }: Field): boolean =>
  pattern === MONEY_PATTERN.source || isSigned(pattern);
const isSigned = (pattern: string | undefined): boolean => pattern === SIGNED_MONEY_PATTERN.source;

/** True for a text that people write; what proves who they are is compared, never shown. */
export const isText = ({ schema, steps }: Field): boolean =>
  schema.type === 'string' &&
  schema.maxLength !== undefined &&
  schema.format === undefined &&
  schema.pattern === undefined &&
  !/password|token|email/i.test(steps.at(-1) ?? '');

/** Values that are no amount of that field (SEC-40). */
export function wrongAmounts({ schema: { pattern } }: Field): unknown[] {
  const texts = [
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '1.234',
    '1.2',
    '1',
    '1,00',
    '+1.00',
    ' 1.00',
    '',
    `${'9'.repeat(14)}.00`,
  ];
  return [...texts, ...(isSigned(pattern) ? ['--1.00'] : ['-1.00']), 1.5, 100, true];
}

/** Values of another JSON type than that of the field. */
export function wrongTypes({ schema, nullable, required }: Field): unknown[] {
  const byType: Record<string, unknown> = {
    string: 12,
    integer: '1',
    number: '1',
    boolean: 'true',
    array: 'text',
    object: [],
  };
  const wrong = [byType[schema.type ?? 'string'], { odd: [1] }].filter(
    (value) => schema.type !== 'object' || !isPlain(value),
  );
  return nullable || !required ? wrong : [...wrong, null];
}

const isPlain = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value);
