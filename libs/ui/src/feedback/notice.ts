import { Component, computed, input } from '@angular/core';
import { UiIcon } from '../icon/icon';
import type { IconName } from '../icon/icon.data';

/** How grave a notice is. */
export type NoticeTone = 'info' | 'positive' | 'warning' | 'negative';

const ICON_OF: Record<NoticeTone, IconName> = {
  info: 'info',
  positive: 'circle-check',
  warning: 'triangle-alert',
  negative: 'circle-alert',
};

/** A message that stays on the page: what happened, what was kept, what to do. Grave ones are read out at once. */
@Component({
  selector: 'ui-notice',
  imports: [UiIcon],
  host: { '[class]': 'tone()', '[attr.role]': 'tone() === "negative" ? "alert" : null' },
  template: `<ui-icon [name]="icon()" />
    <div>
      @if (heading()) {
        <p class="heading">{{ heading() }}</p>
      }
      <ng-content />
    </div>`,
  styles: `
    :host {
      display: flex;
      gap: 10px;
      margin-bottom: 16px;
      padding: 10px 14px;
      border: 1px solid var(--edge);
      border-radius: var(--ui-radius);
      background: var(--back);
      overflow-wrap: anywhere;
    }
    :host(.info) {
      --edge: var(--ui-primary-edge);
      --back: var(--ui-primary-soft);
      --mark: var(--ui-primary);
    }
    :host(.positive) {
      --edge: var(--ui-positive-edge);
      --back: var(--ui-positive-soft);
      --mark: var(--ui-positive);
    }
    :host(.warning) {
      --edge: var(--ui-warning-edge);
      --back: var(--ui-warning-soft);
      --mark: var(--ui-warning);
    }
    :host(.negative) {
      --edge: var(--ui-negative-edge);
      --back: var(--ui-negative-soft);
      --mark: var(--ui-negative);
    }
    ui-icon {
      margin-top: 2px;
      color: var(--mark);
    }
    .heading {
      margin: 0;
      font-weight: 600;
    }
  `,
})
export class UiNotice {
  readonly tone = input<NoticeTone>('info');
  readonly heading = input<string>();
  protected readonly icon = computed(() => ICON_OF[this.tone()]);
}
