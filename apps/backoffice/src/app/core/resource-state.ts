import { Component, computed, input, type Resource, type ResourceRef } from '@angular/core';
import { UiButton, UiNotice, UiSkeleton } from '@passerelle/ui';
import { problemOf, problemText } from './problem-texts';

/** While a resource has nothing to show: the shape of what comes, or what went wrong and a way to try again. */
@Component({
  selector: 'app-resource-state',
  imports: [UiButton, UiNotice, UiSkeleton],
  template: `@if (resource().error()) {
      <ui-notice tone="negative">
        <p>{{ text() }}</p>
        @if (!missing()) {
          <button uiButton="outlined" type="button" (click)="retry()" i18n="@@core.resource.retry">Try again</button>
        }
      </ui-notice>
    } @else if (resource().isLoading() && !resource().hasValue()) {
      <ui-skeleton [lines]="lines()" />
    }`,
})
export class ResourceState {
  readonly resource = input.required<Resource<unknown>>();
  readonly lines = input(6);
  private readonly problem = computed(() => problemOf(this.resource().error()));
  protected readonly missing = computed(() => this.problem()?.status === 404);
  protected readonly text = computed(() => {
    const problem = this.problem();
    return problem ? problemText(problem) : $localize`:@@core.resource.failed:This could not be shown.`;
  });

  protected retry(): void {
    (this.resource() as ResourceRef<unknown>).reload();
  }
}
