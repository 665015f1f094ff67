import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiPageHeader } from '@passerelle/ui';

/** What an unknown address shows. */
@Component({
  selector: 'app-not-found',
  imports: [RouterLink, UiPageHeader],
  template: `<ui-page-header i18n-heading="@@core.not-found.title" heading="This page does not exist" />
    <p i18n="@@core.not-found.text">The address may be mistyped, or the page is not meant for your role.</p>
    <p><a routerLink="/" i18n="@@core.not-found.home">Go to the home page</a></p>`,
})
export class NotFoundPage {}
