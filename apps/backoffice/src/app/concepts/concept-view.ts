import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import {
  localized,
  questionsOf,
  type ConceptNoteDetail,
  type FormCodeList,
  type LocalizedText,
} from '@passerelle/contract';
import { UiFact, UiFacts, UiMoney, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';
import { FormAnswersView } from '../forms/form-answers';
import { formChoices } from '../forms/form-choices';
import { countries } from '../organisations/countries';
import { ConceptsApi } from './concepts.api';

/** The whole of a concept note to read. */
@Component({
  selector: 'app-concept-view',
  imports: [FormAnswersView, UiFact, UiFacts, UiMoney, UiSection],
  template: `@let content = note().content;
    <ui-section i18n-heading="@@concepts.view.note" heading="The project in short">
      <ui-facts>
        <ng-template uiFact i18n-label="@@applications.project.summary" label="Summary">
          <p class="text">{{ content.summary || '–' }}</p>
        </ng-template>
        @if (note().rules.regionIds.length) {
          <ng-template uiFact i18n-label="@@applications.partners.region" label="Partner region">{{
            nameOf(content.idea.regionId)
          }}</ng-template>
          <ng-template uiFact i18n-label="@@applications.partners.places" label="Cities">{{ places() }}</ng-template>
        }
        <ng-template uiFact i18n-label="@@applications.theme.theme" label="Theme">{{
          nameOf(content.idea.themeId)
        }}</ng-template>
        <ng-template uiFact i18n-label="@@concepts.field.requested" label="Amount asked for"
          ><ui-money [value]="content.idea.requested"
        /></ng-template>
        <ng-template uiFact i18n-label="@@concepts.field.months" label="Duration in months">{{
          content.idea.months || '–'
        }}</ng-template>
      </ui-facts>
    </ui-section>
    @if (note().form; as form) {
      <app-form-answers [form]="form" [files]="[]" [choices]="choices()" [language]="language" />
    }`,
  styles: `
    .text {
      max-width: 44rem;
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class ConceptView {
  readonly note = input.required<ConceptNoteDetail>();
  protected readonly language = inject(Session).language;
  private readonly countries = countries(inject(LOCALE_ID));
  private readonly api = inject(ConceptsApi);
  private readonly resource = this.api.frame();
  private readonly sectors = this.api.codeList('sectors', () => this.asks('sectors'));
  private readonly sdgs = this.api.codeList('sdgs', () => this.asks('sdgs'));
  private readonly frame = computed(() =>
    this.resource.hasValue() ? this.resource.value() : { themes: [], regions: [] },
  );
  protected readonly choices = computed(() => {
    const lists = {
      sectors: this.sectors.hasValue() ? this.sectors.value().codes : [],
      sdgs: this.sdgs.hasValue() ? this.sdgs.value().codes : [],
    };
    return formChoices(this.frame(), lists, this.countries, this.language);
  });
  private readonly names = computed(() => {
    const { themes, regions } = this.frame();
    const named = [...themes, ...regions].map(({ id, name }) => [id, this.word(name)] as const);
    return new Map([...named, ...regions.flatMap(({ places }) => places.map(({ id, name }) => [id, name] as const))]);
  });
  protected readonly places = computed(
    () =>
      this.note()
        .content.idea.placeIds.map((id) => this.nameOf(id))
        .join(', ') || '–',
  );

  protected nameOf(id: string | null): string {
    return this.names().get(id ?? '') ?? '–';
  }

  /** Whether a question of the short form lets choose from a list of codes. */
  private asks(list: FormCodeList): boolean {
    const form = this.note().form;
    return form !== null && questionsOf(form.definition).some((one) => one.type === 'codes' && one.list === list);
  }

  private word(text: LocalizedText): string {
    return localized(text, this.language);
  }
}
