import { Component, LOCALE_ID, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  IATI_ORGANISATION_TYPES,
  LEGAL_FORMS,
  ORGANISATION_KINDS,
  ORGANISATION_LIMITS as LIMITS,
  type OrganisationKind,
} from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { countries } from './countries';
import { EMPTY_ORGANISATION, toBody, toForm, toggled } from './organisation-form.model';
import { OrganisationKboProposal, type KboFacts } from './organisation-kbo-proposal';
import { IATI_TYPE_LABELS, KIND_LABELS, LEGAL_FORM_LABELS } from './organisation-labels';
import { OrganisationsApi } from './organisations.api';

/** Enters an organisation, or changes one. */
@Component({
  selector: 'app-organisation-form',
  imports: [
    FormField,
    FormRoot,
    OrganisationKboProposal,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './organisation-form.html',
  styles: `
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    fieldset label {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 28px;
    }
  `,
})
export class OrganisationFormPage {
  /** From the address; without it a new organisation is entered. */
  readonly id = input<string>();
  private readonly api = inject(OrganisationsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly record = this.api.detail(this.id);
  private readonly model = linkedSignal(() =>
    this.record.hasValue() ? toForm(this.record.value()) : EMPTY_ORGANISATION,
  );
  protected readonly ready = computed(() => this.id() === undefined || this.record.hasValue());
  protected readonly back = computed(() => ['/organisations', ...(this.id() === undefined ? [] : [this.id()])]);
  protected readonly heading = computed(() =>
    this.id() === undefined
      ? $localize`:@@organisations.form.new:New organisation`
      : $localize`:@@organisations.form.edit:Change the organisation`,
  );
  protected readonly countries = countries(inject(LOCALE_ID));
  protected readonly kinds = ORGANISATION_KINDS;
  protected readonly kindLabels = KIND_LABELS;
  protected readonly legalForms = LEGAL_FORMS;
  protected readonly legalFormLabels = LEGAL_FORM_LABELS;
  protected readonly iatiTypes = IATI_ORGANISATION_TYPES;
  protected readonly iatiTypeLabels = IATI_TYPE_LABELS;
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.name);
      maxLength(path.acronym, LIMITS.acronym);
      maxLength(path.city, LIMITS.city);
      maxLength(path.website, LIMITS.website);
    },
    { submission: sending(() => this.save()) },
  );

  protected toggle(kind: OrganisationKind): void {
    this.form.kinds().value.update((kinds) => toggled(kinds, kind, ORGANISATION_KINDS));
  }

  /** What the register does not say stays as it is typed. */
  protected take({ name, acronym, legalForm, foundedOn, city }: KboFacts): void {
    this.model.update((former) => ({
      ...former,
      name,
      legalForm,
      acronym: acronym || former.acronym,
      foundedOn: foundedOn ?? former.foundedOn,
      city: city || former.city,
    }));
  }

  private async save(): Promise<void> {
    const body = toBody(this.model());
    const id = this.id();
    const saved =
      id === undefined || !this.record.hasValue()
        ? await this.api.create(body)
        : await this.api.update(id, this.record.value().version, body);
    this.toasts.show($localize`:@@organisations.form.saved:The organisation was saved.`);
    await this.router.navigate(['/organisations', saved.id]);
  }
}
