import type { HistoryEntry } from '@passerelle/contract';
import type { HistoryLine } from '@passerelle/ui';
import { eventText, fieldText } from '../texts';

/** The events of a record as sentences, newest first. */
export function historyLines(entries: readonly HistoryEntry[]): HistoryLine[] {
  return entries.map((entry) => lineOf(entry)).reverse();
}

/** One event as a sentence with its before and after. */
export function lineOf(entry: HistoryEntry): HistoryLine {
  const onBehalf =
    entry.onBehalfOfName === null
      ? entry.actorName
      : $localize`:@@core.history.on-behalf:${entry.actorName}:name: on behalf of ${entry.onBehalfOfName}:other:`;
  return {
    id: entry.seq,
    at: entry.at,
    sentence: eventText(entry.action, onBehalf, entry.data),
    changes: changesOf(entry.data['changes']),
  };
}

function changesOf(changes: unknown): NonNullable<HistoryLine['changes']> {
  return Object.entries((changes ?? {}) as Record<string, { from: unknown; to: unknown }>).flatMap(
    ([name, { from, to }]) => {
      const label = fieldText(name);
      return label === undefined ? [] : [{ label, before: shown(from), after: shown(to) }];
    },
  );
}

/** Texts as they are, amounts and lists by their parts. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map((part) => shown(part))
    .filter((part) => part !== '')
    .join(', ');
}
