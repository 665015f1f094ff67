import type { ApplicationSection } from './applications';

/** How often an open form says that it is open, and after how long it counts as closed. */
export const PRESENCE_MS = 20_000;
export const PRESENCE_ENDS_MS = 50_000;

/** Body of `PUT /api/applications/:id/presence`. */
export interface TellPresence {
  /** Names the window, so that one's own others can be told. */
  tab: string;
  /** The section that is open; null on the page that checks. */
  section: ApplicationSection | null;
}

/** Somebody who has the file open in another window. */
export interface PresentPerson {
  name: string;
  /** The same person in another window. */
  you: boolean;
  section: ApplicationSection | null;
}

/** Answer of a sign of presence: the others. */
export interface Presence {
  people: PresentPerson[];
}
