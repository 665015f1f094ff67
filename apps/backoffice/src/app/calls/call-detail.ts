import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  brusselsDay,
  CALL_DOCUMENT_KINDS,
  CALL_LIMITS,
  CALL_STATES,
  callPaths,
  callPhase,
  localized,
  PUBLIC_CALL_STATES,
  type CallAction,
  type LotView,
} from '@passerelle/contract';
import {
  Confirm,
  UiButton,
  UiControl,
  UiDate,
  UiDialog,
  UiErrorSummary,
  UiFact,
  UiFacts,
  UiField,
  UiPageHeader,
  UiRecord,
  UiSection,
  UiStepper,
  type LifeStep,
} from '@passerelle/ui';
import { Actions, pageActions } from '../core/actions';
import { sending } from '../core/form-errors';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { ProgrammesApi } from '../programmes/programmes.api';
import { CallSetup } from './call-setup';
import { CALL_ACTION_LABELS, CALL_DONE, PHASE_LABELS, STATE_LABELS } from './call-labels';
import { CallDeadlines } from './call-deadlines';
import { CallLot } from './call-lot';
import { CallQuestions } from './call-questions';
import { CallsApi } from './calls.api';
import { LotClone } from './lot-clone';
import { LotTransfer } from './lot-transfer';
import { OwnForm } from './lot-own-form';

/** One call: what is missing, texts, lots, decision of the Government, documents, history. */
@Component({
  selector: 'app-call-detail',
  imports: [
    CallDeadlines,
    CallLot,
    CallQuestions,
    CallSetup,
    FormField,
    FormRoot,
    LotClone,
    LotTransfer,
    OwnForm,
    RecordDocuments,
    RecordHistory,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiDate,
    UiDialog,
    UiErrorSummary,
    UiFact,
    UiFacts,
    UiField,
    UiPageHeader,
    UiRecord,
    UiSection,
    UiStepper,
  ],
  templateUrl: './call-detail.html',
  styles: `
    .text {
      max-width: 44rem;
      white-space: pre-line;
    }
    ul {
      margin: 4px 0 0;
      padding-inline-start: 20px;
    }
  `,
})
export class CallDetailPage {
  readonly id = input.required<string>();
  /** Which of the questions are shown first. */
  readonly questions = input<string>();
  private readonly api = inject(CallsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  protected readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  private readonly call = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  private readonly opening = computed(() => {
    const call = this.call();
    return call && brusselsDay(new Date(call.opensAt));
  });
  private readonly frameOfOpening = inject(ProgrammesApi).frame(this.opening);
  protected readonly frame = computed(() => (this.frameOfOpening.hasValue() ? this.frameOfOpening.value() : undefined));
  protected readonly header = computed(() =>
    pageActions(this.call()?.allowedActions ?? [], CALL_ACTION_LABELS, [
      'approve',
      'publish',
      'startSelection',
      'decide',
    ]),
  );
  protected readonly phase = computed(() => {
    const call = this.call();
    return call && PHASE_LABELS[callPhase(call, new Date().toISOString())];
  });
  protected readonly title = computed(() => {
    const call = this.call();
    return call ? localized(call.title, this.session.language) : '';
  });
  protected readonly summary = computed(() => {
    const call = this.call();
    return call ? localized(call.summary, this.session.language) : '';
  });
  /** Until it is published, whoever prepares the call sees what it still needs. */
  protected readonly settingUp = computed(() => {
    const call = this.call();
    return call !== undefined && !PUBLIC_CALL_STATES.includes(call.state) && this.session.can('calls:prepare');
  });
  protected readonly steps = computed<LifeStep[]>(() => {
    const current = CALL_STATES.findIndex((state) => state === this.call()?.state);
    return CALL_STATES.map((state, index) => ({
      label: STATE_LABELS[state],
      state: index < current ? 'done' : index === current ? 'current' : 'ahead',
    }));
  });
  protected readonly paths = callPaths;
  protected readonly publicStates = PUBLIC_CALL_STATES;
  protected readonly kinds = CALL_DOCUMENT_KINDS;
  protected readonly deciding = signal(false);
  protected readonly decision = form(
    signal({ decidedOn: '', item: '' }),
    (path) => {
      required(path.decidedOn);
      required(path.item);
      maxLength(path.item, CALL_LIMITS.item);
    },
    { submission: sending(() => this.decide()) },
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const call = this.call();
      if (call) titles.name(call.code);
    });
  }

  protected async act(action: CallAction): Promise<void> {
    const call = this.call();
    if (!call) return;
    if (action === 'approve') this.deciding.set(true);
    else if (action !== 'publish' || (await this.confirmPublication()))
      if (await this.actions.run(() => this.api.act(call, action), CALL_DONE[action])) this.record.reload();
  }

  protected async removeLot(lot: LotView): Promise<void> {
    const call = this.call();
    const sure = await this.confirm.ask({
      heading: $localize`:@@calls.lot.remove-heading:Remove lot ${lot.code}:lot:?`,
      text: $localize`:@@calls.lot.remove-text:Its amounts and criteria are lost.`,
      amount: lot.envelope,
      action: $localize`:@@calls.lot.remove:Remove`,
      danger: true,
    });
    if (!call || !sure) return;
    await this.actions.run(
      () => this.api.removeLot(call, lot.id),
      $localize`:@@calls.lot.removed:The lot was removed.`,
    );
    this.record.reload();
  }

  protected lotTitle(lot: LotView): string {
    return `${lot.code} · ${localized(lot.title, this.session.language)}`;
  }

  private confirmPublication(): Promise<boolean> {
    return this.confirm.ask({
      heading: $localize`:@@calls.publish.heading:Publish ${this.title()}:call:?`,
      text: $localize`:@@calls.publish.text:Everybody can read it from now on; texts, dates and lots can no longer be changed.`,
      ...(this.call() ? { amount: this.call()?.envelope } : {}),
      action: CALL_ACTION_LABELS.publish,
    });
  }

  private async decide(): Promise<void> {
    const call = this.call();
    if (!call) return;
    await this.api.act(call, 'approve', this.decision().value());
    this.deciding.set(false);
    this.record.reload();
  }
}
