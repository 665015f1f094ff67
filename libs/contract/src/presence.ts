import { APPLICATION_SECTIONS, type ApplicationSection } from './applications';
import type { OwnPart } from './forms/form-places';

/** How often an open form says that it is open, and after how long it counts as closed. */
export const PRESENCE_MS = 20_000;
export const PRESENCE_ENDS_MS = 50_000;

/** A section of a file that somebody has open: a fixed one, or an own one of the call. */
export type OpenSection = ApplicationSection | OwnPart;
/** What such a section looks like; whether the file has it is not said. */
export const OPEN_SECTION_PATTERN = new RegExp(`^(?:${APPLICATION_SECTIONS.join('|')}|form-[a-z][a-z0-9-]{0,39})$`);

/** Body of `PUT /api/applications/:id/presence`. */
export interface TellPresence {
  /** Names the window, so that one's own others can be told. */
  tab: string;
  /** The section that is open; null on the page that checks. */
  section: OpenSection | null;
}

/** Somebody who has the file open in another window. */
export interface PresentPerson {
  name: string;
  /** The same person in another window. */
  you: boolean;
  section: OpenSection | null;
}

/** Answer of a sign of presence: the others. */
export interface Presence {
  people: PresentPerson[];
}
