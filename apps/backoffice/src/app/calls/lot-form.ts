import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  apply,
  form,
  FormField,
  FormRoot,
  max,
  maxLength,
  min,
  pattern,
  required,
  validate,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  APPLICANT_TYPES,
  BUDGET_CODE_PATTERN,
  brusselsDay,
  CALL_LIMITS as LIMITS,
  localized,
  type ApplicantType,
  type LocalizedText,
  type LotLists,
} from '@passerelle/contract';
import {
  Toasts,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiMoneyInput,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { LocalizedFields } from '../programmes/localized-fields';
import { ProgrammesApi } from '../programmes/programmes.api';
import { APPLICANT_LABELS } from './call-labels';
import { CallsApi } from './calls.api';
import { ChoiceList } from './choice-list';
import { conceptStage, LotConcept } from './lot-concept';
import { LotAttachments } from './lot-attachments';
import { LotCriteria } from './lot-criteria';
import { EMPTY_LOT, listsOf, lotToBody, lotToForm } from './lot-form.model';
import { LotLibrary } from './lot-library';
import { LotPoints } from './lot-points';

/** A lot of a call: money, who and where, criteria (R21). Offers what is in force on the opening day. */
@Component({
  selector: 'app-lot-form',
  imports: [
    ChoiceList,
    FormField,
    FormRoot,
    LocalizedFields,
    LotAttachments,
    LotConcept,
    LotCriteria,
    LotLibrary,
    LotPoints,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoneyInput,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './lot-form.html',
  styleUrl: './lot-form.css',
})
export class LotFormPage {
  readonly id = input.required<string>();
  /** From the address; without it a new lot is added. */
  readonly lotId = input<string>();
  private readonly api = inject(CallsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  private readonly opening = computed(() =>
    this.record.hasValue() ? brusselsDay(new Date(this.record.value().opensAt)) : undefined,
  );
  protected readonly frame = inject(ProgrammesApi).frame(this.opening);
  private readonly stored = computed(() =>
    this.record.hasValue() ? this.record.value().lotList.find(({ id }) => id === this.lotId()) : undefined,
  );
  protected readonly library = this.api.lotTemplates();
  protected readonly templates = computed(() => (this.library.hasValue() ? this.library.value() : { templates: [] }));
  protected readonly ready = computed(() => this.record.hasValue() && this.frame.hasValue() && this.library.hasValue());
  /** A new lot begins with the lists of the oldest template. */
  private readonly model = linkedSignal(() => {
    const stored = this.stored();
    const [first] = this.templates().templates;
    return stored ? lotToForm(stored) : { ...EMPTY_LOT, ...(first ? listsOf(first) : {}) };
  });
  protected readonly lists = computed(() => listsOf(this.model()));
  protected readonly heading = computed(() =>
    this.lotId() === undefined ? $localize`:@@calls.lot.new:New lot` : $localize`:@@calls.lot.edit:Change the lot`,
  );
  protected readonly applicants = APPLICANT_TYPES.map((value) => ({ value, label: APPLICANT_LABELS[value] }));
  protected readonly themes = computed(() => this.options(this.frame.hasValue() ? this.frame.value().themes : []));
  protected readonly regions = computed(() => this.options(this.frame.hasValue() ? this.frame.value().regions : []));
  protected readonly plans = computed(() =>
    this.options(this.frame.hasValue() ? this.frame.value().instalmentTemplates : []),
  );
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      maxLength(path.code, LIMITS.code);
      required(path.title.fr);
      required(path.envelope.amount);
      required(path.minGrant.amount);
      required(path.maxGrant.amount);
      required(path.maxShare);
      min(path.minAgeYears, 0);
      max(path.minAgeYears, LIMITS.ageYears);
      min(path.maxDurationMonths, 1);
      min(path.maxPerOrganisation, 1);
      required(path.instalmentTemplateId);
      required(path.budgetCode);
      pattern(path.budgetCode, BUDGET_CODE_PATTERN);
      min(path.scoreThreshold, 0);
      max(path.scoreThreshold, 100);
      apply(path.concept, conceptStage);
      validate(path.themeIds, ({ value }) => (value().length ? undefined : { kind: 'required' }));
      validate(path.applicantTypes, ({ value }) => (value().length ? undefined : { kind: 'required' }));
    },
    { submission: sending(() => this.save()) },
  );

  protected setApplicants(values: readonly string[]): void {
    this.form.applicantTypes().value.set(values as ApplicantType[]);
  }

  protected begin({ points, attachments, criteria }: LotLists): void {
    this.form.points().value.set(points);
    this.form.attachments().value.set(attachments);
    this.form.criteria().value.set(criteria);
  }

  private options(rows: readonly { id: string; name: LocalizedText }[]): { value: string; label: string }[] {
    return rows.map(({ id, name }) => ({ value: id, label: localized(name, this.session.language) }));
  }

  private async save(): Promise<void> {
    if (!this.record.hasValue()) return;
    const call = this.record.value();
    const lotId = this.lotId();
    const body = lotToBody(this.model());
    await (lotId === undefined ? this.api.addLot(call, body) : this.api.updateLot(call, lotId, body));
    this.toasts.show($localize`:@@calls.lot.saved:The lot was saved.`);
    await this.router.navigate(['/calls', call.id]);
  }
}
