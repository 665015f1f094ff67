import { Component, computed, inject, input, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MODALITIES, PROJECT_LIMITS as LIMITS, type Modality, type ProjectDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { signal } from '@angular/core';
import { sending } from '../core/form-errors';
import { MODALITY_LABELS } from '../core/labels';
import { ACTION_LABELS } from './project-labels';
import { ProjectsApi, type ReasonAction } from './projects.api';

/** Actions that ask something first. */
export type AskedAction = ReasonAction | 'start' | 'modality';

/** Asks for the reason, the day or the new modality, and does it. */
@Component({
  selector: 'app-project-act-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="heading()" [open]="action() !== undefined" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      @if (action() === 'start') {
        <ui-field
          i18n-label="@@projects.field.started-on"
          label="Started on"
          i18n-help="@@projects.act.start-help"
          help="The beneficiary is notified of the grant by mail."
          [field]="form.startedOn"
        >
          <input uiControl type="date" [formField]="form.startedOn" />
        </ui-field>
      } @else {
        @if (action() === 'modality') {
          <ui-field i18n-label="@@projects.field.modality" label="Way of cooperation" [field]="form.modality">
            <select uiControl [formField]="form.modality">
              @for (option of modalities(); track option) {
                <option [value]="option">{{ labels[option] }}</option>
              }
            </select>
          </ui-field>
        }
        <ui-field i18n-label="@@projects.act.reason" label="Reason" [field]="form.reason">
          <textarea uiControl rows="4" [formField]="form.reason"></textarea>
        </ui-field>
      }
      <button
        [uiButton]="action() === 'terminate' ? 'danger' : 'filled'"
        type="submit"
        [disabled]="form().submitting()"
      >
        {{ heading() }}
      </button>
    </form>
  </ui-dialog>`,
})
export class ProjectActDialog {
  readonly project = input.required<ProjectDetail>();
  /** Undefined while nothing is asked. */
  readonly action = input.required<AskedAction | undefined>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(ProjectsApi);
  protected readonly labels = MODALITY_LABELS;
  protected readonly modalities = computed(() => MODALITIES.filter((modality) => modality !== this.project().modality));
  protected readonly heading = computed(() => {
    const action = this.action();
    if (action === undefined) return '';
    return action === 'modality'
      ? $localize`:@@projects.action.modality:Change the way of cooperation`
      : ACTION_LABELS[action];
  });
  protected readonly form = form(
    signal({ reason: '', startedOn: '', modality: '' }),
    (path) => {
      required(path.startedOn, { when: () => this.action() === 'start' });
      required(path.modality, { when: () => this.action() === 'modality' });
      required(path.reason, { when: () => this.action() !== 'start' });
      maxLength(path.reason, LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const action = this.action();
    const { reason, startedOn, modality } = this.form().value();
    if (action === undefined) return;
    if (action === 'start') await this.api.start(this.project(), startedOn);
    else if (action === 'modality')
      await this.api.changeModality(this.project(), { modality: modality as Modality, reason });
    else await this.api.act(this.project(), action, reason);
    this.form().reset({ reason: '', startedOn: '', modality: '' });
    this.done.emit();
  }
}
