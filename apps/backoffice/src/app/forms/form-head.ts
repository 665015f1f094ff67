import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Instant } from '@passerelle/contract';
import { UiAutosave, UiButton, UiNotice, UiPageHeader } from '@passerelle/ui';
import type { Autosave } from '../core/autosave';

/** The head of a form that is kept while it is typed: the page, the record, whether the words are kept, the way out. */
@Component({
  selector: 'app-form-head',
  imports: [RouterLink, UiAutosave, UiButton, UiNotice, UiPageHeader],
  template: `<ui-page-header [heading]="heading()" [reference]="title()" [deadline]="deadline()">
      <p uiLead class="ui-soft">{{ lead() }}</p>
      <ui-autosave uiActions [state]="autosave().state()" [at]="autosave().at()" (retry)="autosave().flush()" />
      <a uiActions uiButton="outlined" [routerLink]="record()" i18n="@@forms.head.leave">Leave the form</a>
    </ui-page-header>
    @if (found()) {
      <ui-notice>
        <p i18n="@@forms.head.found">
          Words that could not be sent earlier were kept in this browser. They are in the form again.
        </p>
      </ui-notice>
    }`,
})
export class FormHead {
  readonly heading = input.required<string>();
  readonly title = input.required<string>();
  readonly lead = input.required<string>();
  readonly deadline = input.required<Instant>();
  /** Address of the record. */
  readonly record = input.required<string>();
  readonly autosave = input.required<Pick<Autosave<string, object, { version: number }>, 'state' | 'at' | 'flush'>>();
  /** Words of an earlier visit came back from the browser. */
  readonly found = input.required<boolean>();
}
