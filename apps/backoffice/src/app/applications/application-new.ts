import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_LIMITS, type ProceduralLanguage, type ProjectIdea } from '@passerelle/contract';
import {
  UiButton,
  UiControl,
  UiDate,
  UiEmpty,
  UiErrorSummary,
  UiField,
  UiNotice,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { CallsApi } from '../calls/calls.api';
import { LotChoice } from '../calls/lot-choice';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { StartActions, StartFields } from '../forms/start-fields';
import { ApplicationEligibility } from './application-eligibility';
import { ApplicationsApi } from './applications.api';

interface NewFile {
  lotId: string;
  language: ProceduralLanguage;
  title: string;
  copyOf: string;
  note: string;
}

/** Starting an application: a lot that is open for the organisation, five questions, the language of the file, a first title (R3, C4, C6). */
@Component({
  selector: 'app-application-new',
  imports: [
    ApplicationEligibility,
    FormField,
    FormRoot,
    LotChoice,
    ResourceState,
    RouterLink,
    StartActions,
    StartFields,
    UiButton,
    UiControl,
    UiDate,
    UiEmpty,
    UiErrorSummary,
    UiField,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './application-new.html',
})
export class ApplicationNewPage {
  /** From the address: the lot that was chosen on the page of the call. */
  readonly lot = input<string>();
  /** From the address: the selected concept note to go on from (B5). */
  readonly note = input<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  protected readonly openings = inject(CallsApi).openings(() => true);
  protected readonly lots = computed(() => (this.openings.hasValue() ? this.openings.value().openings : []));
  /** Where a concept note comes first: the notes to go on from, and whether one may still be sent. */
  protected readonly concept = computed(() => {
    const stage = this.lots().find(({ lotId }) => lotId === this.model().lotId)?.concept;
    return stage ? { ...stage, open: Date.parse(stage.closesAt) > Date.now() } : undefined;
  });
  /** The chosen note, when it is one to go on from. */
  private readonly chosen = computed(() => this.concept()?.selected.find(({ id }) => id === this.model().note));
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
    note: this.note() ?? '',
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.lotId);
      required(path.title, { when: () => this.concept() === undefined });
      required(path.note, { when: () => this.concept() !== undefined });
      maxLength(path.title, APPLICATION_LIMITS.title);
    },
    { submission: sending(() => this.create()) },
  );

  private async create(): Promise<void> {
    const { copyOf, note, title, ...file } = this.model();
    const from = this.chosen();
    const { id } = await this.api.create({
      ...file,
      title: from?.title ?? title,
      copyOf: copyOf || null,
      idea: from ? null : this.idea(),
      conceptNoteId: this.concept() ? note : null,
    });
    await this.router.navigate(['/applications', id, 'edit', 'project']);
  }
}
