import type { ApplicationQuery, ApplicationState } from './applications';
import type { Language } from './languages';

/** What a list of applications may show, in the usual order; the title always stands first. */
export const APPLICATION_COLUMNS = [
  'title',
  'reference',
  'organisation',
  'call',
  'state',
  'requested',
  'proposed',
  'submittedAt',
  'closesAt',
  'updatedAt',
] as const;
export type ApplicationColumn = (typeof APPLICATION_COLUMNS)[number];

/** The list as a file: the same rows in the same order, with the named columns. */
export interface ApplicationExportQuery extends ApplicationQuery {
  /** Names of columns with commas between them; all of them when left out. */
  columns?: string;
  /** Of the headings and the words for states; French when left out. */
  language?: Language;
}

/** How many rows of the list are in each state, whatever state is asked for; empty when there are too many to count. */
export interface ApplicationCounts {
  states: Partial<Record<ApplicationState, number>>;
}
