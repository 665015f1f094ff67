import { Component, DestroyRef, computed, inject, input, linkedSignal, output } from '@angular/core';
import { weightedScore, type ScoreSheet, type WriteSheet } from '@passerelle/contract';
import { UiAutosave, UiNotice } from '@passerelle/ui';
import { Autosave } from '../core/autosave';
import { problemText } from '../core/problem-texts';
import { ReviewsApi } from './reviews.api';
import { scoreNotation } from './sheet-labels';
import { SheetScore } from './sheet-score';

/** The evaluator's own open sheet: what is chosen and typed is kept, the total stays in view. */
@Component({
  selector: 'app-sheet-work',
  imports: [SheetScore, UiAutosave, UiNotice],
  template: `<div class="total">
      <p>
        <span class="ui-soft" i18n="@@reviews.field.total">Total</span>
        <strong>{{ score(total()) }}</strong>
        @if (total() === null) {
          <span class="ui-soft" i18n="@@reviews.score.progress">{{ scored() }} of {{ all() }} criteria</span>
        }
      </p>
      @if (autosave(); as kept) {
        <ui-autosave [state]="kept.state()" [at]="kept.at()" (retry)="kept.flush()" />
      }
    </div>
    @if (refusal(); as reason) {
      <ui-notice tone="negative"
        ><p>{{ reason }}</p></ui-notice
      >
    }
    <app-sheet-score [sheet]="sheet()" (changed)="keep($event)" />`,
  styleUrl: './sheet-work.css',
})
export class SheetWork {
  /** The sheet as it was opened; what is kept since is known here only. */
  readonly sheet = input.required<ScoreSheet>();
  /** The total so far, null while a criterion has no points. */
  readonly totalChange = output<string | null>();
  private readonly api = inject(ReviewsApi);
  protected readonly score = scoreNotation();
  private readonly draft = linkedSignal<WriteSheet>(() => this.sheet());
  protected readonly autosave = computed(() => {
    const { id, version } = this.sheet();
    return new Autosave(
      (_whole: 'sheet', value: WriteSheet, held) => this.api.write({ id, version: held }, value),
      version,
    );
  });
  protected readonly refusal = computed(() => {
    const refusal = this.autosave().refusal();
    return refusal && problemText(refusal.problem);
  });
  protected readonly total = computed(() => weightedScore(this.sheet().criteria, this.draft().scores) ?? null);
  protected readonly scored = computed(() => this.draft().scores.length);
  protected readonly all = computed(() => this.sheet().criteria.length);

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.autosave().flush());
  }

  /** The version everything kept so far makes. */
  version(): number {
    return this.autosave().version;
  }

  /** Sends what still waits; resolves to true when everything is kept. */
  flush(): Promise<boolean> {
    return this.autosave().flush();
  }

  protected keep(value: WriteSheet): void {
    this.draft.set(value);
    this.autosave().change('sheet', value);
    this.totalChange.emit(this.total());
  }
}
