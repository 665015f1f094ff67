import { brusselsInstant, type CallState, type FieldError, type LaterDeadline } from '@passerelle/contract';
import { clockErrors } from './call.rules';

/** More time is given until the selection has started (R22). */
export const isExtendable = (state: CallState): boolean => state === 'published';

/** A note ends before the file of the same organisation does: it leads to it (B5). */
export const conceptErrors = (until: Date, application: Date): FieldError[] =>
  until < application ? [] : [{ path: 'closesOn', code: 'outside-call' }];

/** A new deadline as an instant: a time that exists, after the present deadline and still to come (R22). */
export function laterDeadline(
  { closesOn, closesTime }: LaterDeadline,
  present: Date,
  now: Date,
): { until: Date; errors: FieldError[] } {
  const until = brusselsInstant(closesOn, closesTime);
  const later = until > present && until > now;
  return {
    until,
    errors: [
      ...clockErrors('closesTime', until, closesOn, closesTime),
      ...(later ? [] : [{ path: 'closesOn', code: 'deadline-not-later' }]),
    ],
  };
}
