import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  APPLICATION_LIMITS,
  applicationPaths,
  localized,
  type ApplicationDetail,
  type ApplicationState,
} from '@passerelle/contract';
import {
  Confirm,
  Toasts,
  UiDate,
  UiFact,
  UiFacts,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  UiStepper,
} from '@passerelle/ui';
import { CallsApi } from '../calls/calls.api';
import { ExtensionDialog } from '../calls/extension-dialog';
import { Actions } from '../core/actions';
import { readerFormats } from '../core/formats';
import { PageTitles } from '../core/page-titles';
import { ReasonDialog } from '../core/record/reason-dialog';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ACTION_LABELS, APPLICATION_STATUS } from './application-labels';
import { lifeSteps } from './application-life';
import { recordActions, targetOf, type RecordAction } from './application-actions';
import { ApplicationCorrections } from './application-corrections';
import { ApplicationDeadline } from './application-deadline';
import { ApplicationEdits } from './application-edits';
import { ApplicationFiles } from './application-files';
import { ApplicationMessages } from './application-messages';
import { ApplicationPeople } from './application-people';
import { ApplicationTimeline } from './application-timeline';
import { ApplicationView } from './application-view';
import { ApplicationsApi } from './applications.api';

/** In which more time still serves its applicant: to take it back and change it, or to begin another one. */
const MAY_CHANGE: readonly ApplicationState[] = ['submitted', 'admissibility', 'withdrawn'];

/** One application: where it stands, the one thing to do now, the whole content. */
@Component({
  selector: 'app-application-detail',
  imports: [
    ApplicationCorrections,
    ApplicationDeadline,
    ApplicationEdits,
    ApplicationFiles,
    ApplicationMessages,
    ApplicationPeople,
    ApplicationTimeline,
    ApplicationView,
    ExtensionDialog,
    ReasonDialog,
    RecordHistory,
    ResourceState,
    RouterLink,
    UiDate,
    UiFact,
    UiFacts,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
    UiStepper,
  ],
  templateUrl: './application-detail.html',
})
export class ApplicationDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly router = inject(Router);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly moment = readerFormats().dateTime;
  private readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  private readonly application = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly status = APPLICATION_STATUS;
  protected readonly paths = applicationPaths;
  protected readonly withdrawLabel = ACTION_LABELS.withdraw;
  protected readonly mayReadMessages = this.session.can('messages:read');
  /** Evaluators judge the project, not its way to them (R12). */
  protected readonly mayFollow = this.session.can('files:read-any') || this.session.can('files:read-own');
  /** Colleagues see what each of them does in the file. */
  protected readonly ofApplicant = this.session.can('files:read-own');
  protected readonly withdrawing = signal(false);
  protected readonly givingTime = signal(false);
  private readonly call = inject(CallsApi).detail(() => {
    const file = this.application();
    return file && this.session.can('calls:prepare') && MAY_CHANGE.includes(file.state) ? file.callId : undefined;
  });
  /** The call as long as more time may be given in it by this reader (R22). */
  protected readonly extendable = computed(() => {
    const call = this.call.hasValue() ? this.call.value() : undefined;
    return call?.mayExtend ? call : undefined;
  });
  protected readonly applicant = computed(() => {
    const file = this.application();
    return file && { lotId: file.lotId, organisationId: file.organisationId, name: file.organisationName };
  });
  protected readonly lot = computed(() => {
    const file = this.application();
    return file ? localized(file.lotTitle, this.session.language) : '';
  });
  protected readonly steps = computed(() => {
    const file = this.application();
    return file ? lifeSteps(file) : [];
  });
  protected readonly header = computed(() => {
    const file = this.application();
    if (!file) return { next: null, actions: [] };
    return recordActions(file, (permission) => this.session.can(permission), this.extendable() !== undefined);
  });
  protected readonly longestReason = APPLICATION_LIMITS.summary;
  protected readonly withdraw = async (reason: string): Promise<void> => {
    const file = this.application();
    if (!file) return;
    await this.api.withdraw(file, reason);
    this.withdrawing.set(false);
    this.record.reload();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const file = this.application();
      if (file) titles.name(file.reference || file.title);
    });
  }

  protected act(action: RecordAction): void {
    const file = this.application();
    if (!file) return;
    if (action === 'withdraw') this.withdrawing.set(true);
    else if (action === 'moreTime') this.givingTime.set(true);
    else if (action === 'unsubmit') void this.takeBack(file);
    else void this.router.navigateByUrl(targetOf(action, file));
  }

  protected timeGiven(): void {
    this.givingTime.set(false);
    this.toasts.show($localize`:@@calls.deadline.done:The deadline was moved; those concerned were told by mail.`);
    this.record.reload();
    this.call.reload();
  }

  private async takeBack(file: ApplicationDetail): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@applications.take-back.question:Take ${file.reference}:reference: back?`,
      text: $localize`:@@applications.take-back.text:The file becomes a draft again: it is not submitted any more, and is not examined unless it is submitted again before ${this.moment(file.closesAt)}:until:. It keeps its number.`,
      action: ACTION_LABELS.unsubmit,
    });
    if (!sure) return;
    const done = $localize`:@@applications.take-back.done:The file is a draft again. Do not forget to submit it.`;
    if (await this.actions.run(() => this.api.unsubmit(file), done)) this.record.reload();
  }
}
