import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  afterRenderEffect,
  computed,
  inject,
  input,
  model,
  untracked,
  type Resource,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { applicationPaths, type ApplicationDetail } from '@passerelle/contract';
import { UiButton, UiIcon, UiSection, UiSplit, type ListedFile } from '@passerelle/ui';
import { ApplicationView } from '../applications/application-view';
import { DocumentList } from '../core/document-list';
import { listedDocument } from '../core/listed-document';
import { ResourceState } from '../core/resource-state';

/** The application at the left, the work on it at the right. From one file to the next the left pane keeps its place. */
@Component({
  selector: 'app-review-split',
  imports: [ApplicationView, DocumentList, ResourceState, RouterLink, UiButton, UiIcon, UiSection, UiSplit],
  template: `<button class="jump" uiButton="outlined" type="button" (click)="work.focus()">
      <ui-icon name="arrow-down" />{{ label() }}
    </button>
    <ui-split [(share)]="share">
      <div uiStart class="file">
        <app-resource-state [resource]="file()" [lines]="12" />
        @if (shown(); as application) {
          <p>
            <a [routerLink]="['/applications', application.id]" i18n="@@reviews.split.record">Open the application</a>
          </p>
          <app-application-view [application]="application" />
          <ui-section i18n-heading="@@reviews.split.documents" heading="Documents">
            <app-document-list [files]="documents()" />
          </ui-section>
        }
      </div>
      <div uiEnd #work class="work" tabindex="-1" role="group" [attr.aria-label]="label()"><ng-content /></div>
    </ui-split>`,
  styleUrl: './review-split.css',
})
export class ReviewSplit {
  readonly file = input.required<Resource<ApplicationDetail | undefined>>();
  /** What stands at the right, e.g. “Checklist”. */
  readonly label = input.required<string>();
  /** Width of the left pane in percent. */
  readonly share = model(50);
  /** How far the left pane is scrolled. */
  readonly top = model(0);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly shown = computed(() => (this.file().hasValue() ? this.file().value() : undefined));
  protected readonly documents = computed<ListedFile[]>(() => {
    const application = this.shown();
    return (application?.documents ?? []).map((document) =>
      listedDocument(document, (id) => applicationPaths.document(application?.id ?? '', id)),
    );
  });

  constructor() {
    // A scroll does not bubble: it is caught on its way down to the pane.
    const remember = () => {
      if (this.shown()) this.top.set(this.pane()?.scrollTop ?? 0);
    };
    afterNextRender(() => {
      this.host.addEventListener('scroll', remember, { capture: true, passive: true });
    });
    afterRenderEffect(() => {
      if (this.shown()) this.pane()?.scrollTo({ top: untracked(this.top) });
    });
    inject(DestroyRef).onDestroy(() => {
      this.host.removeEventListener('scroll', remember, { capture: true });
    });
  }

  private pane(): HTMLElement | null {
    return this.host.querySelector<HTMLElement>('.file')?.parentElement ?? null;
  }
}
