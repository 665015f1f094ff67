import {
  MESSAGE_LIMITS,
  ownPlaceOf,
  type ApplicationContent,
  type DateOnly,
  type FieldError,
  type FormDefinition,
  type MessageSide,
} from '@passerelle/contract';
import type { GovernedThread } from './message-thread.workflow';

/** True for a section of the form, or a field of one; also for an own section of the call, or a question of one. */
export function isPlaceIn(content: ApplicationContent, own: FormDefinition | undefined, about: string): boolean {
  if (own && ownPlaceOf(own, about)) return true;
  const [section = '', field] = about.split('.');
  const fields = new Map<string, object>(Object.entries(content)).get(section);
  return fields !== undefined && (field === undefined || Object.hasOwn(fields, field));
}

/** Only the administration says until when it expects an answer, and no day that is over. */
export function dueErrors(side: MessageSide, dueOn: DateOnly | null, today: DateOnly): FieldError[] {
  if (dueOn === null) return [];
  if (side === 'partner') return [{ path: 'dueOn', code: 'due-by-administration' }];
  return dueOn < today ? [{ path: 'dueOn', code: 'due-in-past' }] : [];
}

/** Why a thread takes no further message, or undefined. */
export function fullOrClosed({ state, count }: Pick<GovernedThread, 'state'> & { count: number }): string | undefined {
  if (state === 'closed') return 'thread-closed';
  return count >= MESSAGE_LIMITS.messages ? 'thread-full' : undefined;
}
