import {
  OWN_SECTION_PREFIX,
  type ApplicationForm,
  type FormAnswers,
  type FormSection,
  type OwnPart,
} from '@passerelle/contract';

/** A section of the own questions of a call or lot stands in the address by its name, and is kept on its own. */
export type { OwnPart };
type Definition = Pick<ApplicationForm, 'definition'> | null;

export const isOwnPart = (part: string): part is OwnPart => part.startsWith(OWN_SECTION_PREFIX);
export const ownPart = (key: string): OwnPart => `${OWN_SECTION_PREFIX}${key}`;
/** The own sections of a form in their order. */
export const ownParts = (form: Definition): OwnPart[] =>
  (form?.definition.sections ?? []).map(({ key }) => ownPart(key));

/** The section of the form that a part is. */
export const sectionOf = (form: Definition, part: string): FormSection | undefined =>
  form?.definition.sections.find(({ key }) => ownPart(key) === part);

/** The answers of one section: those to its questions. */
export function answersOf(section: FormSection | undefined, answers: FormAnswers): FormAnswers {
  return Object.fromEntries(
    keysOf(section)
      .filter((key) => Object.hasOwn(answers, key))
      .map((key) => [key, answers[key] ?? '']),
  );
}

/** The answers with those of one section replaced. */
export function withSection(section: FormSection | undefined, answers: FormAnswers, given: FormAnswers): FormAnswers {
  const keys = keysOf(section);
  const others = Object.entries(answers).filter(([key]) => !keys.includes(key));
  return { ...Object.fromEntries(others), ...given };
}

/** The answers by the parts they are kept in. */
export const answersByPart = (form: Definition, answers: FormAnswers): Record<OwnPart, FormAnswers> =>
  Object.fromEntries(ownParts(form).map((part) => [part, answersOf(sectionOf(form, part), answers)]));

/** What was read anew, with the parts that are not kept yet as they were typed. */
export const withUnsaved = (
  form: Definition,
  stored: FormAnswers,
  typed: FormAnswers,
  isHeld: (part: OwnPart) => boolean,
): FormAnswers =>
  ownParts(form)
    .filter(isHeld)
    .map((part) => sectionOf(form, part))
    .reduce((answers, section) => withSection(section, answers, answersOf(section, typed)), stored);

const keysOf = (section: FormSection | undefined): string[] => section?.questions.map(({ key }) => key) ?? [];
