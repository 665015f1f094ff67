import type { Language } from '@passerelle/contract';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build leaves the texts of every language by the same ids, the English ones as the sources have them. */
const LOCALES = join(__dirname, '../../../dist/locales');

/** Data stands in such marks and is written in every language as it is: `Duplicate ‹2›`. */
const DATA = /(‹[^›]*›)/;
/** Any words, with the white space around them. */
const ANY = /\s*‹…›\s*/;
const PLACEHOLDER = /\{\$(\w+)\}/;
/** Placeholders that mark words and show nothing themselves. */
const MARKUP = /\{\$(?:START|CLOSE)_\w+\}/g;
/** Signs around words. */
const FRAMED = /^([^\p{L}(]*)(.*?)([^\p{L})]*)$/su;

/** A text with values in it: how to read them out of an English sentence, and where they stand in the translation. */
interface Pattern {
  sentence: RegExp;
  names: string[];
  letters: number;
  translation: string;
}
/** What an English text is in another language; it may be translated in several ways. */
interface Dictionary {
  texts: ReadonlyMap<string, ReadonlySet<string>>;
  patterns: readonly Pattern[];
}

const dictionaries = new Map<Language, Dictionary>();

/** How the product says an English text of its sources; fails on one it never says. English is taken as it is written. */
export function say(english: string, language: Language): string | RegExp {
  return expected(translated(english, language), (source) => source);
}

/** The same where nothing else may stand around it. */
export function sayAlone(english: string, language: Language): string | RegExp {
  return expected(translated(english, language), (source) => `^\\s*(?:${source})\\s*$`);
}

function expected(texts: readonly string[], whole: (source: string) => string): string | RegExp {
  const [only = '', ...others] = texts;
  if (!others.length && !ANY.test(only)) return unmarked(only);
  return new RegExp(whole(texts.map((text) => text.split(ANY).map(sourceOf).join('.*')).join('|')));
}

const unmarked = (text: string): string => text.replace(/[‹›]/g, '');

/** White space of any width, for pages that keep signs beside their words. */
const sourceOf = (text: string): string =>
  unmarked(text)
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');

function translated(english: string, language: Language): string[] {
  if (language === 'en') return [english];
  let dictionary = dictionaries.get(language);
  if (!dictionary) dictionaries.set(language, (dictionary = dictionaryOf(language)));
  return inOther(english, dictionary);
}

function inOther(english: string, dictionary: Dictionary): string[] {
  const found = known(english, dictionary);
  if (found.length) return found;
  const parts = english.split(DATA);
  if (parts.length === 1) throw new Error(`The product never says “${english}”; data stands in ‹ ›`);
  return combined(parts.map((part) => inPart(part, dictionary)));
}

function inPart(part: string, dictionary: Dictionary): string[] {
  const [, before = '', words = '', after = ''] = FRAMED.exec(part) ?? [];
  if (DATA.test(part) || words === '') return [part];
  return inOther(words, dictionary).map((text) => before + text + after);
}

/** Translations of a whole text, or of the sentence it fits best; values that are texts themselves are translated as well. */
function known(english: string, { texts, patterns }: Dictionary): string[] {
  const exact = texts.get(english);
  if (exact) return [...exact];
  const fitting = patterns.filter(({ sentence }) => sentence.test(english));
  const most = Math.max(...fitting.map(({ letters }) => letters));
  const filled = fitting
    .filter(({ letters }) => letters === most)
    .flatMap(({ sentence, names, translation }) => {
      const [, ...values] = sentence.exec(english) ?? [];
      const parts = translation.split(PLACEHOLDER).map((part, index) => {
        const value = index % 2 ? (values[names.indexOf(part)] ?? '') : part;
        return index % 2 ? [...(texts.get(value) ?? [value])] : [part];
      });
      return combined(parts);
    });
  return [...new Set(filled)];
}

const combined = (parts: readonly string[][]): string[] =>
  parts.reduce((wholes, part) => wholes.flatMap((whole) => part.map((one) => whole + one)), ['']);

function dictionaryOf(language: Language): Dictionary {
  const [english, other] = [textsOf('en'), textsOf(language)];
  const texts = new Map<string, Set<string>>();
  const patterns: Pattern[] = [];
  for (const [id, text] of Object.entries(english)) {
    const translation = other[id] ?? '';
    const pieces = text.split(PLACEHOLDER);
    const letters = text.replace(new RegExp(PLACEHOLDER, 'g'), '').replace(/\P{L}/gu, '').length;
    if (pieces.length === 1) texts.set(text, (texts.get(text) ?? new Set()).add(translation));
    else if (letters > 0) patterns.push({ ...patternOf(pieces), letters, translation });
  }
  return { texts, patterns };
}

function patternOf(pieces: readonly string[]): Pick<Pattern, 'sentence' | 'names'> {
  const source = pieces.map((piece, index) => (index % 2 ? '(.+)' : sourceOf(piece))).join('');
  return { sentence: new RegExp(`^${source}$`), names: pieces.filter((_, index) => index % 2) };
}

function textsOf(language: Language): Record<string, string> {
  const file = readFileSync(join(LOCALES, `${language}.json`), 'utf8');
  const { translations } = JSON.parse(file) as { translations: Record<string, string> };
  return Object.fromEntries(Object.entries(translations).map(([id, text]) => [id, text.replace(MARKUP, '')]));
}
