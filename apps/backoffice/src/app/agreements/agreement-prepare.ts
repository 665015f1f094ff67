import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { localized } from '@passerelle/contract';
import { UiButton, UiDate, UiFact, UiFacts, UiMoney, UiPageHeader, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { AgreementsApi } from './agreements.api';

/** Draws up the agreement of an awarded project from what is known of it. */
@Component({
  selector: 'app-agreement-prepare',
  imports: [ResourceState, RouterLink, UiButton, UiDate, UiFact, UiFacts, UiMoney, UiPageHeader, UiSection],
  template: `<app-resource-state [resource]="record" />
    @if (record.hasValue()) {
      @let project = record.value();
      <ui-page-header
        i18n-heading="@@agreements.prepare.title"
        heading="Draw up the agreement"
        [reference]="project.reference"
      >
        <p uiLead class="ui-soft">{{ title() }}</p>
      </ui-page-header>
      <ui-section i18n-heading="@@agreements.prepare.from" heading="What it starts from">
        <ui-facts>
          <ng-template uiFact i18n-label="@@agreements.field.beneficiary" label="Beneficiary">{{
            project.beneficiaryName
          }}</ng-template>
          <ng-template uiFact i18n-label="@@agreements.field.amount" label="Amount"
            ><ui-money [value]="project.granted"
          /></ng-template>
          <ng-template uiFact i18n-label="@@agreements.field.period" label="Period"
            ><ui-date [value]="project.startsOn" /> – <ui-date [value]="project.endsOn"
          /></ng-template>
        </ui-facts>
        <p class="ui-soft" i18n="@@agreements.prepare.help">
          Text, instalments and the due date of the report are proposed from the file and can be changed before it is
          sent.
        </p>
      </ui-section>
      <div class="ui-form-actions">
        <button uiButton="filled" type="button" [disabled]="busy()" (click)="prepare()" i18n="@@agreements.prepare.do">
          Draw up
        </button>
        <a uiButton="outlined" [routerLink]="['/projects', project.id]" i18n="@@agreements.form.cancel">Cancel</a>
      </div>
    }`,
})
export class AgreementPreparePage {
  readonly projectId = input.required<string>();
  private readonly api = inject(AgreementsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  protected readonly busy = signal(false);
  protected readonly record = this.api.project(this.projectId);
  protected readonly title = computed(() =>
    this.record.hasValue() ? localized(this.record.value().title, this.language) : '',
  );

  protected async prepare(): Promise<void> {
    this.busy.set(true);
    await this.actions.run(
      async () => {
        const { id } = await this.api.prepare(this.projectId());
        await this.router.navigate(['/agreements', id]);
      },
      $localize`:@@agreements.prepare.done:The agreement was drawn up; check it before sending it.`,
    );
    this.busy.set(false);
  }
}
