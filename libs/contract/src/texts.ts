/** Control characters except tab and line feed, which only texts of several lines may hold. */
export const CONTROL_CHARACTERS = /[^\P{Cc}\t\n]/u;
/** What a text of one line may not hold. */
export const LINE_BREAKS = /[\t\n]/;
/** Characters that turn the reading direction and let a name show as another (SEC-43). */
export const DIRECTION_CHARACTERS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** A text as it is kept: trimmed, in one Unicode form, with line feeds only. */
export const tidyText = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC').trim();

/** The value with every text in it as it is kept. */
export function tidy(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tidy(one)]));
}
