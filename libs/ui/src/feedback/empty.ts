import { Component, input } from '@angular/core';
import { UiIcon } from '../icon/icon';
import type { IconName } from '../icon/icon.data';

/** Says what will be here; the content is one sentence and, when there is one, the first action. */
@Component({
  selector: 'ui-empty',
  imports: [UiIcon],
  template: `<ui-icon [name]="icon()" />
    <p class="heading">{{ heading() }}</p>
    <ng-content />`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 6px;
      padding: 32px 16px;
      border: 1px dashed var(--ui-line-strong);
      border-radius: var(--ui-radius);
      color: var(--ui-ink-soft);
      text-align: center;
    }
    ui-icon {
      font-size: 24px;
    }
    .heading {
      margin: 0;
      color: var(--ui-ink);
      font-weight: 600;
    }
  `,
})
export class UiEmpty {
  readonly heading = input.required<string>();
  readonly icon = input<IconName>('inbox');
}
