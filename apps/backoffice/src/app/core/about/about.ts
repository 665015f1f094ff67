import { Component } from '@angular/core';
import { UiPageHeader, UiSection } from '@passerelle/ui';

/** Accessibility statement and the credits that licences ask for. */
@Component({
  selector: 'app-about',
  imports: [UiPageHeader, UiSection],
  template: `<ui-page-header i18n-heading="@@core.about.title" heading="Accessibility and credits" />
    <ui-section i18n-heading="@@core.about.accessibility" heading="Accessibility">
      <p class="text" i18n="@@core.about.accessibility-text">
        Passerelle is made to meet WCAG 2.2 level AA: everything works by keyboard, with a screen reader, enlarged to
        400 % and in high contrast. If something stands in your way, tell the service that manages your file; you will
        get an answer and, where needed, another way to send what is asked.
      </p>
    </ui-section>
    <ui-section i18n-heading="@@core.about.credits" heading="Credits">
      <ul>
        <li i18n="@@core.about.font">Typeface Inter, SIL Open Font License 1.1</li>
        <li i18n="@@core.about.icons">Icons from Lucide, ISC License</li>
        <li i18n="@@core.about.map">Map shapes from Natural Earth, public domain</li>
        <li i18n="@@core.about.places">Places from GeoNames, CC BY 4.0</li>
      </ul>
    </ui-section>`,
  styles: `
    .text {
      max-width: 65ch;
    }
  `,
})
export class AboutPage {}
