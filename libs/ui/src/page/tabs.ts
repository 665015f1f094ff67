import { Component, ViewEncapsulation, input } from '@angular/core';

/** Sub-pages of a record as tabs: project `<a routerLink routerLinkActive ariaCurrentWhenActive="page">`. */
@Component({
  selector: 'ui-tabs',
  encapsulation: ViewEncapsulation.None,
  template: `<nav [attr.aria-label]="label()"><ng-content /></nav>`,
  styles: `
    ui-tabs > nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0 4px;
      margin-bottom: 20px;
      border-bottom: 1px solid var(--ui-line);
    }
    ui-tabs > nav > a {
      padding: 8px 12px;
      border-bottom: 2px solid transparent;
      color: var(--ui-ink-soft);
      font-weight: 550;
      text-decoration: none;
    }
    ui-tabs > nav > a:hover {
      color: var(--ui-ink);
      background: var(--ui-hover);
    }
    ui-tabs > nav > a[aria-current] {
      color: var(--ui-primary);
      border-bottom-color: var(--ui-primary);
    }
  `,
})
export class UiTabs {
  /** Accessible name of the navigation. */
  readonly label = input.required<string>();
}
