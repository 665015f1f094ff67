import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import {
  APPLICATION_SECTIONS,
  localized,
  type ApplicationDetail,
  type ApplicationSection,
  type LocalizedText,
} from '@passerelle/contract';
import { UiDate, UiFact, UiFacts, UiMoney, UiSection } from '@passerelle/ui';
import { Session } from '../core/session';
import { FormAnswersView } from '../forms/form-answers';
import { formChoices } from '../forms/form-choices';
import { countries } from '../organisations/countries';
import { CATEGORY_LABELS } from './application-labels';
import { givenFiles } from './application-parts';
import { ApplicationsApi } from './applications.api';
import { budgetSums } from './budget-sums';
import { asksCodes, codeLists, goalName, sectorName } from './code-names';

/** The whole content of an application to read: on its record, before it is sent, beside the checklist and the score. */
@Component({
  selector: 'app-application-view',
  imports: [FormAnswersView, UiDate, UiFact, UiFacts, UiMoney, UiSection],
  templateUrl: './application-view.html',
  styleUrl: './application-view.css',
})
export class ApplicationView {
  readonly application = input.required<ApplicationDetail>();
  /** The sections to be shown. */
  readonly sections = input<readonly ApplicationSection[]>(APPLICATION_SECTIONS);
  protected readonly language = inject(Session).language;
  private readonly countries = countries(inject(LOCALE_ID));
  private readonly frame = inject(ApplicationsApi).frame();
  protected readonly categories = CATEGORY_LABELS;
  protected readonly shows = computed<Partial<Record<ApplicationSection, boolean>>>(() =>
    Object.fromEntries(this.sections().map((section) => [section, true])),
  );
  /** The own questions of the call stand after the whole of the fixed sections. */
  protected readonly own = computed(() => {
    const { form, documents } = this.application();
    if (!form || this.sections() !== APPLICATION_SECTIONS) return undefined;
    const frame = this.frame.hasValue() ? this.frame.value() : { themes: [], regions: [] };
    const choices = formChoices(frame, this.codes(), this.countries, this.language);
    return { form, files: givenFiles(documents), choices };
  });
  protected readonly content = computed(() => this.application().content);
  /** Names of the codes in the file. */
  private readonly codes = codeLists(() => {
    const { theme } = this.content();
    return theme.sectors.length + theme.sdgs.length > 0 || asksCodes(this.application().form);
  });
  protected readonly sums = computed(() => budgetSums(this.content().budget));
  private readonly names = computed(() => {
    const { themes, regions } = this.frame.hasValue() ? this.frame.value() : { themes: [], regions: [] };
    const named = [...themes, ...regions].map(({ id, name }) => [id, this.word(name)] as const);
    return new Map([...named, ...regions.flatMap(({ places }) => places.map(({ id, name }) => [id, name] as const))]);
  });
  protected readonly theme = computed(() => this.nameOf(this.content().theme.themeId));
  protected readonly region = computed(() => this.nameOf(this.content().partners.regionId));
  protected readonly places = computed(() =>
    this.content()
      .partners.placeIds.map((id) => this.nameOf(id))
      .join(', '),
  );
  protected readonly sectors = computed(() =>
    this.content()
      .theme.sectors.map(({ code, percent }) => `${sectorName(this.codes(), code, this.language)} (${percent}\u00A0%)`)
      .join('\n'),
  );
  protected readonly goals = computed(() =>
    this.content()
      .theme.sdgs.map((goal) => goalName(this.codes(), goal, this.language))
      .join('\n'),
  );

  private nameOf(id: string | null): string {
    return this.names().get(id ?? '') ?? '–';
  }

  private word(text: LocalizedText): string {
    return localized(text, this.language);
  }
}
