import { getMetadataStorage, ValidationTypes } from 'class-validator';
// class-transformer keeps the types of nested fields here and nowhere public.
import { defaultMetadataStorage } from 'class-transformer/cjs/storage';

/** A JSON Schema as far as bodies of requests need it. */
export type Schema = Record<string, unknown>;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
export type DtoClass = new () => object;

/** What each validator says in JSON Schema; the documented limits are the checked ones. */
const KEYWORDS: Record<string, (value: unknown) => Schema> = {
  isString: () => ({ type: 'string' }),
  isObject: () => ({ type: 'object' }),
  minLength: (minLength) => ({ minLength }),
  maxLength: (maxLength) => ({ maxLength }),
  matches: (pattern) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isIn: (values) => ({ enum: values }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  min: (minimum) => ({ minimum }),
  max: (maximum) => ({ maximum }),
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayMinSize: (minItems) => ({ minItems }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** The JSON Schema of a request body, read from the validators of its DTO class. Nested classes are written out. */
export function bodySchema(dto: DtoClass): Schema {
  const rules = getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false);
  const names = [...new Set(rules.map((rule) => rule.propertyName))];
  const optional = new Set(rules.filter((rule) => rule.name === 'isOptional').map((rule) => rule.propertyName));
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      names.map((name) => [
        name,
        propertySchema(
          dto,
          name,
          rules.filter((rule) => rule.propertyName === name),
        ),
      ]),
    ),
    required: names.filter((name) => !optional.has(name)),
  };
}

function propertySchema(dto: DtoClass, name: string, rules: Rule[]): Schema {
  const isList = rules.some((rule) => rule.name === 'isArray');
  const nested = nestedType(dto, name);
  const own = keywords(rules.filter((rule) => !rule.each));
  const inner = nested ? bodySchema(nested) : keywords(rules.filter((rule) => rule.each));
  const schema: Schema = isList ? { ...own, type: 'array', items: inner } : { ...own, ...inner };
  return rules.some(letsNullPass) ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** A condition under which the other rules are not asked, such as `Nullable()`. */
function letsNullPass(rule: Rule): boolean {
  const asks = (rule.constraints as unknown[] | undefined)?.[0];
  return rule.type === ValidationTypes.CONDITIONAL_VALIDATION && rule.name === undefined && typeof asks === 'function'
    ? !(asks as (dto: object, value: unknown) => boolean)({}, null)
    : false;
}

function keywords(rules: Rule[]): Schema {
  return Object.assign(
    {},
    ...rules.map((rule) => KEYWORDS[rule.name ?? '']?.((rule.constraints as unknown[] | undefined)?.[0]) ?? {}),
  ) as Schema;
}

function nestedType(dto: DtoClass, name: string): DtoClass | undefined {
  const found = defaultMetadataStorage.findTypeMetadata(dto, name);
  return found?.typeFunction() as DtoClass | undefined;
}
