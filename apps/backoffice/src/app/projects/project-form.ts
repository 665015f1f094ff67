import { Component, LOCALE_ID, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  followsCall,
  localized,
  PROJECT_LIMITS as LIMITS,
  PROJECT_ORGANISATION_ROLES,
  type LocalizedText,
} from '@passerelle/contract';
import {
  Toasts,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiMoneyInput,
  UiNotice,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { countries } from '../organisations/countries';
import { OrganisationChoice, type ChosenOrganisation } from '../organisations/organisation-choice';
import { LocalizedFields } from '../programmes/localized-fields';
import { ProgrammesApi } from '../programmes/programmes.api';
import { ExceptionReason } from './exception-reason';
import { ProjectClassification } from './project-classification';
import { EMPTY_FORM, toBody, toForm, type ProjectForm } from './project-form.model';
import { FUNDING_LABELS, ROLE_LABELS } from './project-labels';
import { ProjectProposed } from './project-proposed';
import { ProjectsApi } from './projects.api';

/** Completes a project before its decision; mends its texts, codes and markers afterwards. */
@Component({
  selector: 'app-project-form',
  imports: [
    ExceptionReason,
    FormField,
    FormRoot,
    LocalizedFields,
    OrganisationChoice,
    ProjectClassification,
    ProjectProposed,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoneyInput,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './project-form.html',
  styleUrl: './project-form-rows.css',
})
export class ProjectFormPage {
  readonly id = input.required<string>();
  private readonly api = inject(ProjectsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly record = this.api.detail(this.id);
  protected readonly frame = inject(ProgrammesApi).frame();
  protected readonly countries = countries(inject(LOCALE_ID));
  protected readonly roles = ROLE_LABELS;
  protected readonly otherRoles = PROJECT_ORGANISATION_ROLES.filter((role) => role !== 'beneficiary');
  protected readonly fundings = FUNDING_LABELS;
  private readonly model = linkedSignal<ProjectForm>(() =>
    this.record.hasValue() ? toForm(this.record.value()) : EMPTY_FORM,
  );
  /** What the application and its lot say is shown and not offered (R7, R21). */
  protected readonly followsCall = computed(() => this.record.hasValue() && followsCall(this.record.value()));
  protected readonly places = computed(() => {
    const regions = this.frame.hasValue() ? this.frame.value().regions : [];
    const chosen = this.form.regionId().value();
    return regions.filter(({ id }) => chosen === '' || id === chosen).flatMap(({ places }) => places);
  });
  protected readonly form = form(
    this.model,
    (path) => {
      for (const language of ['fr', 'nl', 'en'] as const) {
        maxLength(path.title[language], LIMITS.title);
        maxLength(path.description[language], LIMITS.description);
      }
      maxLength(path.overrideReason, LIMITS.reason);
    },
    { submission: sending(() => this.save()) },
  );

  protected word(text: LocalizedText): string {
    return localized(text, this.language);
  }

  protected togglePlace(id: string): void {
    this.form.placeIds().value.update((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  }

  protected addPartner(): void {
    const partner = { organisationId: '', name: '', role: 'local-partner' as const };
    this.form.partners().value.update((all) => [...all, partner]);
  }

  protected choosePartner(index: number, chosen: ChosenOrganisation): void {
    this.form.partners().value.update((all) => all.map((row, at) => (at === index ? { ...row, ...chosen } : row)));
  }

  protected removePartner(index: number): void {
    this.form.partners().value.update((all) => all.filter((_, at) => at !== index));
  }

  private async save(): Promise<void> {
    const project = this.record.value();
    if (!project) return;
    await this.api.update(project, toBody(this.model()));
    this.toasts.show($localize`:@@projects.form.saved:The project was saved.`);
    await this.router.navigate(['/projects', project.id]);
  }
}
