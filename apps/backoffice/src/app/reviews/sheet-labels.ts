import { LOCALE_ID, inject } from '@angular/core';
import type { SheetAction, SheetState } from '@passerelle/contract';
import { formatPercent, type StatusLabel } from '@passerelle/ui';

export const SHEET_STATUS: Record<SheetState, StatusLabel> = {
  assigned: { label: $localize`:@@reviews.sheet-state.assigned:Declaration to be made`, tone: 'neutral' },
  declared: { label: $localize`:@@reviews.sheet-state.declared:To be scored`, tone: 'info' },
  conflicted: { label: $localize`:@@reviews.sheet-state.conflicted:Conflict of interest`, tone: 'negative' },
  complete: { label: $localize`:@@reviews.sheet-state.complete:Scored`, tone: 'positive' },
};

export const SHEET_ACTION_LABELS: Record<SheetAction, string> = {
  declareNone: $localize`:@@reviews.sheet-action.declare-none:I have no conflict of interest`,
  declareConflict: $localize`:@@reviews.sheet-action.declare-conflict:I have a conflict of interest`,
  complete: $localize`:@@reviews.sheet-action.complete:Complete the sheet`,
  reopen: $localize`:@@reviews.sheet-action.reopen:Reopen the sheet`,
};

/** Where a score sheet is in the list it was opened from. */
export interface Place {
  state?: string | undefined;
  search?: string | undefined;
  sort?: string | undefined;
}

/** Weighted scores in the reader's notation, `72,0 %`. Call it where `inject()` works. */
export function scoreNotation(): (score: string | null | undefined) => string {
  const locale = inject(LOCALE_ID);
  return (score) => (score === null || score === undefined ? '–' : formatPercent(Number(score).toFixed(1), locale));
}
