import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_LIMITS, localized, type ProceduralLanguage, type ProjectIdea } from '@passerelle/contract';
import { UiButton, UiControl, UiEmpty, UiErrorSummary, UiField, UiPageHeader, UiSection } from '@passerelle/ui';
import { CallsApi } from '../calls/calls.api';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ApplicationEligibility } from './application-eligibility';
import { ApplicationsApi } from './applications.api';

interface NewFile {
  lotId: string;
  language: ProceduralLanguage;
  title: string;
  copyOf: string;
}

/** Starting an application: a lot that is open for the organisation, five questions, the language of the file, a first title (R3, C4, C6). */
@Component({
  selector: 'app-application-new',
  imports: [
    ApplicationEligibility,
    FormField,
    FormRoot,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiEmpty,
    UiErrorSummary,
    UiField,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './application-new.html',
})
export class ApplicationNewPage {
  /** From the address: the lot that was chosen on the page of the call. */
  readonly lot = input<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  protected readonly openings = inject(CallsApi).openings(() => true);
  protected readonly lots = computed(() =>
    (this.openings.hasValue() ? this.openings.value().openings : []).map(({ lotId, callCode, lotTitle }) => ({
      id: lotId,
      label: `${callCode} · ${localized(lotTitle, this.language)}`,
    })),
  );
  protected readonly frame = this.api.frame();
  private readonly files = this.api.list(() => ({}));
  /** The files of the organisation, the last written first. */
  protected readonly earlier = computed(() =>
    (this.files.hasValue() ? this.files.value().items : []).map(({ id, title, callCode, reference }) => ({
      id,
      label: `${title} (${reference || callCode})`,
    })),
  );
  protected readonly idea = signal<ProjectIdea | null>(null);
  private readonly model = linkedSignal<NewFile>(() => ({
    lotId: this.lot() ?? '',
    language: this.language === 'nl' ? 'nl' : 'fr',
    title: '',
    copyOf: '',
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.lotId);
      required(path.title);
      maxLength(path.title, APPLICATION_LIMITS.title);
    },
    { submission: sending(() => this.create()) },
  );

  private async create(): Promise<void> {
    const { copyOf, ...file } = this.model();
    const { id } = await this.api.create({ ...file, copyOf: copyOf || null, idea: this.idea() });
    await this.router.navigate(['/applications', id, 'edit', 'project']);
  }
}
