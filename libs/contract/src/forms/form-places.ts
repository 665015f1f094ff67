import type { LocalizedText } from '../languages';
import type { FormDefinition } from './form-definition';

/** What the key of an own section is preceded by where it stands beside the fixed sections: `form-context`. */
export const OWN_SECTION_PREFIX = 'form-';
/** An own section by that name. */
export type OwnPart = `form-${string}`;

/** A place among the own questions of a call: a section, or a question of it, as people read them. */
export interface OwnPlace {
  /** Key of the section. */
  section: string;
  title: LocalizedText;
  /** Label of the question; null for the section as a whole. */
  question: LocalizedText | null;
}

/** The place that `form-<section>` or `answers.<question>` names; undefined when the form does not have it. */
export function ownPlaceOf(definition: FormDefinition, place: string): OwnPlace | undefined {
  for (const { key, title, questions } of definition.sections) {
    if (place === `${OWN_SECTION_PREFIX}${key}`) return { section: key, title, question: null };
    const question = questions.find((one) => place === `answers.${one.key}`);
    if (question) return { section: key, title, question: question.label };
  }
  return undefined;
}
