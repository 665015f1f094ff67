import { Component, computed, input, model } from '@angular/core';
import { UiIcon } from '../icon/icon';

/** A column one may show or hide. */
export interface ColumnChoice {
  key: string;
  label: string;
}

let count = 0;

/** Chooses the columns of a list; the order stays that of the list, and one column at least stays. */
@Component({
  selector: 'ui-column-chooser',
  imports: [UiIcon],
  template: `<button type="button" class="trigger" [attr.popovertarget]="panelId">
      <ui-icon name="columns-3" />
      <span i18n="@@ui.column-chooser.label">Columns</span>
    </button>
    <div
      popover
      class="panel"
      role="group"
      [id]="panelId"
      i18n-aria-label="@@ui.column-chooser.label"
      aria-label="Columns"
    >
      @for (column of columns(); track column.key) {
        <label>
          <input
            type="checkbox"
            [checked]="chosen().includes(column.key)"
            [disabled]="last() === column.key"
            (change)="toggle(column.key)"
          />
          <span>{{ column.label }}</span>
        </label>
      }
      <button type="button" class="usual" (click)="chosen.set(usual())" i18n="@@ui.column-chooser.usual">
        Usual columns
      </button>
    </div>`,
  styleUrl: './column-chooser.css',
})
export class UiColumnChooser {
  readonly columns = input.required<readonly ColumnChoice[]>();
  /** What is shown before anybody chose. */
  readonly usual = input.required<readonly string[]>();
  readonly chosen = model.required<readonly string[]>();
  protected readonly panelId = `ui-columns-${++count}`;
  /** The one column that is left. */
  protected readonly last = computed(() => (this.chosen().length === 1 ? this.chosen()[0] : undefined));

  protected toggle(key: string): void {
    const wanted = new Set(this.chosen());
    if (!wanted.delete(key)) wanted.add(key);
    this.chosen.set(
      this.columns()
        .map((column) => column.key)
        .filter((known) => wanted.has(known)),
    );
  }
}
