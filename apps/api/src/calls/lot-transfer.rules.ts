import {
  compare,
  euro,
  least,
  subtract,
  type CallState,
  type FieldError,
  type Money,
  type MoveBetweenLots,
} from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { isPreparer, type CallFacts } from './call.workflow';

/** Money moves between the lots the Government approved until the selection is closed; before that they are changed directly. */
export const isMovable = (state: CallState): boolean =>
  state === 'approved' || state === 'published' || state === 'in_selection';

/** True for who may record that money moves: as for the approval, nobody who prepared the call (R4, R23). */
export const mayMove = (call: Pick<CallFacts, 'state' | 'preparedById' | 'editorIds'>, actor: Actor): boolean =>
  can(actor, 'calls:publish') && isMovable(call.state) && !isPreparer(call, actor);

/** The amounts of a lot that decide what may leave it. */
export interface LotFunds {
  envelope: Money;
  maxGrant: Money;
  /** In euro. */
  proposed: string;
}

/** What may leave a lot: proposals stay covered, and its envelope still holds its largest grant (R21, R23). */
export const freeOf = ({ envelope, maxGrant, proposed }: LotFunds): Money =>
  least(subtract(envelope, euro(proposed)), subtract(envelope, maxGrant));

/** What is wrong with an amount to be moved, whatever lot it comes from. */
export function transferErrors(
  { fromLotId, toLotId, amount, decidedOn }: MoveBetweenLots,
  today: string,
): FieldError[] {
  return [
    ...(fromLotId === toLotId ? [{ path: 'toLotId', code: 'same-lot' }] : []),
    ...amountErrors(amount),
    ...(decidedOn > today ? [{ path: 'decidedOn', code: 'in-the-future' }] : []),
  ];
}

function amountErrors(amount: Money): FieldError[] {
  if (amount.currency !== 'EUR') return [{ path: 'amount.currency', code: 'not-euro' }];
  return compare(amount, euro('0.00')) > 0 ? [] : [{ path: 'amount', code: 'amount-zero' }];
}
