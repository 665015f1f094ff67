import {
  euro,
  type ApplicationForm,
  type ConceptContent,
  type ConceptNoteDetail,
  type FieldError,
  type FormAnswers,
  type ProjectIdea,
} from '@passerelle/contract';
import { answersByPart, ownParts, type OwnPart } from '../forms/own-parts';

/** What is written and kept on its own: the note itself, or a section of its short form. */
export type ConceptPart = 'note' | OwnPart;
export type ConceptParts = Partial<Record<ConceptPart, object>>;
/** The last page shows the whole note before it is sent. */
export type ConceptPage = ConceptPart | 'check';

/** Pages of the form in their order. */
export const conceptPages = (form: ApplicationForm | null): ConceptPage[] => ['note', ...ownParts(form), 'check'];

/** The content and the sections as parts that are kept alike. */
export function partsOf(
  { form }: Pick<ConceptNoteDetail, 'form'>,
  content: ConceptContent,
  answers: FormAnswers,
): ConceptParts {
  return { note: content, ...answersByPart(form, answers) };
}

/** The parts of a note as they are stored. */
export const storedParts = (note: ConceptNoteDetail): ConceptParts =>
  partsOf(note, note.content, note.form?.answers ?? {});

/** The content as the form holds it: an empty text where there is nothing. */
export interface ConceptModel extends Omit<ConceptContent, 'idea'> {
  idea: Omit<ProjectIdea, 'regionId' | 'themeId' | 'requested' | 'months'> & {
    regionId: string;
    themeId: string;
    requested: string;
    months: number | null;
  };
}

export function toModel({ idea, ...texts }: ConceptContent): ConceptModel {
  const { regionId, placeIds, themeId, requested, months } = idea;
  return {
    ...texts,
    idea: {
      regionId: regionId ?? '',
      placeIds,
      themeId: themeId ?? '',
      requested: requested.amount === '0.00' ? '' : requested.amount,
      months: months || null,
    },
  };
}

/** What is sent of the form; places go with their region. */
export function toContent({ idea, ...texts }: ConceptModel): ConceptContent {
  const { regionId, placeIds, themeId, requested, months } = idea;
  return {
    ...texts,
    idea: {
      regionId: regionId || null,
      placeIds: regionId ? placeIds : [],
      themeId: themeId || null,
      requested: euro(requested || '0.00'),
      months: months ?? 0,
    },
  };
}

/** Errors of the API on the fields of the form, which holds an amount as a text. */
export const modelErrors = (errors: readonly FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, path: error.path.replace(/^idea\.requested\..*/, 'idea.requested') }));
