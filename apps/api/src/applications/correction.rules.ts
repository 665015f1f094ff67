import {
  APPLICATION_DOCUMENT_KINDS,
  isMarked,
  marksOf,
  type ApplicationContent,
  type ApplicationSection,
  type CorrectionMark,
  type FieldError,
  type SectionStatus,
} from '@passerelle/contract';
import { sectionStatuses, type ApplicationFacts } from './application.rules';

/** What is wrong with marks: something the file does not have, or twice the same (R9). */
export function markErrors(
  content: ApplicationContent,
  marks: readonly CorrectionMark[],
  questions: readonly string[] = [],
): FieldError[] {
  const targets = marks.map(({ target }) => target);
  return targets.flatMap((target, index): FieldError[] => {
    if (!isTarget(content, target) && !isQuestion(target, questions))
      return [{ path: `marks.${index}.target`, code: 'not-in-list' }];
    return targets.indexOf(target) < index ? [{ path: `marks.${index}.target`, code: 'repeated' }] : [];
  });
}

const isQuestion = (target: string, keys: readonly string[]): boolean =>
  keys.some((key) => target === `answers.${key}`);

/** What an officer may mark in a file beside the own questions of the call: its sections, their fields, its kinds of attachments. */
function isTarget(content: ApplicationContent, target: string): boolean {
  const [section = '', field, ...deeper] = target.split('.');
  if (deeper.length || !Object.hasOwn(content, section)) return false;
  if (field === undefined || Object.hasOwn(content[section as ApplicationSection], field)) return true;
  return section === 'attachments' && APPLICATION_DOCUMENT_KINDS.some((kind) => kind === field);
}

/** The fields of a section that were changed though only others are marked; undefined when nothing of it is (R9). */
export function lockedFields(
  marks: readonly CorrectionMark[],
  section: ApplicationSection,
  changed: readonly string[],
): FieldError[] | undefined {
  if (!marksOf(marks, section).length) return undefined;
  return changed
    .filter((path) => !isMarked(marks, path))
    .map((path) => ({ path: path.slice(section.length + 1), code: 'not-marked' }));
}

/** What a file that was returned still wants: what was marked is right, and nothing else became worse than it was (R9). */
export function correctionStatuses(
  content: ApplicationContent,
  facts: ApplicationFacts,
  { marks, before }: { marks: readonly CorrectionMark[]; before: ApplicationContent },
): SectionStatus[] {
  const keyOf = ({ path, code }: FieldError) => `${path} ${code}`;
  const known = new Set(sectionStatuses(before, facts).flatMap(({ errors }) => errors.map(keyOf)));
  return sectionStatuses(content, facts).map(({ section, errors }) => {
    const open = errors.filter((error) => isMarked(marks, error.path) || !known.has(keyOf(error)));
    return { section, complete: open.length === 0, errors: open };
  });
}
