import type { Money } from '@passerelle/contract';
import { CONDITION_LABELS, MODALITY_LABELS, STEP_LABELS } from './programme-labels';

/** The reader's notation and names for codes in a before and after. */
export interface ChangeWords {
  date: (day: string) => string;
  money: (amount: Money) => string;
  country: (code: string) => string;
  region: (id: string) => string;
}

const word = (labels: Record<string, string>, code: string) => labels[code] ?? code;
const isMoney = (value: object): value is Money => 'amount' in value && 'currency' in value;
const isPart = (value: object): value is { percent: string; condition: string } => 'percent' in value;

/** The before and after of a change with words, dates and amounts as people read them. */
export function readable(changes: unknown, words: ChangeWords): Record<string, { from: unknown; to: unknown }> {
  const entries = Object.entries((changes ?? {}) as Record<string, { from: unknown; to: unknown }>);
  return Object.fromEntries(
    entries.map(([field, { from, to }]) => [field, { from: shown(field, from, words), to: shown(field, to, words) }]),
  );
}

function shown(field: string, value: unknown, words: ChangeWords): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => shown(field, part, words));
  if (typeof value === 'object' && value !== null) return shownObject(value, words);
  return typeof value === 'string' ? shownText(field, value, words) : value;
}

function shownObject(value: object, words: ChangeWords): unknown {
  if (isMoney(value)) return words.money(value);
  return isPart(value) ? `${value.percent} % · ${word(CONDITION_LABELS, value.condition)}` : value;
}

function shownText(field: string, value: string, words: ChangeWords): string {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return words.date(value);
  if (field === 'step') return word(STEP_LABELS, value);
  if (field === 'modality') return word(MODALITY_LABELS, value);
  if (field === 'country') return words.country(value);
  return field === 'regionId' ? words.region(value) : value;
}
