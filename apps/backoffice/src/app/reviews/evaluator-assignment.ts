import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { EvaluatorOption, ScoreSheets } from '@passerelle/contract';
import { UiButton, UiEmpty, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { codeText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ReviewsApi } from './reviews.api';

/** Members of the committee with their open files, those with the least work first; who cannot be chosen, and why (E2, E3). */
@Component({
  selector: 'app-evaluator-assignment',
  imports: [ResourceState, UiButton, UiEmpty, UiSection],
  template: `<ui-section i18n-heading="@@reviews.assign.heading" heading="Assign an evaluator">
    <app-resource-state [resource]="options" />
    @if (options.hasValue()) {
      @if (rows().length) {
        <div class="scroll" role="group" tabindex="0" i18n-aria-label="@@reviews.assign.table" aria-label="Evaluators">
          <table>
            <thead>
              <tr>
                <th scope="col" i18n="@@reviews.field.evaluator">Evaluator</th>
                <th scope="col" class="figure" i18n="@@reviews.field.open">Files to score</th>
                <th scope="col" class="figure" i18n="@@reviews.field.choice">Choice</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.option.id) {
                <tr>
                  <th scope="row">{{ row.option.name }}</th>
                  <td class="figure">{{ row.option.open }}</td>
                  <td class="end">
                    @if (row.obstacle) {
                      <span class="ui-soft">{{ row.obstacle }}</span>
                    } @else {
                      <button uiButton="outlined" type="button" [disabled]="busy()" (click)="assign(row.option)">
                        <span i18n="@@reviews.reason.assign-action">Assign</span
                        ><span class="visually-hidden">: {{ row.option.name }}</span>
                      </button>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <ui-empty i18n-heading="@@reviews.assign.none" heading="No committee member yet">
          <p i18n="@@reviews.assign.none-text">Persons with the role of committee member appear here.</p>
        </ui-empty>
      }
    }
  </ui-section>`,
  styleUrl: './review-table.css',
  styles: `
    td.end {
      padding-inline-end: 0;
      text-align: end;
    }
  `,
})
export class EvaluatorAssignment {
  readonly applicationId = input.required<string>();
  readonly assigned = output<ScoreSheets>();
  private readonly api = inject(ReviewsApi);
  private readonly actions = inject(Actions);
  private readonly session = inject(Session);
  protected readonly options = this.api.evaluators(this.applicationId);
  protected readonly busy = signal(false);
  protected readonly rows = computed(() =>
    (this.options.hasValue() ? this.options.value().evaluators : []).map((option) => ({
      option,
      obstacle: this.obstacle(option),
    })),
  );

  protected async assign({ id, name }: EvaluatorOption): Promise<void> {
    this.busy.set(true);
    const done = $localize`:@@reviews.done.assigned:${name}:name: was assigned to this file.`;
    await this.actions.run(async () => {
      this.assigned.emit(await this.api.assign(this.applicationId(), id));
    }, done);
    this.options.reload();
    this.busy.set(false);
  }

  private obstacle({ id, conflicted, assigned }: EvaluatorOption): string {
    if (assigned) return $localize`:@@reviews.assign.already:Has, or had, a sheet of this file`;
    if (conflicted) return $localize`:@@reviews.assign.conflicted:Belongs to the applicant’s organisation`;
    return id === this.session.person()?.id ? codeText('four-eyes') : '';
  }
}
