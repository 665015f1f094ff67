import { Component, input, output } from '@angular/core';
import { UiButton, UiNotice } from '@passerelle/ui';

/** Two versions of the same words: nothing is lost, a person chooses which one stays (SEC-14). What differs is inside. */
@Component({
  selector: 'app-version-choice',
  imports: [UiButton, UiNotice],
  template: `<ui-notice tone="negative" [heading]="heading()">
    <p i18n="@@core.versions.text">Nothing is lost. Choose which version stays.</p>
    <ng-content />
    @if (ready()) {
      <div class="ui-form-actions">
        <button uiButton="outlined" type="button" (click)="keep.emit()" i18n="@@core.versions.keep">
          Keep my version
        </button>
        <button uiButton="outlined" type="button" (click)="take.emit()" i18n="@@core.versions.take">
          Take the stored version
        </button>
      </div>
    }
  </ui-notice>`,
})
export class VersionChoice {
  readonly heading = input.required<string>();
  /** False until the stored version was read. */
  readonly ready = input(true);
  readonly keep = output();
  readonly take = output();
}
