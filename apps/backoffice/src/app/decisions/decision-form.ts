import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  DECISION_LIMITS as LIMITS,
  localized,
  PRELIMINARIES,
  type DecisionDetail,
  type Preliminary,
  type WriteDecision,
} from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PRELIMINARY_LABELS } from './decision-labels';
import { DecisionsApi } from './decisions.api';

interface DecisionForm {
  motivation: string;
  preliminaries: { preliminary: Preliminary; doneOn: string; note: string }[];
}

const formOf = (decision?: DecisionDetail): DecisionForm => ({
  motivation: decision?.motivation ?? '',
  preliminaries: PRELIMINARIES.map((preliminary) => {
    const kept = decision?.preliminaries.find((row) => row.preliminary === preliminary);
    return { preliminary, doneOn: kept?.doneOn ?? '', note: kept?.note ?? '' };
  }),
});

const bodyOf = ({ motivation, preliminaries }: DecisionForm): WriteDecision => ({
  motivation,
  preliminaries: preliminaries.map((row) => ({ ...row, doneOn: row.doneOn === '' ? null : row.doneOn })),
});

/** Prepares the decision file of a project, or changes it while it is prepared (R1). */
@Component({
  selector: 'app-decision-form',
  imports: [
    FormField,
    FormRoot,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiPageHeader,
    UiSection,
  ],
  template: `<app-resource-state [resource]="project" />
    <app-resource-state [resource]="record" />
    @if (ready()) {
      <ui-page-header i18n-heading="@@decisions.form.title" heading="Prepare the decision" [reference]="reference()">
        <p uiLead class="ui-soft">{{ title() }}</p>
      </ui-page-header>
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <ui-field
          i18n-label="@@decisions.field.motivation"
          label="Motivation"
          i18n-help="@@decisions.form.motivation-help"
          help="Why the grant should be awarded; approvers read it first."
          [field]="form.motivation"
        >
          <textarea uiControl rows="8" [formField]="form.motivation"></textarea>
        </ui-field>
        <ui-section i18n-heading="@@decisions.field.preliminaries" heading="Preliminary steps">
          <p class="ui-soft" i18n="@@decisions.form.preliminaries-help">
            Each needs its day before the approval starts; the documents are added to the file.
          </p>
          @for (row of form.preliminaries; track $index) {
            <fieldset>
              <legend>{{ labels[row.preliminary().value()] }}</legend>
              <ui-field i18n-label="@@decisions.form.done-on" label="Done on" [optional]="true" [field]="row.doneOn">
                <input uiControl type="date" [formField]="row.doneOn" />
              </ui-field>
              <ui-field i18n-label="@@decisions.field.note" label="Note" [optional]="true" [field]="row.note">
                <input uiControl [formField]="row.note" />
              </ui-field>
            </fieldset>
          }
        </ui-section>
        <div class="ui-form-actions">
          <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@decisions.form.save">
            Save the file
          </button>
          <a uiButton="outlined" [routerLink]="back()" i18n="@@decisions.form.cancel">Cancel</a>
        </div>
      </form>
    }`,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      margin: 0 0 12px;
      padding: 0;
      border: 0;
    }
    legend {
      font-weight: 600;
    }
  `,
})
export class DecisionFormPage {
  /** From the address: an existing file, or the project of a new one. */
  readonly id = input<string>();
  readonly projectId = input<string>();
  private readonly api = inject(DecisionsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly labels = PRELIMINARY_LABELS;
  protected readonly record = this.api.detail(this.id);
  protected readonly project = this.api.project(this.projectId);
  private readonly decision = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  private readonly opened = computed(() => (this.project.hasValue() ? this.project.value() : undefined));
  protected readonly ready = computed(() => this.decision() !== undefined || this.opened() !== undefined);
  protected readonly reference = computed(() => this.decision()?.reference ?? this.opened()?.reference ?? '');
  protected readonly title = computed(() => {
    const text = this.decision()?.projectTitle ?? this.opened()?.title;
    return text ? localized(text, this.language) : '';
  });
  protected readonly back = computed(() => {
    const id = this.id();
    return id === undefined ? ['/projects', this.projectId() ?? ''] : ['/decisions', id];
  });
  private readonly model = linkedSignal(() => formOf(this.decision()));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.motivation);
      maxLength(path.motivation, LIMITS.motivation);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const decision = this.decision();
    const body = bodyOf(this.model());
    const saved = decision
      ? await this.api.update(decision, body)
      : await this.api.prepare({ ...body, projectId: this.projectId() ?? '' });
    this.toasts.show($localize`:@@decisions.form.saved:The decision file was saved.`);
    await this.router.navigate(['/decisions', saved.id]);
  }
}
