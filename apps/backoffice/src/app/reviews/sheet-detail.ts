import { Component, computed, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DEFAULT_PAGE_SIZE, PAGE_SIZES, type ScoreSheet, type SheetAction } from '@passerelle/contract';
import { Toasts, UiButton, UiIcon, UiNotice, UiPageHeader, UiSection } from '@passerelle/ui';
import { ApplicationsApi } from '../applications/applications.api';
import { Actions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ConflictDialog } from './conflict-dialog';
import { ReviewSplit } from './review-split';
import { ReviewsApi } from './reviews.api';
import { isOpen, sheetActions } from './sheet-actions';
import { SheetDeclaration } from './sheet-declaration';
import { SHEET_STATUS, type Place } from './sheet-labels';
import { SheetView } from './sheet-view';
import { SheetWork } from './sheet-work';

/** One score sheet: the declaration of interests first, then the file at the left and its scores at the right (R12, E1, E3). */
@Component({
  selector: 'app-sheet-detail',
  imports: [
    ConflictDialog,
    ResourceState,
    ReviewSplit,
    RouterLink,
    SheetDeclaration,
    SheetView,
    SheetWork,
    UiButton,
    UiIcon,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './sheet-detail.html',
  styleUrl: './sheet-detail.css',
})
export class SheetDetailPage {
  readonly id = input.required<string>();
  /** Filters of the list this sheet was opened from. */
  readonly state = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  private readonly api = inject(ReviewsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly work = viewChild(SheetWork);
  protected readonly record = this.api.sheet(this.id);
  protected readonly sheet = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  /** Nothing of the file before the declaration. */
  protected readonly readable = computed(() => {
    const sheet = this.sheet();
    return sheet !== undefined && (!sheet.own || sheet.state === 'declared' || sheet.state === 'complete');
  });
  protected readonly open = computed(() => {
    const sheet = this.sheet();
    return sheet !== undefined && isOpen(sheet);
  });
  protected readonly file = inject(ApplicationsApi).detail(() =>
    this.readable() ? this.sheet()?.applicationId : undefined,
  );
  protected readonly place = computed<Place>(() => ({
    state: this.state(),
    search: this.search(),
    sort: this.sort(),
  }));
  /** The list is read once for a visit, so that a sheet that leaves its filter keeps its neighbours. */
  private readonly list = this.api.sheets(() =>
    this.session.can('reviews:score')
      ? { ...this.place(), sort: this.sort() ?? 'assignedAt', size: String(PAGE_SIZES.at(-1) ?? DEFAULT_PAGE_SIZE) }
      : undefined,
  );
  private readonly ids = computed(() => (this.list.hasValue() ? this.list.value().items.map(({ id }) => id) : []));
  private readonly index = computed(() => this.ids().indexOf(this.id()));
  protected readonly previous = computed(() => (this.index() > 0 ? this.ids()[this.index() - 1] : undefined));
  protected readonly next = computed(() => (this.index() < 0 ? undefined : this.ids()[this.index() + 1]));
  protected readonly status = SHEET_STATUS;
  protected readonly share = signal(50);
  protected readonly top = signal(0);
  protected readonly busy = signal(false);
  protected readonly declaring = signal(false);
  protected readonly total = linkedSignal(() => this.sheet()?.total ?? null);
  protected readonly header = computed(() => {
    const sheet = this.sheet();
    return sheet ? sheetActions(sheet, this.total()) : { next: null, actions: [] };
  });
  protected readonly declareConflict = (reason: string) => this.send('declareConflict', { reason });
  protected readonly scores = $localize`:@@reviews.sheet.scores:Scores`;

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const sheet = this.sheet();
      if (sheet) titles.name(sheet.reference);
    });
  }

  protected async act(action: SheetAction): Promise<void> {
    this.busy.set(true);
    const kept = await this.keep();
    if (kept && action === 'declareConflict') this.declaring.set(true);
    else if (kept) await this.finish(action);
    this.busy.set(false);
  }

  /** To another file of the list, once what was typed here is kept. */
  protected async go(id: string | undefined): Promise<void> {
    if (id !== undefined && (await this.keep()))
      await this.router.navigate(['/reviews', id], { queryParamsHandling: 'preserve' });
  }

  protected declared(sheet: ScoreSheet): void {
    this.record.set(sheet);
  }

  protected async conflictDeclared(): Promise<void> {
    this.toasts.show(
      $localize`:@@reviews.done.conflict:Your conflict of interest was recorded; the file left your list.`,
    );
    await this.router.navigate(['/reviews'], { queryParams: this.place() });
  }

  private async finish(action: SheetAction): Promise<void> {
    const done =
      action === 'complete'
        ? $localize`:@@reviews.done.complete:Your sheet is complete and counts in the ranking.`
        : $localize`:@@reviews.done.reopen:Your sheet is open again; it does not count until it is complete.`;
    await this.actions.run(async () => {
      this.declared(await this.send(action));
    }, done);
  }

  private send(action: SheetAction, body: object = {}): Promise<ScoreSheet> {
    const version = this.work()?.version() ?? this.sheet()?.version ?? 0;
    return this.api.act({ id: this.id(), version }, action, body);
  }

  private keep(): Promise<boolean> {
    return this.work()?.flush() ?? Promise.resolve(true);
  }
}
