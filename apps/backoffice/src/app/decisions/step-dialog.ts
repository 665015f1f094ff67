import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  DECISION_LIMITS as LIMITS,
  OVERRULE_DOCUMENT_KINDS,
  STEP_DOCUMENT_KINDS,
  STEP_OUTCOMES,
  type DecisionDetail,
  type StepOutcome,
} from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { STEP_LABELS } from '../programmes/programme-labels';
import type { ChosenStep } from './decision-chain';
import { OUTCOME_LABELS } from './decision-labels';
import { DecisionsApi } from './decisions.api';

const EMPTY = { outcome: 'favourable' as StepOutcome, decidedOn: '', item: '', note: '', documentId: '' };

/** Records a step in own name or for the body that decided (R5), or overrules its opinion, in the same two ways (R36). */
@Component({
  selector: 'app-step-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="heading()" [open]="chosen() !== undefined" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      @if (!overruling()) {
        <ui-field i18n-label="@@decisions.record.outcome" label="Outcome" [field]="form.outcome">
          <select uiControl [formField]="form.outcome">
            @for (outcome of outcomes; track outcome) {
              <option [value]="outcome">{{ labels[outcome] }}</option>
            }
          </select>
        </ui-field>
        <ui-field i18n-label="@@decisions.record.decided-on" label="Decided on" [field]="form.decidedOn">
          <input uiControl type="date" [formField]="form.decidedOn" />
        </ui-field>
        <ui-field
          i18n-label="@@decisions.record.item"
          label="Number"
          i18n-help="@@decisions.record.item-help"
          help="Of the opinion, or item of the deliberation."
          [optional]="true"
          [field]="form.item"
        >
          <input uiControl autocomplete="off" [formField]="form.item" />
        </ui-field>
      }
      <ui-field
        [label]="overruling() ? reasonLabel : noteLabel"
        [optional]="!overruling() && form.outcome().value() === 'favourable'"
        [field]="form.note"
      >
        <textarea uiControl rows="4" [formField]="form.note"></textarea>
      </ui-field>
      <ui-field
        i18n-label="@@decisions.record.document"
        label="Signed document"
        i18n-help="@@decisions.record.document-help"
        help="Add it to the documents of the file first."
        [optional]="chosen()?.as === 'own'"
        [field]="form.documentId"
      >
        <select uiControl [formField]="form.documentId">
          <option value="" i18n="@@decisions.record.no-document">None</option>
          @for (document of documents(); track document.id) {
            <option [value]="document.id">{{ document.name }}</option>
          }
        </select>
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">
        {{ overruling() ? overruleLabel : recordLabel }}
      </button>
    </form>
  </ui-dialog>`,
})
export class StepDialog {
  readonly decision = input.required<DecisionDetail>();
  /** Undefined while nothing is asked. */
  readonly chosen = input.required<ChosenStep | undefined>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(DecisionsApi);
  protected readonly outcomes = STEP_OUTCOMES;
  protected readonly labels = OUTCOME_LABELS;
  protected readonly reasonLabel = $localize`:@@decisions.record.reason:Reason`;
  protected readonly noteLabel = $localize`:@@decisions.field.note:Note`;
  protected readonly overruleLabel = $localize`:@@decisions.chain.overrule:Overrule`;
  protected readonly recordLabel = $localize`:@@decisions.record.submit:Record`;
  protected readonly overruling = computed(() => this.chosen()?.as.startsWith('overrule') ?? false);
  /** Documents of the kinds in which such a thing is decided. */
  protected readonly documents = computed(() => {
    const step = this.chosen()?.step;
    if (!step) return [];
    const kinds = this.overruling() ? OVERRULE_DOCUMENT_KINDS : STEP_DOCUMENT_KINDS[step.kind];
    return this.decision().documents.filter(({ kind }) => kinds.includes(kind));
  });
  protected readonly heading = computed(() => {
    const step = this.chosen()?.step;
    return step ? STEP_LABELS[step.kind] : '';
  });
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.decidedOn, { when: () => !this.overruling() });
      required(path.note, {
        when: ({ valueOf }) => this.overruling() || valueOf(path.outcome) !== 'favourable',
      });
      required(path.documentId, { when: () => this.chosen()?.as !== 'own' });
      maxLength(path.item, LIMITS.item);
      maxLength(path.note, LIMITS.note);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const chosen = this.chosen();
    if (!chosen) return;
    const { documentId, ...facts } = this.form().value();
    const onBehalf = chosen.as.endsWith('on-behalf');
    if (this.overruling())
      await this.api.overrule(this.decision(), chosen.step.id, { reason: facts.note, documentId, onBehalf });
    else
      await this.api.record(this.decision(), chosen.step.id, {
        ...facts,
        documentId: documentId === '' ? null : documentId,
        onBehalf,
      });
    this.form().reset(EMPTY);
    this.done.emit();
  }
}
