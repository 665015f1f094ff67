import { Component, input, output } from '@angular/core';
import type { Money } from '@passerelle/contract';
import { UiButton } from '../form/button';
import { UiMenu, type PageAction } from '../menu/menu';
import { UiStatus, type Tone } from '../status/status';
import { UiDeadline } from '../values/deadline';
import { UiMoney } from '../values/money';
import type { When } from '../values/formats';

/** The word and tone of a state. */
export interface StatusLabel {
  label: string;
  tone: Tone;
}

/**
 * Top of every page: heading, and for a record its reference, status, amount, deadline, the one next action, the others in a menu.
 * Slots: `[uiBack]` above the heading, `[uiLead]` a sentence under it, `[uiActions]` own buttons or links.
 */
@Component({
  selector: 'ui-page-header',
  imports: [UiButton, UiDeadline, UiMenu, UiMoney, UiStatus],
  templateUrl: './page-header.html',
  styleUrl: './page-header.css',
})
export class UiPageHeader<Id extends string = string> {
  readonly heading = input.required<string>();
  readonly reference = input<string>();
  readonly status = input<StatusLabel>();
  readonly amount = input<Money | null>();
  readonly deadline = input<When | null>();
  /** The one thing to do now. */
  readonly next = input<PageAction<Id> | null>();
  readonly actions = input<readonly PageAction<Id>[]>([]);
  /** True while an action runs: no second click. */
  readonly busy = input(false);
  /** Id of the action that was chosen. */
  readonly act = output<Id>();
}
