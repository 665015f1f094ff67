import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ScoreSheet, SheetAction } from '@passerelle/contract';
import { UiButton, UiNotice, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { codeText } from '../core/problem-texts';
import { ReviewsApi } from './reviews.api';
import { SHEET_ACTION_LABELS } from './sheet-labels';

/** Before anything of the file is shown: has the evaluator an interest in it (E3)? */
@Component({
  selector: 'app-sheet-declaration',
  imports: [UiButton, UiNotice, UiSection],
  templateUrl: './sheet-declaration.html',
})
export class SheetDeclaration {
  readonly sheet = input.required<ScoreSheet>();
  /** The evaluator has no interest: the sheet as it is now. */
  readonly declared = output<ScoreSheet>();
  /** The evaluator has one: it has to be explained. */
  readonly conflict = output();
  private readonly api = inject(ReviewsApi);
  private readonly actions = inject(Actions);
  protected readonly busy = signal(false);
  protected readonly labels = SHEET_ACTION_LABELS;
  protected readonly obstacle = computed(() => {
    const code = this.state('declareNone')?.obstacle;
    return code === undefined ? '' : codeText(code);
  });
  protected readonly mayDecline = computed(() => {
    const found = this.state('declareConflict');
    return found !== undefined && found.obstacle === undefined;
  });

  protected async declareNone(): Promise<void> {
    this.busy.set(true);
    const done = $localize`:@@reviews.done.declared:Your declaration was recorded; the file is open.`;
    await this.actions.run(async () => {
      this.declared.emit(await this.api.act(this.sheet(), 'declareNone'));
    }, done);
    this.busy.set(false);
  }

  private state(wanted: SheetAction) {
    return this.sheet().allowedActions.find(({ action }) => action === wanted);
  }
}
