import { Component, computed, inject, input } from '@angular/core';
import type { LotView, ProgrammeFrame } from '@passerelle/contract';
import { UiDate, UiFact, UiFacts, UiMoney } from '@passerelle/ui';
import { Session } from '../core/session';
import { APPLICANT_LABELS } from './call-labels';
import { chosenNames } from './call-said';
import { CriteriaTable } from './criteria-table';
import { LotAsked } from './lot-asked';

/** A lot of a call in words: money, who and where, criteria. */
@Component({
  selector: 'app-call-lot',
  imports: [CriteriaTable, LotAsked, UiDate, UiFact, UiFacts, UiMoney],
  template: `@let shown = lot();
    <ui-facts>
      <ng-template uiFact i18n-label="@@calls.field.envelope" label="Envelope"
        ><ui-money [value]="shown.envelope"
      /></ng-template>
      <ng-template uiFact i18n-label="@@calls.lot.grant" label="Grant">
        <ui-money [value]="shown.minGrant" /> – <ui-money [value]="shown.maxGrant" />(<span i18n="@@calls.lot.share"
          >at most {{ shown.maxShare }} % of the cost</span
        >)
      </ng-template>
      <ng-template uiFact i18n-label="@@calls.lot.themes" label="Themes">{{ themes() }}</ng-template>
      <ng-template uiFact i18n-label="@@calls.lot.zone" label="Partner regions">{{ regions() }}</ng-template>
      <ng-template uiFact i18n-label="@@calls.lot.applicants" label="Who may apply">{{ applicants() }}</ng-template>
      @if (shown.minAgeYears) {
        <ng-template uiFact i18n-label="@@calls.lot.min-age" label="Minimum age of the applicant (years)">{{
          shown.minAgeYears
        }}</ng-template>
      }
      <ng-template uiFact i18n-label="@@calls.lot.duration" label="Longest duration (months)">{{
        shown.maxDurationMonths
      }}</ng-template>
      @if (shown.conceptClosesAt; as closes) {
        <ng-template uiFact i18n-label="@@calls.concept.until" label="Concept notes until"
          ><ui-date [value]="closes" [time]="true"
        /></ng-template>
      }
      <ng-template uiFact i18n-label="@@calls.lot.plan" label="Instalments">{{ plan() }}</ng-template>
      <ng-template uiFact i18n-label="@@calls.field.budget-code" label="Basic allocation">{{
        shown.budgetCode
      }}</ng-template>
      <ng-template uiFact i18n-label="@@calls.field.threshold" label="Lowest score (%)">{{
        shown.scoreThreshold
      }}</ng-template>
    </ui-facts>
    <app-lot-asked [points]="shown.points" [attachments]="shown.attachments" />
    <app-criteria-table [criteria]="shown.criteria" />`,
})
export class CallLot {
  readonly lot = input.required<LotView>();
  /** What was in force on the opening day, for the names. */
  readonly frame = input<ProgrammeFrame>();
  private readonly language = inject(Session).language;
  protected readonly themes = computed(() => this.names('themes', this.lot().themeIds));
  protected readonly regions = computed(() => this.names('regions', this.lot().regionIds));
  protected readonly plan = computed(() => this.names('instalmentTemplates', [this.lot().instalmentTemplateId]));
  protected readonly applicants = computed(() =>
    this.lot()
      .applicantTypes.map((type) => APPLICANT_LABELS[type])
      .join(', '),
  );

  private names(list: 'themes' | 'regions' | 'instalmentTemplates', ids: readonly string[]): string {
    return chosenNames({ language: this.language, frame: this.frame() }, list, ids).join(', ') || '–';
  }
}
