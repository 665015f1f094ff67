import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { KBO_STATUSES, type KboStatus, type OrganisationDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDate, UiDialog, UiErrorSummary, UiField, UiStatus } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { KBO_LABELS } from './organisation-labels';
import { OrganisationsApi } from './organisations.api';

const EMPTY = { status: 'active' as KboStatus, checkedOn: '' };

/** What the register of enterprises says of the number, and the dialog in which an officer records it (R14). */
@Component({
  selector: 'app-organisation-kbo',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDate, UiDialog, UiErrorSummary, UiField, UiStatus],
  template: `
    @if (organisation().kboCheck; as check) {
      <ui-status [label]="labels[check.status].label" [tone]="labels[check.status].tone" />
      <ui-date [value]="check.checkedOn" />
    } @else {
      <span class="ui-soft" i18n="@@organisations.kbo.unchecked">Not looked up yet</span>
    }
    @if (organisation().mayCheckKbo) {
      <button uiButton="text" type="button" (click)="asking.set(true)">
        <span i18n="@@organisations.kbo.record">Record the status</span>
      </button>
      <ui-dialog
        i18n-heading="@@organisations.kbo.heading"
        heading="Status in the register of enterprises"
        [open]="asking()"
        (openChange)="asking.set($event)"
      >
        <form [formRoot]="form">
          <ui-error-summary [form]="form" />
          <ui-field i18n-label="@@organisations.kbo.status" label="Status" [field]="form.status">
            <select uiControl [formField]="form.status">
              @for (status of statuses; track status) {
                <option [value]="status">{{ labels[status].label }}</option>
              }
            </select>
          </ui-field>
          <ui-field i18n-label="@@organisations.kbo.checked-on" label="Looked up on" [field]="form.checkedOn">
            <input uiControl type="date" [formField]="form.checkedOn" />
          </ui-field>
          <button uiButton="filled" type="submit" [disabled]="form().submitting()">
            <span i18n="@@organisations.kbo.submit">Record</span>
          </button>
        </form>
      </ui-dialog>
    }
  `,
})
export class OrganisationKbo {
  readonly organisation = input.required<OrganisationDetail>();
  readonly changed = output();
  private readonly api = inject(OrganisationsApi);
  protected readonly labels = KBO_LABELS;
  protected readonly statuses = KBO_STATUSES;
  protected readonly asking = signal(false);
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.checkedOn);
    },
    { submission: sending(() => this.record()) },
  );

  private async record(): Promise<void> {
    const { id, version } = this.organisation();
    await this.api.checkKbo(id, version, this.form().value());
    this.form().reset(EMPTY);
    this.asking.set(false);
    this.changed.emit();
  }
}
