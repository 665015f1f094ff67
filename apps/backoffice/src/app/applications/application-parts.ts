import {
  EMPTY_FORM,
  localized,
  ownPlaceOf,
  type ApplicationContent,
  type ApplicationDetail,
  type ApplicationForm,
  type ApplicationSection,
  type DocumentView,
  type FormAnswers,
  type FormDefinition,
  type FormFile,
  type Language,
  type OwnPlace,
} from '@passerelle/contract';
import { SECTION_LABELS } from '../core/section-labels';
import { answersByPart, isOwnPart, ownPart, sectionOf, type OwnPart } from '../forms/own-parts';
import { partText } from './application-labels';

/** What is written and kept on its own: a fixed section or one of the call's own. */
export type FilePart = ApplicationSection | OwnPart;
/** Everything that is written in a file, by its parts. */
export type FileParts = ApplicationContent & Partial<Record<OwnPart, object>>;
/** The value of a part; nothing for an own section the call does not ask. */
export const valueOf = (parts: FileParts, part: FilePart): object => parts[part] ?? {};

/** Fixed sections and own ones as parts that are kept alike. */
export function partsOf(
  { form }: Pick<ApplicationDetail, 'form'>,
  content: ApplicationContent,
  answers: FormAnswers,
): FileParts {
  return { ...content, ...answersByPart(form, answers) };
}

/** The parts of a file as they are stored. */
export const storedParts = (file: ApplicationDetail): FileParts =>
  partsOf(file, file.content, file.form?.answers ?? {});

/** The files of a record that answer questions. */
export const givenFiles = (documents: readonly DocumentView[]): FormFile[] =>
  documents.flatMap(({ question, name, size }) => (question ? [{ question, name, size }] : []));

/** What a mark is about, in words: an own question of the call with its section, or what the fixed form calls it. */
export function targetText(form: ApplicationForm | null, target: string, language: Language): string {
  const own = ownPlaceOf(definitionOf(form), target);
  return own ? ownPlaceText(own, language) : (partText(target) ?? target);
}

/** A section or question of the call's own in words. */
export function ownPlaceText({ title, question }: OwnPlace, language: Language): string {
  return [title, ...(question ? [question] : [])].map((text) => localized(text, language)).join(' · ');
}

/** The part of the file that a place lies in. */
export const partAt = (own: OwnPlace | null | undefined, place: string): FilePart =>
  own ? ownPart(own.section) : (place.split('.')[0] as ApplicationSection);

/** The part of the file that a mark opens. */
export const markedPart = (form: ApplicationForm | null, target: string): FilePart =>
  partAt(ownPlaceOf(definitionOf(form), target), target);

const definitionOf = (form: ApplicationForm | null): FormDefinition => form?.definition ?? EMPTY_FORM;

/** A part in words. */
export function partName(form: ApplicationForm | null, part: FilePart, language: Language): string {
  return isOwnPart(part) ? localized(sectionOf(form, part)?.title ?? '', language) : SECTION_LABELS[part];
}
