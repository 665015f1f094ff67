import { LOCALE_ID, inject } from '@angular/core';
import type { Money } from '@passerelle/contract';
import {
  formatAmount,
  formatCount,
  formatDate,
  formatDateTime,
  formatMoney,
  formatPercent,
  type When,
} from '@passerelle/ui';

/** The reader's notation for texts made in code; in templates use `ui-money` and `ui-date`. Call it where `inject()` works. */
export function readerFormats() {
  const locale = inject(LOCALE_ID);
  return {
    /** Of a decimal string, for a box to type in. */
    amount: (value: string) => formatAmount(value, locale),
    money: (value: Money) => formatMoney(value, locale),
    /** Of a decimal string. */
    percent: (value: string) => formatPercent(value, locale),
    date: (value: When) => formatDate(value, locale),
    dateTime: (value: When) => formatDateTime(value, locale),
    count: (value: number) => formatCount(value, locale),
  };
}
