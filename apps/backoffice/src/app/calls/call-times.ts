import { Component, input } from '@angular/core';
import { FormField, required, schema, type FieldTree } from '@angular/forms/signals';
import { UiControl, UiField, UiSection } from '@passerelle/ui';
import type { CallTimesModel } from './call-form.model';

/** What a call cannot do without of its times. */
export const callTimes = schema<CallTimesModel>((path) => {
  required(path.opensOn);
  required(path.opensTime);
  required(path.closesOn);
  required(path.closesTime);
  required(path.questionsTime);
});

/** When a call opens and closes and until when it takes questions, in the time of Brussels. */
@Component({
  selector: 'app-call-times',
  imports: [FormField, UiControl, UiField, UiSection],
  template: `@let times = field();
    <ui-section i18n-heading="@@calls.form.period" heading="Period, in Brussels time">
      <div class="pair">
        <ui-field i18n-label="@@calls.form.opens-on" label="Opens on" [field]="times.opensOn">
          <input uiControl type="date" [formField]="times.opensOn" />
        </ui-field>
        <ui-field i18n-label="@@calls.form.opens-time" label="Opens at" [field]="times.opensTime">
          <input uiControl type="time" [formField]="times.opensTime" />
        </ui-field>
      </div>
      <div class="pair">
        <ui-field i18n-label="@@calls.form.closes-on" label="Closes on" [field]="times.closesOn">
          <input uiControl type="date" [formField]="times.closesOn" />
        </ui-field>
        <ui-field i18n-label="@@calls.form.closes-time" label="Closes at" [field]="times.closesTime">
          <input uiControl type="time" [formField]="times.closesTime" />
        </ui-field>
      </div>
      <div class="pair">
        <ui-field
          i18n-label="@@calls.form.questions-on"
          label="Last day for questions"
          i18n-help="@@calls.form.questions-help"
          help="Partners may ask until then; without a day they cannot ask here."
          [optional]="true"
          [field]="times.questionsOn"
        >
          <input uiControl type="date" [formField]="times.questionsOn" />
        </ui-field>
        <ui-field i18n-label="@@calls.form.questions-time" label="Questions until" [field]="times.questionsTime">
          <input uiControl type="time" [formField]="times.questionsTime" />
        </ui-field>
      </div>
    </ui-section>`,
  styles: `
    .pair {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0 24px;
    }
    @media (min-width: 600px) {
      .pair > :first-child {
        flex-basis: 19rem;
      }
    }
  `,
})
export class CallTimes {
  readonly field = input.required<{ readonly [Name in keyof CallTimesModel]: FieldTree<string> }>();
}
