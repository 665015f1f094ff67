import { LOCALE_ID, inject } from '@angular/core';
import { localized, type HistoryEntry, type Language, type Money } from '@passerelle/contract';
import type { HistoryLine } from '@passerelle/ui';
import { readerFormats } from '../formats';
import { codeText, eventText, fieldText } from '../texts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/;

type Names = HistoryEntry['names'];

/** Turns events into sentences with their before and after, in the reader's notation. Call it where `inject()` works. */
export function historyReader(): (entry: HistoryEntry) => HistoryLine {
  const shown = valueReader();
  return (entry) => {
    const { seq, at, action, actorName, onBehalfOfName, data, names } = entry;
    const who =
      onBehalfOfName === null
        ? actorName
        : $localize`:@@core.history.on-behalf:${actorName}:name: on behalf of ${onBehalfOfName}:other:`;
    const changes = Object.entries((data['changes'] ?? {}) as Record<string, { from: unknown; to: unknown }>);
    return {
      id: seq,
      at,
      sentence: eventText(action, who, data),
      changes: changes.flatMap(([field, { from, to }]) => {
        const label = fieldText(field);
        return label === undefined
          ? []
          : [{ label, before: shown(field, from, names), after: shown(field, to, names) }];
      }),
    };
  };
}

/** One value of a before or after: names for identifiers, words for codes, days and amounts as people write them. */
function valueReader(): (field: string, value: unknown, names: Names) => string {
  const formats = readerFormats();
  const locale = inject(LOCALE_ID);
  const language = locale.slice(0, 2) as Language;
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const textOf = (field: string, value: string, names: Names): string => {
    const name = names[value];
    if (name !== undefined) return localized(name, language);
    if (DAY.test(value)) return formats.date(value);
    if (INSTANT.test(value)) return formats.dateTime(value);
    if (field === 'country' && /^[A-Z]{2}$/.test(value)) return countries.of(value) ?? value;
    return codeText(field, value) ?? value;
  };
  const shown = (field: string, value: unknown, names: Names): string => {
    if (typeof value === 'string') return textOf(field, value, names);
    if (typeof value === 'boolean')
      return value ? $localize`:@@core.history.yes:yes` : $localize`:@@core.history.no:no`;
    if (typeof value === 'number') return formats.count(value);
    if (typeof value !== 'object' || value === null) return '';
    if (isMoney(value)) return formats.money(value);
    return Object.entries(value)
      .map(([key, part]) => shown(Array.isArray(value) ? field : key, part, names))
      .filter((part) => part !== '')
      .join(', ');
  };
  return shown;
}

const isMoney = (value: object): value is Money => 'amount' in value && 'currency' in value;
