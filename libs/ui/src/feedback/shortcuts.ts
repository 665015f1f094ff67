import { Component, input, model } from '@angular/core';
import { UiDialog } from './dialog';

/** One keyboard shortcut and what it does. */
export interface Shortcut {
  keys: string;
  label: string;
}

/** The list of keyboard shortcuts. */
@Component({
  selector: 'ui-shortcuts',
  imports: [UiDialog],
  template: `<ui-dialog i18n-heading="@@ui.shortcuts.heading" heading="Keyboard shortcuts" [(open)]="open">
    <dl>
      @for (shortcut of shortcuts(); track shortcut.keys) {
        <div>
          <dt>
            <kbd>{{ shortcut.keys }}</kbd>
          </dt>
          <dd>{{ shortcut.label }}</dd>
        </div>
      }
    </dl>
  </ui-dialog>`,
  styles: `
    dl {
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: 80px 1fr;
      padding: 4px 0;
    }
    dd {
      margin: 0;
    }
    kbd {
      padding: 1px 7px;
      border: 1px solid var(--ui-line-strong);
      border-radius: 4px;
      font: inherit;
      font-weight: 600;
    }
  `,
})
export class UiShortcuts {
  readonly shortcuts = input.required<readonly Shortcut[]>();
  readonly open = model(false);
}
