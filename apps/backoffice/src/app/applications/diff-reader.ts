import { LOCALE_ID, computed, inject, type Signal } from '@angular/core';
import { isDateOnly, localized, type Money } from '@passerelle/contract';
import { readerFormats } from '../core/formats';
import { Session } from '../core/session';
import { CATEGORY_LABELS } from './application-labels';
import { ApplicationsApi } from './applications.api';
import { goalName, sectorName, type CodeLists } from './code-names';

const LEVELS: Record<string, string> = {
  output: $localize`:@@applications.results.output:Output`,
  outcome: $localize`:@@applications.results.outcome:Outcome`,
};

/** A value of a field or a cell in words, as the form shows it. */
export type DiffReader = (field: string, value: unknown) => string;

/** Reads values of a file: names for identifiers and codes, days and amounts as people write them. Call it where `inject()` works. */
export function diffReader(codes: Signal<CodeLists>, frame = inject(ApplicationsApi).frame()) {
  const { language } = inject(Session);
  const formats = readerFormats();
  const countries = new Intl.DisplayNames(inject(LOCALE_ID), { type: 'region' });
  const names = computed(() => {
    const { themes, regions } = frame.hasValue() ? frame.value() : { themes: [], regions: [] };
    const places = regions.flatMap((region) => region.places.map(({ id, name }) => [id, name] as const));
    return new Map([
      ...[...themes, ...regions].map(({ id, name }) => [id, localized(name, language)] as const),
      ...places,
    ]);
  });
  const words: Record<string, ((text: string) => string | undefined) | undefined> = {
    category: (text) => (CATEGORY_LABELS as Record<string, string>)[text],
    level: (text) => LEVELS[text],
    country: (text) => (/^[A-Z]{2}$/.test(text) ? countries.of(text) : undefined),
    code: (text) => sectorName(codes(), text, language),
    'theme.sdgs': (text) => goalName(codes(), text, language),
  };
  const word = (field: string, text: string): string => {
    const own = words[field];
    if (own) return own(text) ?? text;
    return isDateOnly(text) ? formats.date(text) : (names().get(text) ?? text);
  };
  return computed<DiffReader>(() => (field, value) => {
    if (typeof value === 'string') return word(field, value);
    if (typeof value === 'boolean')
      return value ? $localize`:@@core.history.yes:yes` : $localize`:@@core.history.no:no`;
    // A year has no mark between its thousands.
    if (typeof value === 'number') return String(value);
    return isMoney(value) ? formats.money(value) : '';
  });
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
