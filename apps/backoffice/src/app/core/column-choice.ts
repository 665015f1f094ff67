import { inject, signal, type Signal } from '@angular/core';
import { Session } from './session';

/** The columns a person shows in a list; this browser remembers them. */
export interface ColumnChoices {
  chosen: Signal<readonly string[]>;
  choose(keys: readonly string[]): void;
}

/** Columns of the list `name`, at first the `usual` ones; of what is remembered only `known` ones count. Call it where `inject()` works. */
export function columnChoices(name: string, known: readonly string[], usual: readonly string[]): ColumnChoices {
  const place = `columns.${name}.${inject(Session).person()?.id ?? ''}`;
  const remembered = (localStorage.getItem(place) ?? '').split(',').filter((key) => known.includes(key));
  const chosen = signal<readonly string[]>(remembered.length > 0 ? remembered : usual);
  return {
    chosen: chosen.asReadonly(),
    choose(keys) {
      chosen.set(keys);
      localStorage.setItem(place, keys.join(','));
    },
  };
}
