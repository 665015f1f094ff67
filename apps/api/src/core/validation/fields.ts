import {
  BUDGET_CODE_PATTERN,
  CONTROL_CHARACTERS,
  DIRECTION_CHARACTERS,
  isDateOnly,
  LANGUAGES,
  LINE_BREAKS,
  MONEY_PATTERN,
  tidyText,
  type LocalizedText,
  type Money,
} from '@passerelle/contract';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

interface TextOptions {
  /** Longest text in UTF-16 units, after trimming. */
  max: number;
  min?: number;
  /** Line breaks and tabs allowed. */
  multiline?: boolean;
}

const compose = (...decorators: PropertyDecorator[]): PropertyDecorator => {
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
};

const normalize = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidyText(value) : value));

const check = (name: string, valid: (value: string) => boolean): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value) => typeof value === 'string' && valid(value) } });

/** A text as typed: NFC, trimmed, no control or direction-changing characters, at most `max` long (SEC-43). */
export function Text({ max, min = 1, multiline = false }: TextOptions): PropertyDecorator {
  return compose(
    normalize,
    IsString(),
    MinLength(min),
    MaxLength(max),
    check('noControlCharacters', (text) => !CONTROL_CHARACTERS.test(text) && (multiline || !LINE_BREAKS.test(text))),
    check('noBidiControls', (text) => !DIRECTION_CHARACTERS.test(text)),
  );
}

/** The value may be null; undefined is refused. */
export const Nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** The field may be missing. */
export const Optional = (): PropertyDecorator => IsOptional();

/** One of the given values. */
export const Choice = (values: readonly unknown[]): PropertyDecorator => IsIn(values);

/** Several different ones of the given values. */
export const Choices = (values: readonly unknown[], max = values.length): PropertyDecorator =>
  compose(IsArray(), ArrayMaxSize(max), ArrayUnique(), IsIn(values, { each: true }));

/** An identifier of a record. */
export const Id = (): PropertyDecorator => IsUUID();

/** Several different identifiers. */
export const Ids = (max: number): PropertyDecorator =>
  compose(IsArray(), ArrayMaxSize(max), ArrayUnique(), IsUUID(undefined, { each: true }));

/** A calendar day, `YYYY-MM-DD`. */
export const Day = (): PropertyDecorator => check('isDay', isDateOnly);

/** A plain decimal with two decimals, not negative. */
export const Amount = (): PropertyDecorator => compose(IsString(), Matches(MONEY_PATTERN));

/** A code of a budget line (R29). */
export const BudgetCode = (): PropertyDecorator => compose(IsString(), Matches(BUDGET_CODE_PATTERN));

/** An amount with its currency. */
export class MoneyDto implements Money {
  @Amount() amount!: string;
  @Matches(/^[A-Z]{3}$/) currency!: string;
}

/** A field that holds an amount with its currency. */
export const MoneyField = (): PropertyDecorator => Nested(() => MoneyDto);

/** A field that holds another checked object. */
export const Nested = (type: () => new () => object): PropertyDecorator =>
  // A list would be looked into item by item: an empty one would pass for an object.
  compose(IsDefined(), IsObject(), ValidateNested(), Type(type));

/** A field that holds a list of checked objects. */
export const NestedList = (type: () => new () => object, max: number): PropertyDecorator =>
  compose(IsArray(), ArrayMaxSize(max), IsObject({ each: true }), ValidateNested({ each: true }), Type(type));

/** A text in French, Dutch and English; each may still be empty while it is being written (R3). */
export function Localized(options: Omit<TextOptions, 'min'>): PropertyDecorator {
  class LocalizedDto implements LocalizedText {
    @Text({ ...options, min: 0 }) fr!: string;
    @Text({ ...options, min: 0 }) nl!: string;
    @Text({ ...options, min: 0 }) en!: string;
  }
  return Nested(() => LocalizedDto);
}

/** One of the languages of the product. */
export const LanguageField = (): PropertyDecorator => Choice(LANGUAGES);
