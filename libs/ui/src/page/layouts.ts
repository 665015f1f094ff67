import { Component } from '@angular/core';

/** Body of a record page: content at the left in a fixed order, `[uiRail]` (people, dates, documents, history) at the right. */
@Component({
  selector: 'ui-record',
  template: `<div class="main"><ng-content /></div>
    <aside><ng-content select="[uiRail]" /></aside>`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 320px;
      gap: 0 40px;
      align-items: start;
    }
    aside:empty {
      display: none;
    }
    @media (max-width: 1100px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class UiRecord {}

/** Body of a form page: `[uiTasks]` (task list) at the left, one column of fields beside it. */
@Component({
  selector: 'ui-form-page',
  template: `<div class="tasks"><ng-content select="[uiTasks]" /></div>
    <div class="fields"><ng-content /></div>`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 240px minmax(0, 1fr);
      gap: 24px 40px;
      align-items: start;
    }
    .tasks {
      position: sticky;
      top: 72px;
    }
    .tasks:empty {
      display: none;
    }
    @media (max-width: 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .tasks {
        position: static;
      }
    }
  `,
})
export class UiFormPage {}
