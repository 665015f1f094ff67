import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DECISION_DOCUMENT_KINDS, decisionPaths, localized, type DecisionAction } from '@passerelle/contract';
import {
  Confirm,
  UiDate,
  UiFact,
  UiFacts,
  UiMoney,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  type PageAction,
} from '@passerelle/ui';
import { Actions, pageActions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { DecisionChain, type ChosenStep } from './decision-chain';
import { ACTION_LABELS, PRELIMINARY_LABELS, STATES } from './decision-labels';
import { DecisionsApi } from './decisions.api';
import { EndDialog } from './end-dialog';
import { StepDialog } from './step-dialog';

type PageActionId = DecisionAction | 'edit';

/** One decision file: its chain, what the reader may do in it, its documents and history. */
@Component({
  selector: 'app-decision-detail',
  imports: [
    DecisionChain,
    EndDialog,
    RecordDocuments,
    RecordHistory,
    ResourceState,
    RouterLink,
    StepDialog,
    UiDate,
    UiFact,
    UiFacts,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './decision-detail.html',
  styles: `
    .text {
      max-width: 44rem;
      white-space: pre-line;
    }
  `,
})
export class DecisionDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(DecisionsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  protected readonly states = STATES;
  protected readonly preliminaries = PRELIMINARY_LABELS;
  protected readonly paths = decisionPaths;
  protected readonly documentKinds = DECISION_DOCUMENT_KINDS;
  protected readonly chosen = signal<ChosenStep | undefined>(undefined);
  protected readonly ending = signal<'award' | 'refuse' | undefined>(undefined);
  private readonly decision = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const decision = this.decision();
    return decision ? localized(decision.projectTitle, this.session.language) : '';
  });
  protected readonly mayAttach = computed(
    () =>
      this.session.can('decisions:prepare') &&
      ['prepared', 'in_approval', 'awarded'].includes(this.decision()?.state ?? ''),
  );
  protected readonly header = computed(() => {
    const decision = this.decision();
    const shown = pageActions<PageActionId>(decision?.allowedActions ?? [], { ...ACTION_LABELS, edit: '' }, [
      'start',
      'award',
    ]);
    const edit: PageAction<PageActionId> = { id: 'edit', label: $localize`:@@decisions.action.edit:Change the file` };
    return decision?.mayEdit ? { ...shown, actions: [edit, ...shown.actions] } : shown;
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const decision = this.decision();
      if (decision) titles.name(decision.reference);
    });
  }

  protected async act(action: PageActionId): Promise<void> {
    if (action === 'edit') await this.router.navigate(['/decisions', this.id(), 'edit']);
    else if (action === 'award' || action === 'refuse') this.ending.set(action);
    else if (action === 'start')
      await this.perform('start', $localize`:@@decisions.done.start:The approval has started.`);
    else await this.withdraw();
  }

  protected done(): void {
    this.chosen.set(undefined);
    this.ending.set(undefined);
    this.record.reload();
  }

  private async withdraw(): Promise<void> {
    const decision = this.decision();
    const go = await this.confirm.ask({
      heading: $localize`:@@decisions.withdraw.heading:Withdraw ${decision?.reference ?? ''}:reference:?`,
      text: $localize`:@@decisions.withdraw.text:What was recorded in its chain no longer counts; the project goes back into preparation.`,
      action: ACTION_LABELS.withdraw,
      danger: true,
    });
    if (go) await this.perform('withdraw', $localize`:@@decisions.done.withdraw:The file was withdrawn.`);
  }

  private async perform(action: 'start' | 'withdraw', done: string): Promise<void> {
    const decision = this.decision();
    if (!decision) return;
    if (await this.actions.run(() => this.api.act(decision, action), done)) this.record.reload();
  }
}
