import type { ApproveCall } from './calls';
import type { Money } from './money';

export const TRANSFER_LIMITS = { reason: 1000 };

/** Body of `POST /api/calls/:id/transfers`: money from one lot to another, by a decision of the Government (R23). */
export interface MoveBetweenLots extends ApproveCall {
  fromLotId: string;
  toLotId: string;
  amount: Money;
  reason: string;
}

/** What may leave a lot: neither held by proposals nor needed for its largest grant. */
export interface FreeInLot {
  lotId: string;
  free: Money;
}

/** The money that the reader may move between the lots of a call; empty for who may not, and while it cannot be. */
export interface MovableMoney {
  movable: FreeInLot[];
}

export const transferPaths = {
  move: (callId: string) => `/api/calls/${callId}/transfers`,
};
