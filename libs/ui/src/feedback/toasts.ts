import { Component, Service, computed, inject, signal } from '@angular/core';
import { UiIcon } from '../icon/icon';

/** A sentence about what just happened. */
export interface Toast {
  id: number;
  text: string;
  tone: 'positive' | 'negative';
  /** Takes the action back, where the domain allows it. */
  undo?: () => void;
}

const SHOWN_FOR = 8000;

/** Says what happened after an action. A failure stays until it is closed. */
@Service()
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  readonly all = this.list.asReadonly();
  private count = 0;

  /** A success, with an undo where the domain allows one. */
  show(text: string, undo?: () => void): void {
    const id = this.add({ text, tone: 'positive', undo });
    setTimeout(() => {
      this.close(id);
    }, SHOWN_FOR);
  }

  /** A failure. */
  fail(text: string): void {
    if (this.list().some((toast) => toast.text === text)) return;
    this.add({ text, tone: 'negative' });
  }

  close(id: number): void {
    this.list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  private add(toast: Omit<Toast, 'id'>): number {
    this.count += 1;
    const added = { ...toast, id: this.count };
    this.list.update((toasts) => [...toasts.slice(-2), added]);
    return added.id;
  }
}

/** Where the toasts appear; the shell holds one. */
@Component({
  selector: 'ui-toasts',
  imports: [UiIcon],
  template: `<div role="status">
      @for (toast of good(); track toast.id) {
        <p>
          <ui-icon name="circle-check" /><span>{{ toast.text }}</span>
          @if (toast.undo; as undo) {
            <button type="button" class="undo" (click)="undo(); toasts.close(toast.id)" i18n="@@ui.toast.undo">
              Undo
            </button>
          }
          <button type="button" (click)="toasts.close(toast.id)" i18n-aria-label="@@ui.toast.close" aria-label="Close">
            <ui-icon name="x" />
          </button>
        </p>
      }
    </div>
    <div role="alert">
      @for (toast of bad(); track toast.id) {
        <p class="bad">
          <ui-icon name="circle-alert" /><span>{{ toast.text }}</span>
          <button type="button" (click)="toasts.close(toast.id)" i18n-aria-label="@@ui.toast.close" aria-label="Close">
            <ui-icon name="x" />
          </button>
        </p>
      }
    </div>`,
  styleUrl: './toasts.css',
})
export class UiToasts {
  protected readonly toasts = inject(Toasts);
  protected readonly good = computed(() => this.toasts.all().filter((toast) => toast.tone === 'positive'));
  protected readonly bad = computed(() => this.toasts.all().filter((toast) => toast.tone === 'negative'));
}
