import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  euro,
  localized,
  PROCEDURAL_LANGUAGES,
  PROJECT_LIMITS as LIMITS,
  type LocalizedText,
  type OpenProject,
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
import { LANGUAGE_NAMES, MODALITY_LABELS } from '../core/labels';
import { Session } from '../core/session';
import { OrganisationChoice } from '../organisations/organisation-choice';
import { LocalizedFields } from '../programmes/localized-fields';
import { ProgrammesApi } from '../programmes/programmes.api';
import { ExceptionReason } from './exception-reason';
import { FUNDING_LABELS } from './project-labels';
import { ProjectsApi } from './projects.api';

type Opening = OpenProject['modality'];

const EMPTY = {
  modality: 'direct' as Opening,
  title: { fr: '', nl: '', en: '' },
  beneficiaryId: '',
  language: 'fr' as OpenProject['language'],
  regionId: '',
  crisisId: '',
  fundingKind: '',
  startsOn: '',
  endsOn: '',
  amount: '',
  overrideReason: '',
};

/** Opens a direct, multilateral or humanitarian project without a call; asks what its way of cooperation needs. */
@Component({
  selector: 'app-project-open',
  imports: [
    ExceptionReason,
    FormField,
    FormRoot,
    LocalizedFields,
    OrganisationChoice,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoneyInput,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './project-open.html',
})
export class ProjectOpenPage {
  private readonly api = inject(ProjectsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly frame = inject(ProgrammesApi).frame();
  protected readonly modalities: Opening[] = ['direct', 'multilateral', 'humanitarian'];
  protected readonly modalityLabels = MODALITY_LABELS;
  protected readonly fundings = FUNDING_LABELS;
  protected readonly languages = PROCEDURAL_LANGUAGES;
  protected readonly languageNames = LANGUAGE_NAMES;
  private readonly model = signal(EMPTY);
  protected readonly beneficiary = signal({ organisationId: '', name: '' });
  protected readonly modality = computed(() => this.model().modality);
  protected readonly decidedCrises = computed(() => (this.frame.hasValue() ? this.frame.value().crises : []));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.startsOn);
      required(path.endsOn);
      required(path.amount);
      for (const language of ['fr', 'nl', 'en'] as const) maxLength(path.title[language], LIMITS.title);
      required(path.beneficiaryId, {
        message: $localize`:@@projects.open.beneficiary-required:Choose an organisation of the register.`,
      });
    },
    { submission: sending(() => this.open()) },
  );

  protected choose(chosen: { organisationId: string; name: string }): void {
    this.beneficiary.set(chosen);
    this.form.beneficiaryId().value.set(chosen.organisationId);
  }

  protected word(text: LocalizedText): string {
    return localized(text, this.session.language);
  }

  private async open(): Promise<void> {
    const { amount, regionId, crisisId, fundingKind, ...facts } = this.model();
    const { modality } = facts;
    const project = await this.api.open({
      ...facts,
      regionId: modality === 'direct' && regionId !== '' ? regionId : null,
      crisisId: modality === 'humanitarian' && crisisId !== '' ? crisisId : null,
      fundingKind: modality === 'multilateral' && fundingKind !== '' ? (fundingKind as 'core' | 'earmarked') : null,
      overrideReason: modality === 'humanitarian' ? '' : facts.overrideReason,
      amount: euro(amount),
    });
    this.toasts.show($localize`:@@projects.open.done:The project was opened as ${project.reference}:reference:.`);
    await this.router.navigate(['/projects', project.id]);
  }
}
