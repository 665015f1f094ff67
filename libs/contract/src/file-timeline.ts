import type { Instant } from './dates';

/** What happened to a file, as its applicant follows it. */
export const FILE_EVENTS = [
  'create',
  'submit',
  'unsubmit',
  'startScreening',
  'return',
  'returnAgain',
  'resubmit',
  'reject',
  'admit',
  'propose',
  'reserve',
  'decline',
  'withdraw',
] as const;
export type FileEvent = (typeof FILE_EVENTS)[number];

/** What is still to come, in its order. */
export const FILE_STEPS = ['submit', 'correct', 'screening', 'selection', 'decision'] as const;
export type FileStep = (typeof FILE_STEPS)[number];
export type StepOwner = 'applicant' | 'administration' | 'committee';

/** A step ahead; the first one is where the file is now. */
export interface StepAhead {
  step: FileStep;
  who: StepOwner;
  /** A deadline is an `Instant`, what is planned a `DateOnly`; null where no day can be told yet. */
  by: string | null;
  /** True for a deadline, after which nothing can be done any more. */
  binding: boolean;
  /** What was planned is past, and the step is not over. */
  late: boolean;
}

/** Answer of `applicationPaths.timeline`: where a file is, what comes next, by when, who to ask (C8). */
export interface FileTimeline {
  past: { event: FileEvent; at: Instant }[];
  ahead: StepAhead[];
  contactEmail: string;
  /** The reader may write a message about the file. */
  mayAsk: boolean;
}
