import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CONCEPT_LIMITS, type CreateConceptNote } from '@passerelle/contract';
import { UiEmpty, UiErrorSummary, UiPageHeader } from '@passerelle/ui';
import { LotChoice } from '../calls/lot-choice';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { StartActions, StartFields } from '../forms/start-fields';
import { ConceptsApi } from './concepts.api';

/** Starting a concept note: a lot that takes notes now, the language, a first title (R3, B5). */
@Component({
  selector: 'app-concept-new',
  imports: [
    FormRoot,
    LotChoice,
    ResourceState,
    RouterLink,
    StartActions,
    StartFields,
    UiEmpty,
    UiErrorSummary,
    UiPageHeader,
  ],
  template: `<ui-page-header i18n-heading="@@concepts.new.title" heading="New concept note" />
    <app-resource-state [resource]="openings" />
    @if (openings.hasValue() && !lots().length) {
      <ui-empty i18n-heading="@@concepts.new.none" heading="No lot takes concept notes now">
        <a routerLink="/public/calls" i18n="@@applications.new.see">See all calls</a>
      </ui-empty>
    } @else if (openings.hasValue()) {
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <app-lot-choice [field]="form.lotId" [openings]="lots()" />
        <app-start-fields
          i18n-label="@@concepts.field.language"
          label="Language of the note"
          i18n-help="@@concepts.new.language-help"
          help="All letters come in this language, also about the full file. It cannot be changed later."
          [language]="form.language"
          [title]="form.title"
        />
        <app-start-actions path="/concepts" [busy]="form().submitting()" />
      </form>
    }`,
})
export class ConceptNewPage {
  /** From the address: the lot that was chosen before. */
  readonly lot = input<string>();
  private readonly api = inject(ConceptsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  protected readonly openings = this.api.openings();
  protected readonly lots = computed(() => (this.openings.hasValue() ? this.openings.value().openings : []));
  private readonly model = linkedSignal<CreateConceptNote>(() => ({
    lotId: this.lot() ?? '',
    language: this.language === 'nl' ? 'nl' : 'fr',
    title: '',
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.lotId);
      required(path.title);
      maxLength(path.title, CONCEPT_LIMITS.title);
    },
    { submission: sending(() => this.create()) },
  );

  private async create(): Promise<void> {
    const { id } = await this.api.create(this.model());
    await this.router.navigate(['/concepts', id, 'edit', 'note']);
  }
}
