import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CONCEPT_LIMITS, localized, type CreateConceptNote } from '@passerelle/contract';
import { UiButton, UiControl, UiEmpty, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ConceptsApi } from './concepts.api';

/** Starting a concept note: a lot that takes notes now, the language, a first title (R3, B5). */
@Component({
  selector: 'app-concept-new',
  imports: [
    FormField,
    FormRoot,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiEmpty,
    UiErrorSummary,
    UiField,
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
        <ui-field i18n-label="@@concepts.field.lot" label="Call and lot" [field]="form.lotId">
          <select uiControl [formField]="form.lotId">
            <option value="" i18n="@@applications.choose">Choose…</option>
            @for (option of lots(); track option.id) {
              <option [value]="option.id">{{ option.label }}</option>
            }
          </select>
        </ui-field>
        <ui-field
          i18n-label="@@concepts.field.language"
          label="Language of the note"
          i18n-help="@@concepts.new.language-help"
          help="All letters come in this language, also about the full file. It cannot be changed later."
          [field]="form.language"
        >
          <select uiControl [formField]="form.language">
            <option value="fr" i18n="@@applications.new.french">French</option>
            <option value="nl" i18n="@@applications.new.dutch">Dutch</option>
          </select>
        </ui-field>
        <ui-field
          i18n-label="@@applications.new.name"
          label="Title of the project"
          i18n-help="@@applications.new.name-help"
          help="You can still change it."
          [field]="form.title"
        >
          <input uiControl [formField]="form.title" />
        </ui-field>
        <div class="ui-form-actions">
          <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@applications.new.start">
            Start writing
          </button>
          <a uiButton="outlined" routerLink="/concepts" i18n="@@applications.cancel">Cancel</a>
        </div>
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
  protected readonly lots = computed(() =>
    (this.openings.hasValue() ? this.openings.value().openings : []).map(({ lotId, callCode, lotTitle }) => ({
      id: lotId,
      label: `${callCode} · ${localized(lotTitle, this.language)}`,
    })),
  );
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
