import type { Language, LocalizedText } from './languages';

/** What a subscriber is reminded of: the opening, and a week and a day before them the end of concept notes and the deadline. */
export const REMINDERS = ['opening', 'week', 'day', 'concept-week', 'concept-day'] as const;
export type Reminder = (typeof REMINDERS)[number];

/** Body of `POST /api/public/calls/:code/subscriptions`. */
export interface Subscribe {
  email: string;
  language: Language;
}

/** Body of the two buttons that a mailed link leads to. */
export interface FollowLink {
  /** The secret of the link. */
  token: string;
}

/** The call somebody is reminded of from now on. */
export interface SubscribedCall {
  code: string;
  title: LocalizedText;
}

export const subscriptionPaths = {
  subscribe: (code: string) => `/api/public/calls/${code}/subscriptions`,
  confirm: '/api/public/calls/subscriptions/confirm',
  end: '/api/public/calls/subscriptions/end',
};
