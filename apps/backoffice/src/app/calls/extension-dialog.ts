import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  brusselsClock,
  DEADLINE_LIMITS,
  EXTENSION_STAGES,
  localized,
  type CallDetail,
  type GiveExtension,
} from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { OrganisationChoice, type ChosenOrganisation } from '../organisations/organisation-choice';
import { STAGE_LABELS } from './call-labels';
import { CallsApi } from './calls.api';

/** Whose more time is asked for, where that is known. */
export interface ExtensionFor extends ChosenOrganisation {
  lotId: string;
}

/** More time for one organisation in one lot; its drafts are not shown, so it is chosen by its name. */
@Component({
  selector: 'app-extension-dialog',
  imports: [FormField, FormRoot, OrganisationChoice, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog
    i18n-heading="@@calls.deadline.give"
    heading="More time for one organisation"
    [open]="open()"
    (openChange)="closed.emit()"
  >
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p i18n="@@calls.deadline.give-text">
        It holds for every file of the organisation in this lot. The organisation is told by mail until when and why. A
        later date may follow; an earlier one may not.
      </p>
      @if (open()) {
        <app-organisation-choice
          i18n-label="@@calls.deadline.organisation"
          label="Organisation"
          [registered]="true"
          [value]="organisation()"
          (valueChange)="choose($event)"
        />
      }
      <ui-field i18n-label="@@calls.deadline.lot" label="Lot" [field]="form.lotId">
        <select uiControl [formField]="form.lotId">
          @for (lot of lots(); track lot.id) {
            <option [value]="lot.id">{{ lot.label }}</option>
          }
        </select>
      </ui-field>
      @if (mayBeNote()) {
        <ui-field i18n-label="@@calls.deadline.stage" label="For what" [field]="form.stage">
          <select uiControl [formField]="form.stage">
            @for (stage of stages; track stage) {
              <option [value]="stage">{{ stageLabels[stage] }}</option>
            }
          </select>
        </ui-field>
      }
      <ui-field i18n-label="@@calls.deadline.on" label="New deadline" [field]="form.closesOn">
        <input uiControl type="date" [formField]="form.closesOn" />
      </ui-field>
      <ui-field i18n-label="@@calls.deadline.time" label="Time in Brussels" [field]="form.closesTime">
        <input uiControl type="time" [formField]="form.closesTime" />
      </ui-field>
      <ui-field i18n-label="@@calls.deadline.reason" label="Reason" [field]="form.reason">
        <textarea uiControl rows="4" [formField]="form.reason"></textarea>
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@calls.deadline.give-do">
        Give more time
      </button>
    </form>
  </ui-dialog>`,
})
export class ExtensionDialog {
  readonly call = input.required<CallDetail>();
  readonly open = input.required<boolean>();
  /** What is filled in already. */
  readonly given = input<ExtensionFor>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(CallsApi);
  private readonly session = inject(Session);
  protected readonly lots = computed(() =>
    this.call().lotList.map(({ id, code, title }) => ({
      id,
      label: `${code} · ${localized(title, this.session.language)}`,
    })),
  );
  protected readonly stages = EXTENSION_STAGES;
  protected readonly stageLabels = STAGE_LABELS;
  private readonly model = linkedSignal<GiveExtension>(() => ({
    stage: 'application',
    lotId: this.given()?.lotId ?? this.call().lotList[0]?.id ?? '',
    organisationId: this.given()?.organisationId ?? '',
    closesOn: '',
    closesTime: brusselsClock(this.call().closesAt),
    reason: '',
  }));
  /** A concept note comes first in the chosen lot (B5). */
  protected readonly mayBeNote = computed(() =>
    this.call().lotList.some(({ id, conceptClosesAt }) => id === this.model().lotId && conceptClosesAt !== null),
  );
  protected readonly organisation = linkedSignal<CallDetail, ChosenOrganisation>({
    source: this.call,
    computation: () => {
      const { organisationId, name } = this.given() ?? NOBODY;
      return { organisationId, name };
    },
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.organisationId, {
        message: $localize`:@@calls.deadline.organisation-required:Choose an organisation of the register.`,
      });
      required(path.closesOn);
      required(path.closesTime);
      required(path.reason);
      maxLength(path.reason, DEADLINE_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  protected choose(chosen: ChosenOrganisation): void {
    this.organisation.set(chosen);
    this.form.organisationId().value.set(chosen.organisationId);
  }

  private async send(): Promise<void> {
    const { stage, ...given } = this.model();
    await this.api.giveExtension(this.call(), { ...given, stage: this.mayBeNote() ? stage : 'application' });
    this.done.emit();
  }
}

const NOBODY: ChosenOrganisation = { organisationId: '', name: '' };
