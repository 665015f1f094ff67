import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  localized,
  PROGRAMME_LIMITS as LIMITS,
  programmePaths,
  type PartnerAgreement,
  type PartnerRegion,
  type WritePartnerAgreement,
} from '@passerelle/contract';
import { UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { DateFields } from './date-fields';
import { dayOrNull, daysOf } from './dated';
import { FormActions } from './form-actions';
import { ProgrammesApi } from './programmes.api';

const PATHS = { all: programmePaths.partnerAgreements, one: programmePaths.partnerAgreement };

/** Adds an agreement with a partner region, or changes one (R24). */
@Component({
  selector: 'app-partner-agreement-form',
  imports: [DateFields, FormActions, FormField, FormRoot, UiControl, UiErrorSummary, UiField],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <ui-field i18n-label="@@programmes.field.region" label="Partner region" [field]="form.regionId">
      <select uiControl [formField]="form.regionId">
        <option value="" i18n="@@programmes.form.choose">Choose</option>
        @for (region of options(); track region.id) {
          <option [value]="region.id">{{ region.label }}</option>
        }
      </select>
    </ui-field>
    <ui-field i18n-label="@@programmes.field.title" label="Title" [field]="form.title">
      <input uiControl autocomplete="off" [formField]="form.title" />
    </ui-field>
    <ui-field i18n-label="@@programmes.field.signed" label="Signed on" [field]="form.signedOn">
      <input uiControl type="date" [formField]="form.signedOn" />
    </ui-field>
    <app-date-fields [from]="form.validFrom" [to]="form.validTo" />
    <app-form-actions [tab]="'agreements'" [busy]="form().submitting()" />
  </form>`,
})
export class AgreementForm {
  readonly row = input<PartnerAgreement>();
  readonly regions = input.required<readonly PartnerRegion[]>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  private readonly language = inject(Session).language;
  protected readonly options = computed(() =>
    this.regions().map(({ id, name }) => ({ id, label: localized(name, this.language) })),
  );
  private readonly model = linkedSignal(() => {
    const row = this.row();
    return {
      regionId: row?.regionId ?? '',
      title: row?.title ?? '',
      signedOn: row?.signedOn ?? '',
      ...daysOf(row),
    };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.regionId);
      required(path.title);
      maxLength(path.title, LIMITS.name);
      required(path.signedOn);
      required(path.validFrom);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const model = this.model();
    const body: WritePartnerAgreement = { ...model, validTo: dayOrNull(model.validTo) };
    await this.api.save(PATHS, this.row(), body);
    this.saved.emit();
  }
}
