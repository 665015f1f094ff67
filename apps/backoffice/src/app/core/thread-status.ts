import type { MessageSide, ThreadSummary } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import type { Session } from './session';

const AWAITED: Record<MessageSide, string> = {
  partner: $localize`:@@messages.state.partner:The organisation has to answer`,
  administration: $localize`:@@messages.state.administration:The administration has to answer`,
};

/** The side the reader speaks for. */
export const sideOf = (session: Session): MessageSide => (session.can('files:read-own') ? 'partner' : 'administration');

/** Where a thread stands for this reader: the accent is for whoever writes for the side whose turn it is. */
export function threadStatus(
  { state, awaiting, overdue, mayAnswer }: Pick<ThreadSummary, 'state' | 'awaiting' | 'overdue' | 'mayAnswer'>,
  session: Session,
): StatusLabel {
  if (state === 'closed') return { label: $localize`:@@messages.state.closed:Closed`, tone: 'neutral' };
  if (awaiting === null) return { label: $localize`:@@messages.state.answered:Answered`, tone: 'positive' };
  if (awaiting === sideOf(session) && mayAnswer)
    return { label: $localize`:@@messages.state.mine:Waits for your answer`, tone: 'waiting' };
  if (overdue) return { label: $localize`:@@messages.state.overdue:Answer overdue`, tone: 'warning' };
  return { label: AWAITED[awaiting], tone: 'info' };
}
