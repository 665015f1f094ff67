import {
  Component,
  type ElementRef,
  type WritableSignal,
  afterRenderEffect,
  computed,
  input,
  signal,
  viewChild,
} from '@angular/core';
import type { FieldTree, ReadonlyFieldState, ValidationError } from '@angular/forms/signals';
import { UiIcon } from '../icon/icon';
import { errorText } from './error-texts';

/** The words of the label of the control a field is bound to. */
function labelOf(state: ReadonlyFieldState<unknown>): string {
  const element = state.formFieldBindings()[0]?.element;
  const control = element?.matches('input, select, textarea')
    ? element
    : element?.querySelector('input, select, textarea');
  const label = (control as HTMLInputElement | null | undefined)?.labels?.[0];
  return label?.textContent.trim() ?? '';
}

/** How often the errors of a form were to be shown, by the state of its root. */
const shown = new WeakMap<object, WritableSignal<number>>();

function timesShown(form: FieldTree<unknown>): WritableSignal<number> {
  const root = form();
  const known = shown.get(root);
  if (known) return known;
  const times = signal(0);
  shown.set(root, times);
  return times;
}

/** Brings whoever sent a form to its error summary, once that has errors: after a refused submission (design.md, forms). */
export function showErrors(form: FieldTree<unknown>): void {
  timesShown(form).update((times) => times + 1);
}

/** All errors of a form at its top, each that belongs to a field a button that goes there; see `showErrors`. */
@Component({
  selector: 'ui-error-summary',
  imports: [UiIcon],
  template: `@if (errors().length) {
    <div #box class="box" role="alert" tabindex="-1">
      <p class="heading">
        <ui-icon name="circle-alert" />
        <span i18n="@@ui.error-summary.heading">Not accepted yet</span>
      </p>
      <ul>
        @for (error of errors(); track $index) {
          <li>
            @if (error.fieldTree().formFieldBindings().length) {
              <button type="button" (click)="error.fieldTree().focusBoundControl()">{{ text(error) }}</button>
            } @else {
              {{ text(error) }}
            }
          </li>
        }
      </ul>
    </div>
  }`,
  styles: `
    .box {
      max-width: 34rem;
      margin-bottom: 20px;
      padding: 12px 16px;
      border: 1px solid var(--ui-negative-edge);
      border-radius: var(--ui-radius);
      background: var(--ui-negative-soft);
    }
    .heading {
      display: flex;
      align-items: baseline;
      gap: 8px;
      margin: 0 0 4px;
      font-weight: 600;
      color: var(--ui-negative);
    }
    ul {
      margin: 0;
      padding-inline-start: 28px;
    }
    button {
      min-height: 24px;
      padding: 2px 0;
      border: 0;
      background: none;
      color: var(--ui-ink);
      font: inherit;
      text-align: start;
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class UiErrorSummary {
  /** The form; its errors show once it was touched, as a submission does. */
  readonly form = input.required<FieldTree<unknown>>();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly errors = computed(() => {
    const state = this.form()();
    return state.touched() && !state.submitting()
      ? state.errorSummary().filter((error) => error.fieldTree().touched())
      : [];
  });

  constructor() {
    let seen = 0;
    afterRenderEffect(() => {
      const times = timesShown(this.form())();
      const box = this.box()?.nativeElement;
      if (times === seen || !box) return;
      seen = times;
      box.focus();
    });
  }

  protected text(error: ValidationError.WithFieldTree): string {
    const label = labelOf(error.fieldTree());
    return label ? `${label}: ${errorText(error)}` : errorText(error);
  }
}
