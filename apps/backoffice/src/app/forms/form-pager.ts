import { Component, computed, input, linkedSignal, output, type Signal } from '@angular/core';
import { UiButton } from '@passerelle/ui';

/** True once the page that checks the form was opened: from then on what is missing is said. */
export const revealedFrom = (page: Signal<string>): Signal<boolean> =>
  linkedSignal<string, boolean>({
    source: page,
    computation: (name, before) => name === 'check' || (before?.value ?? false),
  });

/** To the pages of a form before and after this one. */
@Component({
  selector: 'app-form-pager',
  imports: [UiButton],
  template: `<div class="ui-form-actions">
    @if (previous(); as page) {
      <button uiButton="outlined" type="button" (click)="choose.emit(page)" i18n="@@forms.pager.back">Back</button>
    }
    @if (next(); as page) {
      <button uiButton="filled" type="button" (click)="choose.emit(page)" i18n="@@forms.pager.continue">
        Continue
      </button>
    }
    <ng-content />
  </div>`,
})
export class FormPager {
  readonly pages = input.required<readonly string[]>();
  readonly page = input.required<string>();
  readonly choose = output<string>();
  private readonly here = computed(() => this.pages().indexOf(this.page()));
  protected readonly previous = computed(() => this.pages()[this.here() - 1]);
  protected readonly next = computed(() => this.pages()[this.here() + 1]);
}
