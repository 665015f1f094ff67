import {
  localized,
  type ApplicationContent,
  type ApplicationDetail,
  type ApplicationForm,
  type ApplicationSection,
  type DocumentView,
  type FormAnswers,
  type FormFile,
  type FormSection,
  type Language,
} from '@passerelle/contract';
import { partText, SECTION_LABELS } from './application-labels';

/** A section of the own questions of a call, by its key; stands in the address. */
export type OwnPart = `form-${string}`;
/** What is written and kept on its own: a fixed section or one of the call's own. */
export type FilePart = ApplicationSection | OwnPart;
/** Everything that is written in a file, by its parts. */
export type FileParts = ApplicationContent & Partial<Record<OwnPart, object>>;
/** The value of a part; nothing for an own section the call does not ask. */
export const valueOf = (parts: FileParts, part: FilePart): object => parts[part] ?? {};

const OWN = 'form-';

export const isOwnPart = (part: string): part is OwnPart => part.startsWith(OWN);
export const ownPart = (key: string): OwnPart => `${OWN}${key}`;
/** The own sections of a file in their order. */
export const ownParts = (form: ApplicationForm | null): OwnPart[] =>
  (form?.definition.sections ?? []).map(({ key }) => ownPart(key));

/** The section of the form that a part is. */
export const sectionOf = (form: ApplicationForm | null, part: string): FormSection | undefined =>
  form?.definition.sections.find(({ key }) => ownPart(key) === part);

/** The answers of one section: those to its questions. */
export function answersOf(section: FormSection | undefined, answers: FormAnswers): FormAnswers {
  const keys = section?.questions.map(({ key }) => key) ?? [];
  return Object.fromEntries(keys.filter((key) => Object.hasOwn(answers, key)).map((key) => [key, answers[key] ?? '']));
}

/** Fixed sections and own ones as parts that are kept alike. */
export function partsOf(
  { form }: Pick<ApplicationDetail, 'form'>,
  content: ApplicationContent,
  answers: FormAnswers,
): FileParts {
  const own = ownParts(form).map((part) => [part, answersOf(sectionOf(form, part), answers)] as const);
  return { ...content, ...Object.fromEntries(own) };
}

/** The parts of a file as they are stored. */
export const storedParts = (file: ApplicationDetail): FileParts =>
  partsOf(file, file.content, file.form?.answers ?? {});

/** The parts whose value differs. */
export function changedParts(before: FileParts, after: FileParts): FilePart[] {
  const parts = Object.keys(after) as FilePart[];
  return parts.filter((part) => !isSame(valueOf(before, part), valueOf(after, part)));
}

/** Most parts hold the very values they held before: only the others are compared by what they say. */
function isSame(before: object, after: object): boolean {
  const [fields, kept] = [Object.entries(after), before as Record<string, unknown>];
  const identical =
    fields.length === Object.keys(before).length && fields.every(([field, value]) => kept[field] === value);
  return identical || JSON.stringify(before) === JSON.stringify(after);
}

/** The files of a record that answer questions. */
export const givenFiles = (documents: readonly DocumentView[]): FormFile[] =>
  documents.flatMap(({ question, name, size }) => (question ? [{ question, name, size }] : []));

/** What a mark is about, in words: an own question of the call with its section, or what the fixed form calls it. */
export function targetText(form: ApplicationForm | null, target: string, language: Language): string {
  const section = markedSection(form, target);
  const question = section?.questions.find(({ key }) => target === `answers.${key}`);
  if (!section || !question) return partText(target) ?? target;
  return `${localized(section.title, language)} · ${localized(question.label, language)}`;
}

/** The part of the file that a mark opens. */
export function markedPart(form: ApplicationForm | null, target: string): FilePart {
  const section = markedSection(form, target);
  return section ? ownPart(section.key) : (target.split('.')[0] as ApplicationSection);
}

const markedSection = (form: ApplicationForm | null, target: string): FormSection | undefined =>
  form?.definition.sections.find(({ questions }) => questions.some(({ key }) => target === `answers.${key}`));

/** A part in words. */
export function partName(form: ApplicationForm | null, part: FilePart, language: Language): string {
  return isOwnPart(part) ? localized(sectionOf(form, part)?.title ?? '', language) : SECTION_LABELS[part];
}
