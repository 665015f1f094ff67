/** Languages of the product. */
export const LANGUAGES = ['fr', 'nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Administrative languages of the Region: a dossier is handled in one of them (R3). */
export const PROCEDURAL_LANGUAGES = ['fr', 'nl'] as const;
export type ProceduralLanguage = (typeof PROCEDURAL_LANGUAGES)[number];

/** One text in several languages. French and Dutch are complete before publication, English is a courtesy (R3). */
export interface LocalizedText {
  fr: string;
  nl: string;
  en: string;
}

/** Nothing said yet, in any language. */
export const NO_TEXT: Readonly<LocalizedText> = { fr: '', nl: '', en: '' };

/** The text in the wanted language, else in the first of French, Dutch, English that is not empty; one that is in one language only as it is. */
export function localized(text: LocalizedText | string, language: Language): string {
  if (typeof text === 'string') return text;
  return [text[language], text.fr, text.nl, text.en].find((value) => value !== '') ?? '';
}
