import type { ApplicationContent } from './application-content';
import type { Instant } from './dates';
import type { FormAnswers } from './forms/form-answers';
import type { OwnPart } from './forms/form-places';
import type { FormQuestion } from './forms/form-questions';

/** Sections the administration may correct on behalf of the applicant: never what the applicant declares or attaches. */
export const ON_BEHALF_SECTIONS = ['project', 'partners', 'theme', 'budget', 'results'] as const;
export type OnBehalfSection = (typeof ON_BEHALF_SECTIONS)[number];

/** True for an own question of the call whose answer the administration may correct: as above. */
export const isCorrectable = ({ type }: Pick<FormQuestion, 'type'>): boolean =>
  type !== 'declaration' && type !== 'file';

export const ON_BEHALF_LIMITS = { reason: 2000 };

/** Body of `PUT /api/applications/:id/on-behalf/:section`: the section as it becomes, and why. */
export interface EditOnBehalf<Section extends OnBehalfSection = OnBehalfSection> {
  value: ApplicationContent[Section];
  /** In the file's language: the applicant reads it. */
  reason: string;
}

/** Body of `PUT /api/applications/:id/on-behalf/form/:section`: the answers of an own section as they become, and why. */
export interface AnswerOnBehalf {
  answers: FormAnswers;
  /** In the file's language: the applicant reads it. */
  reason: string;
}

/** What the administration corrected: where, with what it held before and after. */
interface Edited<Section, Value> {
  section: Section;
  reason: string;
  byName: string;
  at: Instant;
  before: Value;
  after: Value;
}
export type SectionOnBehalf = Edited<OnBehalfSection, ApplicationContent[OnBehalfSection]>;
/** Of an own section the answers that counted and changed, also those elsewhere that it showed or hid. */
export type AnswersOnBehalf = Edited<OwnPart, FormAnswers>;
export type EditedOnBehalf = SectionOnBehalf | AnswersOnBehalf;

/** Answer of `applicationPaths.onBehalf`: the newest first, and whether the reader may correct something now. */
export interface EditsOnBehalf {
  edits: EditedOnBehalf[];
  mayEdit: boolean;
}
