import type { Narrative } from './iati-activity';
import type { ValueType } from './iati-value';

/**
 * How data and XML correspond, as tables: the writer and the reader walk the same ones, so they cannot disagree. A table lists
 * the fields of an element in the order that the schema fixes, and the compiler compares it with the type of the data.
 */
export type Content = ValueContent | NarrativesContent | ShapeContent;

/** A single value, in an attribute or in the element's own text. */
interface ValueContent {
  readonly kind: 'value';
  readonly attribute?: string;
  readonly type: ValueType;
}

/** The `narrative` children of an element. */
interface NarrativesContent {
  readonly kind: 'narratives';
}

/** A structure of its own. */
export interface ShapeContent {
  readonly kind: 'shape';
  readonly fields: readonly (readonly [key: string, field: AnyField])[];
}

export interface AnyField {
  /** The child element that holds the content; without it the content is of the element itself. */
  readonly element?: string;
  readonly content: Content;
  readonly many?: true;
  readonly required?: true;
  /** What cannot be read makes the whole activity unusable: money never goes missing, nor into another currency. */
  readonly money?: true;
}

/** The compiler's note of the type that a piece of XML stands for; it does not exist at run time. */
interface Of<V> {
  readonly of?: () => V;
}

type ContentOf<V> = Content & Of<V>;
type Field<V> = AnyField & Of<V>;

/** One field per key of the data, neither more nor less. */
export type Shape<T> = { readonly [K in keyof T]-?: Field<T[K]> };

export function attribute(name: string, type: Exclude<ValueType, 'boolean'> = 'text'): ContentOf<string> {
  return { kind: 'value', attribute: name, type };
}

export function yesNo(name: string): ContentOf<boolean> {
  return { kind: 'value', attribute: name, type: 'boolean' };
}

export function text(type: Exclude<ValueType, 'boolean'> = 'text'): ContentOf<string> {
  return { kind: 'value', type };
}

export function narratives(): ContentOf<Narrative[]> {
  return { kind: 'narratives' };
}

export function shape<T>(fields: Shape<T>): ShapeContent & Of<T> {
  return { kind: 'shape', fields: Object.entries<AnyField>(fields) };
}

/** Content of the element itself. */
export function own<V>(content: ContentOf<V>): Field<V | undefined> {
  return { content };
}

/** A child element that occurs at most once. */
export function one<V>(element: string, content: ContentOf<V>): Field<V | undefined> {
  return { element, content };
}

/** A child element that may repeat. */
export function many<V>(element: string, content: ContentOf<V>): Field<V[] | undefined> {
  return { element, content, many: true };
}

/** As `many`, for items that carry money. */
export function moneyItems<V>(element: string, content: ContentOf<V>): Field<V[] | undefined> {
  return { element, content, many: true, money: true };
}

/** As `own`, for what says what the money is. */
export function moneyOwn<V>(content: ContentOf<V>): Field<V | undefined> {
  return { content, money: true };
}

/** The same field, which must be there. */
export function required<V>(field: Field<V>): Field<NonNullable<V>> {
  return { ...(field as AnyField), required: true };
}
