import {
  APPLICATION_SECTIONS,
  localized,
  type FieldError,
  type FormDefinition,
  type Language,
} from '@passerelle/contract';
import { LANGUAGE_NAMES } from '../core/labels';
import { codeText } from '../core/problem-texts';
import { SECTION_LABELS } from '../core/section-labels';
import type { FormPlaceKey } from './form-draft';

/** What is wrong at a place of a definition or below it, with paths that begin there. */
export function errorsBelow(errors: readonly FieldError[], path: string): FieldError[] {
  return errors
    .filter((error) => error.path === path || error.path.startsWith(`${path}.`))
    .map((error) => ({ ...error, path: error.path.slice(path.length + 1) }));
}

/** The sentences for errors; of a text in several languages with the language it is about. */
export function definitionErrorTexts(errors: readonly FieldError[]): string[] {
  return [
    ...new Set(
      errors.map(({ path, code, params }) => {
        const language = path.split('.').at(-1) ?? '';
        const name = language in LANGUAGE_NAMES ? `${LANGUAGE_NAMES[language as Language]}: ` : '';
        return `${name}${codeText(code, params)}`;
      }),
    ),
  ];
}

/** The section or question a path of a definition is about, with a name to show. */
export function placeOf(
  { sections }: FormDefinition,
  path: string,
  language: Language,
): (FormPlaceKey & { label: string }) | undefined {
  const [list, section, , question] = path.split('.');
  const fixed = list === 'fixed' && APPLICATION_SECTIONS.find((name) => name === section);
  if (fixed) return { section: fixed, question: null, fixed: true, label: SECTION_LABELS[fixed] };
  const found = sections[Number(section)];
  const asked = question === undefined ? undefined : found?.questions[Number(question)];
  if (!found) return undefined;
  const label = localized(asked ? asked.label : found.title, language) || UNNAMED;
  return { section: found.key, question: asked?.key ?? null, label };
}

/** What stands for a text that is not written yet. */
export const UNNAMED = $localize`:@@forms.unnamed:(no text yet)`;
