import { Component, ViewEncapsulation, input } from '@angular/core';

/** One figure with its label; project the link that shows what it counts. The whole tile is then clickable. */
@Component({
  selector: 'ui-figure',
  encapsulation: ViewEncapsulation.None,
  template: `<span class="ui-figure-label">{{ label() }}</span>
    <span class="ui-figure-value">{{ value() }}</span>
    <ng-content />`,
  styles: `
    ui-figure {
      position: relative;
      display: flex;
      flex-direction: column;
      gap: 2px;
      padding: 12px 16px;
      border: 1px solid var(--ui-line);
      border-radius: var(--ui-radius);
      background: var(--ui-paper);
    }
    ui-figure:has(a):hover {
      border-color: var(--ui-primary);
    }
    .ui-figure-label {
      color: var(--ui-ink-soft);
      font-size: 13px;
      line-height: 18px;
    }
    .ui-figure-value {
      font-size: 24px;
      line-height: 32px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    ui-figure > a {
      font-size: 13px;
    }
    ui-figure > a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  `,
})
export class UiFigure {
  readonly label = input.required<string>();
  /** Already in the reader's notation. */
  readonly value = input.required<string>();
}
