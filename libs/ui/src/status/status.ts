import { Component, computed, input } from '@angular/core';
import { UiIcon } from '../icon/icon';
import type { IconName } from '../icon/icon.data';

/** What a status means for the reader; `waiting` (the yellow accent) is kept for what waits for *you*. */
export type Tone = 'neutral' | 'info' | 'waiting' | 'positive' | 'warning' | 'negative';

const TONE_ICONS: Record<Tone, IconName> = {
  neutral: 'circle',
  info: 'circle-dot',
  waiting: 'hourglass',
  positive: 'circle-check',
  warning: 'triangle-alert',
  negative: 'circle-x',
};

/** A state as icon and word, never as colour alone. */
@Component({
  selector: 'ui-status',
  imports: [UiIcon],
  host: { '[class]': 'tone()' },
  template: `<ui-icon [name]="shown()" />{{ label() }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      padding: 1px 8px 1px 6px;
      border: 1px solid var(--edge, var(--ui-line-strong));
      border-radius: 999px;
      font-size: 12.5px;
      line-height: 18px;
      font-weight: 550;
      white-space: nowrap;
      color: var(--text, var(--ui-ink));
      background: var(--back, var(--ui-canvas));
    }
    :host(.info) {
      --text: var(--ui-primary);
      --back: var(--ui-primary-soft);
      --edge: var(--ui-primary-edge);
    }
    :host(.waiting) {
      --text: var(--ui-ink);
      --back: var(--ui-accent-soft);
      --edge: var(--ui-accent);
    }
    :host(.positive) {
      --text: var(--ui-positive);
      --back: var(--ui-positive-soft);
      --edge: var(--ui-positive-edge);
    }
    :host(.warning) {
      --text: var(--ui-warning);
      --back: var(--ui-warning-soft);
      --edge: var(--ui-warning-edge);
    }
    :host(.negative) {
      --text: var(--ui-negative);
      --back: var(--ui-negative-soft);
      --edge: var(--ui-negative-edge);
    }
  `,
})
export class UiStatus {
  readonly label = input.required<string>();
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? TONE_ICONS[this.tone()]);
}
