import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { ApplicationDetail, FormSectionStatus, SectionStatus } from '@passerelle/contract';
import type { Autosave } from '../core/autosave';
import { SECTION_LABELS } from '../core/section-labels';
import { Session } from '../core/session';
import {
  FormCheck,
  missingFields,
  missingSections,
  obstacleText,
  type FormPlace,
  type MissingPart,
  type SendOffer,
} from '../forms/form-check';
import { applicantPage } from '../organisations/applicant-page';
import type { SavedPart } from './application-draft';
import { ACTION_LABELS, placeText } from './application-labels';
import type { FilePart } from './application-parts';
import { ApplicationView } from './application-view';
import { ApplicationsApi } from './applications.api';

const LAST = $localize`:@@applications.check.last:Read it once more.`;
const AFTER = {
  submit: $localize`:@@applications.check.after-submit:Until the deadline you can take it back to change it, as long as nobody has begun to check it.`,
  resubmit: $localize`:@@applications.check.after-resubmit:After it is sent, it can no longer be changed.`,
};

/** The last page of the form: what is still missing with links, the whole file, and sending it. */
@Component({
  selector: 'app-application-check',
  imports: [ApplicationView, FormCheck],
  template: `<app-form-check
      [missing]="missing()"
      [offer]="sending()"
      [autosave]="autosave()"
      (edit)="open($event)"
      (sent)="leave()"
    />
    <app-application-view [application]="application()" />`,
})
export class ApplicationCheck {
  readonly application = input.required<ApplicationDetail>();
  readonly statuses = input.required<readonly SectionStatus[]>();
  /** How the own sections of the call stand. */
  readonly own = input.required<readonly FormSectionStatus[]>();
  readonly autosave = input.required<Autosave<FilePart, object, SavedPart>>();
  /** What has to be opened. */
  readonly edit = output<FormPlace>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly missing = computed(() => [
    ...this.missingFixed(),
    ...missingSections(this.application().form, this.own(), this.session.language),
  ]);
  protected readonly sending = computed((): SendOffer | undefined => {
    const { id, title, content, state, allowedActions } = this.application();
    const name = state === 'returned' ? ('resubmit' as const) : ('submit' as const);
    const allowed = allowedActions.find(({ action }) => action === name);
    if (!allowed) return undefined;
    return {
      heading: $localize`:@@applications.check.ready:The file is complete`,
      text: `${LAST} ${AFTER[name]}`,
      obstacle: obstacleText(allowed, OWNER_ONLY),
      question: {
        heading: $localize`:@@applications.check.question:Send “${title}:title:”?`,
        text: $localize`:@@applications.check.question-text:You get an acknowledgement with the number of the file. ${AFTER[name]}:after:`,
        amount: content.budget.requested,
        action: ACTION_LABELS[name],
      },
      send: (version) => this.api[name]({ id, version }),
      done: $localize`:@@applications.check.done:The file was sent.`,
    };
  });

  /** What is wrong with the applicant itself is no field of the form: it stands in the register (R21). */
  protected open(place: FormPlace): void {
    if (place.field !== 'partners.applicant') this.edit.emit(place);
    else void this.router.navigate(applicantPage(this.session, this.application().organisationId));
  }

  protected leave(): void {
    void this.router.navigate(['/applications', this.application().id]);
  }

  private missingFixed(): MissingPart[] {
    return this.statuses()
      .filter(({ complete }) => !complete)
      .map(({ section, errors }) => ({
        id: section,
        label: SECTION_LABELS[section],
        errors: missingFields(errors, placeText),
      }));
  }
}

const OWNER_ONLY = $localize`:@@applications.check.owner-only:Only the responsible person of your organisation can send the file. Tell her or him that it is ready.`;
