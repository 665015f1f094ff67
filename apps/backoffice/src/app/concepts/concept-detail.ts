import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CONCEPT_LIMITS,
  conceptPaths,
  localized,
  type ConceptAction,
  type ConceptNoteDetail,
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
  type PageAction,
} from '@passerelle/ui';
import { MoreTime } from '../calls/more-time';
import { Actions, pageActions } from '../core/actions';
import { readerFormats } from '../core/formats';
import { PageTitles } from '../core/page-titles';
import { ReasonDialog } from '../core/record/reason-dialog';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { CONCEPT_ACTION_LABELS, CONCEPT_STATUS, conceptSteps, LETTER_HELP } from './concept-labels';
import { ConceptView } from './concept-view';
import { ConceptsApi } from './concepts.api';

/** What is said in words when it is done. */
type Said = 'withdraw' | 'select' | 'decline';
type RecordAction = ConceptAction | 'write' | 'apply';

const DONE: Record<Said, string> = {
  withdraw: $localize`:@@concepts.done.withdraw:The note was withdrawn.`,
  select: $localize`:@@concepts.done.select:The note is selected; the organisation was invited by mail.`,
  decline: $localize`:@@concepts.done.decline:The note is not selected; the organisation was told by mail.`,
};

const REASON = $localize`:@@applications.detail.reason:Reason`;
const ADVICE = $localize`:@@concepts.dialog.advice:What it should know for the full file`;
const WITHDRAW_HELP = $localize`:@@concepts.dialog.withdraw-help:A withdrawn note is not examined any further. This cannot be taken back.`;

/** One concept note: where it stands, the one thing to do now, what it says (B5). */
@Component({
  selector: 'app-concept-detail',
  imports: [
    ConceptView,
    MoreTime,
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
  templateUrl: './concept-detail.html',
  styles: `
    .said {
      max-width: 44rem;
      white-space: pre-line;
    }
  `,
})
export class ConceptDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(ConceptsApi);
  private readonly router = inject(Router);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly moment = readerFormats().dateTime;
  private readonly language = inject(Session).language;
  protected readonly record = this.api.detail(this.id);
  private readonly note = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly status = CONCEPT_STATUS;
  protected readonly paths = conceptPaths;
  protected readonly lot = computed(() => localized(this.note()?.lotTitle ?? '', this.language));
  /** More time matters until somebody chose. */
  protected readonly extension = computed(() => {
    const note = this.note();
    return note && ['draft', 'submitted'].includes(note.state) ? note.extension : null;
  });
  protected readonly steps = computed(() => {
    const note = this.note();
    return note ? conceptSteps(note) : [];
  });
  /** What is being said; the dialog is open while there is something. */
  protected readonly saying = signal<Said | undefined>(undefined);
  protected readonly sayingLabel = computed(() => {
    const action = this.saying();
    return action ? CONCEPT_ACTION_LABELS[action] : '';
  });
  protected readonly header = computed(() => {
    const note = this.note();
    return note ? headerOf(note) : { next: null, actions: [] };
  });
  protected readonly longestReason = CONCEPT_LIMITS.reason;
  /** What is asked, and in which language it is read. */
  protected readonly dialog = computed(() => ({
    label: this.saying() === 'select' ? ADVICE : REASON,
    help: this.saying() === 'withdraw' ? WITHDRAW_HELP : LETTER_HELP[this.note()?.language ?? 'fr'],
  }));
  protected readonly say = async (reason: string): Promise<void> => {
    const [note, action] = [this.note(), this.saying()];
    if (!note || !action) return;
    await this.api.act(note, action, action === 'select' ? { advice: reason } : { reason });
    this.saying.set(undefined);
    this.toasts.show(DONE[action]);
    this.record.reload();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const note = this.note();
      if (note) titles.name(note.reference || note.title);
    });
  }

  protected act(action: RecordAction): void {
    const note = this.note();
    if (!note) return;
    if (action === 'write') void this.router.navigate(['/concepts', note.id, 'edit', 'note']);
    else if (action === 'submit') void this.router.navigate(['/concepts', note.id, 'edit', 'check']);
    else if (action === 'apply')
      void this.router.navigate(['/applications/new'], { queryParams: { lot: note.lotId, note: note.id } });
    else if (action === 'unsubmit') void this.takeBack(note);
    else this.saying.set(action);
  }

  private async takeBack(note: ConceptNoteDetail): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@concepts.take-back.question:Take ${note.reference}:reference: back?`,
      text: $localize`:@@concepts.take-back.text:The note becomes a draft again: it is not examined unless it is submitted again before ${this.moment(note.closesAt)}:until:. It keeps its number.`,
      action: CONCEPT_ACTION_LABELS.unsubmit,
    });
    if (!sure) return;
    const done = $localize`:@@concepts.take-back.done:The note is a draft again. Do not forget to submit it.`;
    if (await this.actions.run(() => this.api.act(note, 'unsubmit'), done)) this.record.reload();
  }
}

/** The one next action and the others: writing and sending for the organisation, choosing for the administration. */
function headerOf(note: ConceptNoteDetail): {
  next: PageAction<RecordAction> | null;
  actions: PageAction<RecordAction>[];
} {
  const { next, actions } = pageActions<RecordAction>(note.allowedActions, LABELS, ['select']);
  if (note.mayApply) return { next: action('apply'), actions };
  if (!note.mayEdit) return { next, actions };
  const complete = note.errors.length === 0 && (note.form?.sections ?? []).every((section) => section.complete);
  const others = actions.filter(({ id }) => id !== 'submit' || complete);
  return { next: action('write'), actions: others };
}

const LABELS: Record<RecordAction, string> = {
  ...CONCEPT_ACTION_LABELS,
  write: $localize`:@@concepts.action.write:Go on writing`,
  apply: $localize`:@@concepts.action.apply:Write the full file`,
};
const action = (id: RecordAction): PageAction<RecordAction> => ({ id, label: LABELS[id] });
