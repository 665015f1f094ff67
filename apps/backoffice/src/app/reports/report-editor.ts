import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormField, form, maxLength, validateTree, type FieldTree, type ValidationError } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  localized,
  REPORT_LIMITS as LIMITS,
  reportPaths,
  type ReportDetail,
  type WriteReport,
} from '@passerelle/contract';
import {
  UiAutosave,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiFormPage,
  UiNotice,
  UiPageHeader,
  UiSection,
  UiTaskList,
  showErrors,
} from '@passerelle/ui';
import { Actions } from '../core/actions';
import { Autosave } from '../core/autosave';
import { namedErrors } from '../core/form-errors';
import { problemText } from '../core/problem-texts';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { ReportConflict } from './report-conflict';
import { ReportCosts } from './report-costs';
import { amountGaps, submissionGaps, toBody, toForm, type ReportForm } from './report-form.model';
import { ACTION_LABELS, DOCUMENT_KINDS } from './report-labels';
import { ReportSending } from './report-sending';
import { reportTasks, sendObstacle } from './report-tasks';
import { ReportsApi } from './reports.api';

/** Writing the final report: kept while it is typed, checked before it is sent. */
@Component({
  selector: 'app-report-editor',
  imports: [
    FormField,
    RecordDocuments,
    ReportConflict,
    ReportCosts,
    RouterLink,
    UiAutosave,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiFormPage,
    UiNotice,
    UiPageHeader,
    UiSection,
    UiTaskList,
  ],
  templateUrl: './report-editor.html',
  styles: `
    .part:focus {
      outline: none;
    }
  `,
})
export class ReportEditor {
  readonly report = input.required<ReportDetail>();
  /** The stored report is wanted again: its documents changed. */
  readonly reload = output();
  private readonly api = inject(ReportsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  private readonly sending = inject(ReportSending);
  private readonly session = inject(Session);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly paths = reportPaths;
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly sendLabel = ACTION_LABELS.submit;
  protected readonly busy = signal(false);
  /** The report as it was kept last. */
  protected readonly stored = linkedSignal(() => this.report());
  protected readonly title = computed(() => localized(this.stored().projectTitle, this.session.language));
  protected readonly autosave = new Autosave(
    (_whole: 'report', value: WriteReport, version) => this.api.write({ id: this.report().id, version }, value),
    0,
    (answer) => {
      this.stored.set(answer);
    },
  );
  /** What is missing is said once somebody wanted to send. */
  protected readonly revealed = signal(false);
  private readonly reportId = computed(() => this.report().id);
  /** What is typed stays when the stored report is read again: a source that is computed changes with its value only. */
  private readonly model = linkedSignal<string, ReportForm>({
    source: this.reportId,
    computation: () => untracked(() => toForm(this.report())),
  });
  protected readonly mine = computed(() => toBody(this.model()));
  private readonly gaps = computed(() => [
    ...amountGaps(this.model()),
    ...submissionGaps(this.model(), this.stored().documents),
  ]);
  protected readonly form: FieldTree<ReportForm> = form(this.model, (path) => {
    maxLength(path.narrative, LIMITS.narrative);
    maxLength(path.results, LIMITS.narrative);
    validateTree(path, () => this.wrong());
  });
  protected readonly tasks = computed(() => reportTasks(this.model(), this.stored().documents, this.revealed()));
  protected readonly obstacle = computed(() => sendObstacle(this.stored(), this.session.can('reports:submit')));
  /** Why the work is not kept, where no field says so. */
  protected readonly refused = computed(() => {
    const refusal = this.autosave.refusal();
    const elsewhere = this.autosave.conflict() ?? amountGaps(this.model())[0];
    return refusal && !elsewhere ? problemText(refusal.problem) : '';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.autosave.flush());
    let kept: string | undefined;
    effect(() => {
      const body = this.mine();
      const shape = JSON.stringify(body);
      if (kept === undefined) this.autosave.hold(untracked(this.report).version);
      else if (shape !== kept) this.autosave.change('report', body);
      kept = shape;
    });
  }

  /** To a part of the form, or back up to what is wrong. */
  protected go(part: string): void {
    this.host.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus();
  }

  /** The others' version becomes ours, or ours is sent again on top of theirs. */
  protected settle(stored: ReportDetail, mine: boolean): void {
    this.autosave.hold(stored.version);
    this.stored.set(stored);
    if (mine) void this.autosave.flush();
    else {
      this.autosave.drop('report');
      this.model.set(toForm(stored));
    }
  }

  protected async send(): Promise<void> {
    this.revealed.set(true);
    this.form().markAsTouched();
    if (this.form().invalid()) {
      showErrors(this.form);
      return;
    }
    this.busy.set(true);
    if ((await this.autosave.flush()) && (await this.sending.ask(this.stored()))) await this.submit();
    this.busy.set(false);
  }

  private async submit(): Promise<void> {
    const { id } = this.stored();
    const send = () => this.sending.send({ id, version: this.autosave.version });
    if (await this.actions.run(send, this.sending.done)) await this.router.navigate(['/reports', id]);
    else this.reload.emit();
  }

  private wrong(): ValidationError.WithFieldTree[] {
    return namedErrors(this.form, this.revealed() ? this.gaps() : amountGaps(this.model()));
  }
}
