import type { ApplicationContent } from './application-content';
import type { Instant } from './dates';

/** Sections the administration may correct on behalf of the applicant: never what the applicant declares or attaches. */
export const ON_BEHALF_SECTIONS = ['project', 'partners', 'theme', 'budget', 'results'] as const;
export type OnBehalfSection = (typeof ON_BEHALF_SECTIONS)[number];

export const ON_BEHALF_LIMITS = { reason: 2000 };

/** Body of `PUT /api/applications/:id/on-behalf/:section`: the section as it becomes, and why. */
export interface EditOnBehalf<Section extends OnBehalfSection = OnBehalfSection> {
  value: ApplicationContent[Section];
  /** In the file's language: the applicant reads it. */
  reason: string;
}

/** A section the administration corrected, with what it held before and after. */
export interface EditedOnBehalf {
  section: OnBehalfSection;
  reason: string;
  byName: string;
  at: Instant;
  before: ApplicationContent[OnBehalfSection];
  after: ApplicationContent[OnBehalfSection];
}

/** Answer of `applicationPaths.onBehalf`: the newest first, and whether the reader may correct something now. */
export interface EditsOnBehalf {
  edits: EditedOnBehalf[];
  mayEdit: boolean;
}
