import type { Instant } from './dates';
import type { LocalizedText } from './languages';

/** One thing that waits for the signed-in person: what, why theirs, due when, and where to do it. */
export interface WorkItem {
  /** Code of the reason, translated by the back-office, e.g. `application-to-screen`. */
  reason: string;
  /** Feature folder of the subject, e.g. `applications`. */
  feature: string;
  subjectId: string;
  reference: string;
  /** What was written in one language stays in it. */
  title: LocalizedText | string;
  organisation: string | null;
  since: Instant;
  due: Instant | null;
}

/** The most urgent things of a queue are shown; from each source no more than one over `counted` are looked at. */
export const QUEUE_LIMITS = { shown: 100, counted: 1000 };

/** What waits for the reader: what is due first, then what waits longest. A count over `counted` means that many or more. */
export interface WorkQueue {
  items: WorkItem[];
  counts: { reason: string; count: number }[];
}

/** One figure of the home page; `link` is the list it counts. A figure is an amount of money or a number; one over `COUNT_LIMIT` means more than that. */
export interface HomeFigure {
  code: string;
  value: string;
  kind: 'count' | 'money';
  link: string;
}

export interface HomeFigures {
  figures: HomeFigure[];
}

export const homePaths = { queue: '/api/home/queue', figures: '/api/home/figures', search: '/api/search' };

/** One hit of the global search. */
export interface SearchHit {
  feature: string;
  subjectId: string;
  reference: string;
  title: LocalizedText | string;
}

export interface SearchResult {
  hits: SearchHit[];
}
