import { Component, LOCALE_ID, inject, input, linkedSignal, output } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, pattern, required } from '@angular/forms/signals';
import { PROGRAMME_LIMITS as LIMITS, programmePaths, type PartnerRegion } from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { countries } from '../organisations/countries';
import { DateFields } from './date-fields';
import { FormActions } from './form-actions';
import { LocalizedFields } from './localized-fields';
import { ProgrammesApi } from './programmes.api';
import { DEGREES, formToRegion, NEW_PLACE, regionToForm, WHOLE_NUMBER } from './region-form.model';

const PATHS = { all: programmePaths.regions, one: programmePaths.region };

/** Adds a partner region with its places, or changes one (R58). */
@Component({
  selector: 'app-region-form',
  imports: [
    DateFields,
    FormActions,
    FormField,
    FormRoot,
    LocalizedFields,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiSection,
  ],
  templateUrl: './region-form.html',
  styleUrl: './setting-form.css',
})
export class RegionForm {
  readonly row = input<PartnerRegion>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  protected readonly countries = countries(inject(LOCALE_ID));
  private readonly model = linkedSignal(() => regionToForm(this.row()));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      maxLength(path.code, LIMITS.code);
      required(path.name.fr);
      required(path.name.nl);
      required(path.country);
      required(path.validFrom);
      applyEach(path.places, (place) => {
        required(place.name);
        maxLength(place.name, LIMITS.name);
        required(place.geonamesId);
        pattern(place.geonamesId, WHOLE_NUMBER);
        required(place.latitude);
        pattern(place.latitude, DEGREES);
        required(place.longitude);
        pattern(place.longitude, DEGREES);
      });
    },
    { submission: sending(() => this.save()) },
  );

  protected addPlace(): void {
    this.form.places().value.update((places) => [...places, NEW_PLACE]);
  }

  protected removePlace(index: number): void {
    this.form.places().value.update((places) => places.filter((_, other) => other !== index));
  }

  private async save(): Promise<void> {
    await this.api.save(PATHS, this.row(), formToRegion(this.model()));
    this.saved.emit();
  }
}
