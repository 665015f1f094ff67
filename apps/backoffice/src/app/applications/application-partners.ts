import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { APPLICATION_LIMITS, localized, type Language, type LotRules, type ProgrammeFrame } from '@passerelle/contract';
import { UiButton, UiControl, UiField, UiSection } from '@passerelle/ui';
import { countries } from '../organisations/countries';
import type { ApplicationForm } from './application-form.model';

/** Local partners, region and places; places a lot leaves out are shown, and refused by name (R58). */
@Component({
  selector: 'app-application-partners',
  imports: [FormField, UiButton, UiControl, UiField, UiSection],
  templateUrl: './application-partners.html',
  styleUrl: './application-choices.css',
})
export class ApplicationPartners {
  readonly partners = input.required<FieldTree<ApplicationForm['partners']>>();
  readonly rules = input.required<LotRules>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly language = input.required<Language>();
  protected readonly countries = countries(inject(LOCALE_ID));
  protected readonly regions = computed(() =>
    this.frame()
      .regions.filter(({ id }) => this.rules().regionIds.includes(id))
      .map(({ id, name }) => ({ id, name: localized(name, this.language()) })),
  );
  protected readonly places = computed(
    () => this.frame().regions.find(({ id }) => id === this.partners().regionId().value())?.places ?? [],
  );

  protected addPartner(): void {
    const partner = { name: '', country: '', role: '' };
    this.partners()
      .localPartners()
      .value.update((all) => [...all, partner].slice(0, APPLICATION_LIMITS.partners));
  }

  protected removePartner(index: number): void {
    this.partners()
      .localPartners()
      .value.update((all) => all.filter((_, at) => at !== index));
  }

  protected togglePlace(id: string): void {
    const places = this.partners().placeIds();
    places.value.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
    places.markAsTouched();
  }
}
