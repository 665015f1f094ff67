import { Component, input } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { UiDate } from '@passerelle/ui';

/** An instant with the words that say whose clock it is: everybody reads it, wherever they are. */
@Component({
  selector: 'app-brussels-time',
  imports: [UiDate],
  template: `<ui-date [value]="at()" [time]="true" />&ngsp;<span class="ui-soft" i18n="@@calls.public.brussels"
      >Brussels time</span
    >`,
})
export class BrusselsTime {
  readonly at = input.required<Instant>();
}
