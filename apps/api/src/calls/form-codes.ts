import type { LocalizedText } from '@passerelle/contract';
import { findCode } from '../programmes/code-lists';

/** A sector with its code, as forms offer it; undefined when the list does not have it. */
export function sectorName(code: string): LocalizedText | undefined {
  const sector = findCode('sectors', code);
  if (!sector) return undefined;
  const { fr, nl, en } = sector.name;
  return { fr: `${code} · ${fr}`, nl: `${code} · ${nl}`, en: `${code} · ${en}` };
}

/** Whether the list of sectors has a code. */
export const isSector = (code: string): boolean => findCode('sectors', code) !== undefined;

/** A goal by its name, which begins with its number. */
export const goalName = (number: string): LocalizedText | undefined => findCode('sdgs', number)?.name;
