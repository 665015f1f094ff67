import { Component, computed, input, signal } from '@angular/core';
import {
  compare,
  DECISION_STEPS,
  euro,
  MODALITIES,
  MONEY_PATTERN,
  type ApprovalThreshold,
  type DecisionStepKind,
  type Modality,
  type Money,
} from '@passerelle/contract';
import { UiControl, UiField, UiMoneyInput, UiSection } from '@passerelle/ui';
import { MODALITY_LABELS } from '../core/labels';
import { datedState, today } from './dated';
import { STEP_LABELS } from './programme-labels';

/** Who speaks on an amount, in the order of the chain; a row for the modality goes before the one for all (R35). */
export function chainFor(
  rows: readonly ApprovalThreshold[],
  modality: Modality,
  amount: Money,
  day: string,
): DecisionStepKind[] {
  const inForce = rows.filter((row) => datedState(row, day) === 'now');
  return DECISION_STEPS.filter((step) => {
    const ofStep = inForce.filter((row) => row.step === step);
    const row = ofStep.find((own) => own.modality === modality) ?? ofStep.find((all) => all.modality === null);
    return row !== undefined && compare(amount, row.above) > 0;
  });
}

/** Tries an amount: the chain it would need today. */
@Component({
  selector: 'app-approval-chain',
  imports: [UiControl, UiField, UiMoneyInput, UiSection],
  template: `<ui-section i18n-heading="@@programmes.chain.heading" heading="Try an amount">
    <div class="fields">
      <ui-field i18n-label="@@programmes.chain.amount" label="Amount of the grant">
        <ui-money-input [(value)]="amount" />
      </ui-field>
      <ui-field i18n-label="@@programmes.field.modality" label="Modality">
        <select uiControl (change)="choose($event)">
          @for (option of modalities; track option) {
            <option [value]="option" [selected]="option === modality()">{{ labels[option] }}</option>
          }
        </select>
      </ui-field>
    </div>
    <div role="status">
      @if (chain(); as steps) {
        <p i18n="@@programmes.chain.today">Today these speak, in this order:</p>
        <ol>
          @for (step of steps; track step) {
            <li>{{ stepLabels[step] }}</li>
          } @empty {
            <li i18n="@@programmes.chain.nobody">Nobody: the table asks for no step.</li>
          }
        </ol>
      } @else {
        <p class="ui-soft" i18n="@@programmes.chain.no-amount">Write an amount to see who has to speak.</p>
      }
    </div>
  </ui-section>`,
  styles: `
    .fields {
      display: flex;
      flex-wrap: wrap;
      gap: 0 24px;
    }
    ol {
      margin: 0;
      padding-inline-start: 24px;
    }
  `,
})
export class ApprovalChain {
  readonly thresholds = input.required<readonly ApprovalThreshold[]>();
  readonly today = input(today());
  protected readonly modalities = MODALITIES;
  protected readonly labels = MODALITY_LABELS;
  protected readonly stepLabels = STEP_LABELS;
  protected readonly amount = signal('50000.00');
  protected readonly modality = signal<Modality>('indirect');
  /** Undefined while what is typed is no amount. */
  protected readonly chain = computed(() =>
    MONEY_PATTERN.test(this.amount())
      ? chainFor(this.thresholds(), this.modality(), euro(this.amount()), this.today())
      : undefined,
  );

  protected choose(event: Event): void {
    this.modality.set((event.target as HTMLSelectElement).value as Modality);
  }
}
