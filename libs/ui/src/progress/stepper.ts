import { Component, input } from '@angular/core';
import { UiIcon } from '../icon/icon';
import { UiDate } from '../values/date';
import type { When } from '../values/formats';

/** One stage of a life cycle. */
export interface LifeStep {
  label: string;
  state: 'done' | 'current' | 'ahead' | 'stopped';
  /** When it was reached. */
  date?: When | null;
  /** Who is next, at the current stage. */
  who?: string | null;
}

/** The life cycle as a thin line: past stages with their dates, the current one with who is next. */
@Component({
  selector: 'ui-stepper',
  imports: [UiDate, UiIcon],
  template: `<ol>
    @for (step of steps(); track step.label) {
      <li [class]="step.state" [attr.aria-current]="step.state === 'current' ? 'step' : null">
        <ui-icon
          [name]="
            step.state === 'done'
              ? 'circle-check'
              : step.state === 'stopped'
                ? 'circle-x'
                : step.state === 'current'
                  ? 'circle-dot'
                  : 'circle'
          "
        />
        <span class="label">
          {{ step.label }}
          @if (step.state === 'done') {
            <span class="visually-hidden" i18n="@@ui.stepper.done">(done)</span>
          }
        </span>
        @if (step.date) {
          <ui-date class="note" [value]="step.date" />
        } @else if (step.who) {
          <span class="note">{{ step.who }}</span>
        }
      </li>
    }
  </ol>`,
  styles: `
    :host {
      display: block;
      margin-bottom: 24px;
    }
    ol {
      display: flex;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      display: flex;
      flex: 1 1 0;
      flex-direction: column;
      gap: 1px;
      min-width: 0;
      padding-inline-end: 8px;
      font-size: 13px;
      line-height: 18px;
      color: var(--ui-ink-soft);
    }
    li::before {
      content: '';
      position: absolute;
      top: 7px;
      inset-inline: 18px 2px;
      border-top: 2px solid var(--ui-line);
    }
    li:last-child::before {
      display: none;
    }
    li.done::before {
      border-color: var(--ui-positive);
    }
    li.done ui-icon {
      color: var(--ui-positive);
    }
    li.current,
    li.current .label {
      color: var(--ui-ink);
      font-weight: 600;
    }
    li.current ui-icon {
      color: var(--ui-primary);
    }
    li.stopped ui-icon,
    li.stopped .label {
      color: var(--ui-negative);
    }
    .label {
      overflow-wrap: anywhere;
    }
    .note {
      font-weight: 400;
      font-size: 12.5px;
      white-space: normal;
    }
    @media (max-width: 800px) {
      ol {
        flex-direction: column;
        gap: 6px;
      }
      li {
        flex-flow: row wrap;
        align-items: center;
        gap: 2px 8px;
      }
      li::before {
        display: none;
      }
    }
  `,
})
export class UiStepper {
  readonly steps = input.required<readonly LifeStep[]>();
}
