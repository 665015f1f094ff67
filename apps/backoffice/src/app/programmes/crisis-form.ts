import { Component, LOCALE_ID, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { PROGRAMME_LIMITS as LIMITS, programmePaths, type Crisis, type WriteCrisis } from '@passerelle/contract';
import { UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { countries } from '../organisations/countries';
import { dayOrNull } from './dated';
import { FormActions } from './form-actions';
import { ProgrammesApi } from './programmes.api';

const PATHS = { all: programmePaths.crises, one: programmePaths.crisis };

const EMPTY = { name: '', country: '', glide: '', startedOn: '', needsSource: '', fundingDecidedOn: '' };

function crisisToForm(row?: Crisis): typeof EMPTY {
  if (!row) return EMPTY;
  const { name, country, glide, startedOn, needsSource, fundingDecidedOn } = row;
  return { name, country, glide, startedOn, needsSource, fundingDecidedOn: fundingDecidedOn ?? '' };
}

/** Registers a crisis, or records the decision to fund an answer (R26, R27). */
@Component({
  selector: 'app-crisis-form',
  imports: [FormActions, FormField, FormRoot, UiControl, UiErrorSummary, UiField],
  templateUrl: './crisis-form.html',
})
export class CrisisForm {
  readonly row = input<Crisis>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  protected readonly countries = countries(inject(LOCALE_ID));
  private readonly model = linkedSignal(() => crisisToForm(this.row()));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, LIMITS.crisisName);
      required(path.country);
      maxLength(path.glide, LIMITS.glide);
      required(path.startedOn);
      required(path.needsSource);
      maxLength(path.needsSource, LIMITS.needs);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const model = this.model();
    const body: WriteCrisis = { ...model, fundingDecidedOn: dayOrNull(model.fundingDecidedOn) };
    await this.api.save(PATHS, this.row(), body);
    this.saved.emit();
  }
}
