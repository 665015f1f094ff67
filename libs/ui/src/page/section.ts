import { Component, input } from '@angular/core';

let count = 0;

/** A part of a page: heading, rule, content; `[uiActions]` stands at the right of the heading. */
@Component({
  selector: 'ui-section',
  template: `<section [attr.aria-labelledby]="headingId">
    <div class="head">
      <h2 [id]="headingId">{{ heading() }}</h2>
      <ng-content select="[uiActions]" />
    </div>
    <ng-content />
  </section>`,
  styles: `
    :host {
      display: block;
      margin-bottom: 28px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 12px;
      margin-bottom: 12px;
      padding-bottom: 6px;
      border-bottom: 1px solid var(--ui-line);
    }
    h2 {
      margin: 0;
    }
  `,
})
export class UiSection {
  readonly heading = input.required<string>();
  protected readonly headingId = `ui-section-${++count}`;
}
