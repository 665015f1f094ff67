import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { applicationPaths, type ApplicationDetail } from '@passerelle/contract';
import { UiButton, UiFact, UiFacts, UiMoney, UiPageHeader, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { ResourceState } from '../core/resource-state';
import { ProjectsApi } from './projects.api';

/** Opens the project of a proposed application: everything it says is copied. */
@Component({
  selector: 'app-project-from-application',
  imports: [ResourceState, RouterLink, UiButton, UiFact, UiFacts, UiMoney, UiPageHeader, UiSection],
  template: `<app-resource-state [resource]="application" />
    @if (application.hasValue()) {
      @let proposed = application.value();
      <ui-page-header [heading]="proposed.title" [reference]="proposed.reference" />
      <ui-section i18n-heading="@@projects.from-application.heading" heading="Open the project of this application">
        <p i18n="@@projects.from-application.text">
          Title, description, partners, places, theme and budget are copied from the application. You then add the
          markers and principles, and prepare the decision.
        </p>
        <ui-facts>
          <ng-template uiFact i18n-label="@@projects.field.beneficiary" label="Beneficiary">{{
            proposed.organisationName
          }}</ng-template>
          <ng-template uiFact i18n-label="@@projects.from-application.proposed" label="Proposed by the committee">
            <ui-money [value]="proposed.proposed" />
          </ng-template>
        </ui-facts>
        <div class="ui-form-actions">
          <button uiButton="filled" type="button" (click)="open()" i18n="@@projects.open.submit">
            Open the project
          </button>
          <a
            uiButton="outlined"
            [routerLink]="['/applications', applicationId()]"
            i18n="@@projects.overview.application"
            >The application</a
          >
        </div>
      </ui-section>
    }`,
})
export class ProjectFromApplicationPage {
  readonly applicationId = input.required<string>();
  private readonly api = inject(ProjectsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  protected readonly application = httpResource<ApplicationDetail>(() => applicationPaths.detail(this.applicationId()));

  protected async open(): Promise<void> {
    await this.actions.run(async () => {
      const project = await this.api.openFromApplication(this.applicationId());
      await this.router.navigate(['/projects', project.id]);
    });
  }
}
