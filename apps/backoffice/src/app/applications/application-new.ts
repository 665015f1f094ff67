import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_LIMITS, localized, type CreateApplication } from '@passerelle/contract';
import { UiButton, UiControl, UiEmpty, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { CallsApi } from '../calls/calls.api';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ApplicationsApi } from './applications.api';

/** Starting an application: a lot that is open for the organisation, the language of the file, a first title (R3). */
@Component({
  selector: 'app-application-new',
  imports: [
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
  private readonly model = linkedSignal<CreateApplication>(() => ({
    lotId: this.lot() ?? '',
    language: this.language === 'nl' ? 'nl' : 'fr',
    title: '',
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
    const { id } = await this.api.create(this.model());
    await this.router.navigate(['/applications', id, 'edit', 'project']);
  }
}
