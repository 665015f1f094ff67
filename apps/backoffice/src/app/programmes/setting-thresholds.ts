import { Component, computed, input } from '@angular/core';
import { DECISION_STEPS, type ApprovalThreshold } from '@passerelle/contract';
import { UiCell, UiMoney, UiSection, type ListColumn } from '@passerelle/ui';
import { ApprovalChain } from './approval-chain';
import { modalityText, STEP_LABELS } from './programme-labels';
import { SettingTable } from './setting-table';
import { TAB_LABELS } from './setting-tabs';

/** The approval table, step by step in the order of the chain, and a way to try an amount (R35). */
@Component({
  selector: 'app-setting-thresholds',
  imports: [ApprovalChain, SettingTable, UiCell, UiMoney, UiSection],
  template: `<app-approval-chain [thresholds]="thresholds()" />
    @for (step of steps(); track step.kind) {
      <ui-section [heading]="step.label">
        <app-setting-table
          [tab]="'thresholds'"
          [caption]="step.caption"
          [columns]="columns"
          [rows]="step.rows"
          [name]="name"
        >
          <ng-template uiCell="above" [uiCellOf]="columns" let-row><ui-money [value]="row.above" /></ng-template>
        </app-setting-table>
      </ui-section>
    }`,
})
export class SettingThresholds {
  readonly thresholds = input.required<readonly ApprovalThreshold[]>();
  protected readonly steps = computed(() =>
    DECISION_STEPS.map((kind) => ({
      kind,
      label: STEP_LABELS[kind],
      caption: `${TAB_LABELS.thresholds}: ${STEP_LABELS[kind]}`,
      rows: this.thresholds().filter(({ step }) => step === kind),
    })),
  );
  protected readonly name = (row: ApprovalThreshold) => `${STEP_LABELS[row.step]}, ${modalityText(row.modality)}`;
  protected readonly columns: ListColumn<ApprovalThreshold>[] = [
    {
      key: 'modality',
      label: $localize`:@@programmes.field.modality:Modality`,
      text: ({ modality }) => modalityText(modality),
    },
    { key: 'above', label: $localize`:@@programmes.field.above:Above`, align: 'end' },
  ];
}
