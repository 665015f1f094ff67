import { Component, computed, input, output } from '@angular/core';
import { NO_TEXT, type ApplicationSection, type FieldError, type LocalizedText } from '@passerelle/contract';
import { FormTexts } from './form-texts';

/** What each fixed section of an application asks, in one sentence. */
const ASKED: Record<ApplicationSection, string> = {
  project: $localize`:@@forms.fixed.project:Asks for title, summary, context, objectives and period of the project.`,
  partners: $localize`:@@forms.fixed.partners:Asks for the partner region and its places, the local partners and the urban context.`,
  theme: $localize`:@@forms.fixed.theme:Asks for the theme, the sectors with their shares, the Sustainable Development Goals, and gender, climate and inclusion.`,
  budget: $localize`:@@forms.fixed.budget:Asks for the costs by category and year, and who pays them.`,
  results: $localize`:@@forms.fixed.results:Asks for the expected results with their indicators, and what remains after the project.`,
  attachments: $localize`:@@forms.fixed.attachments:Asks for the required documents, and takes others.`,
  declarations: $localize`:@@forms.fixed.declarations:Asks for the declarations on honour and the name of the signatory.`,
};

/** A fixed section in the builder: what it asks, which nobody changes, and what the call says in it. */
@Component({
  selector: 'app-fixed-section',
  imports: [FormTexts],
  template: `<p>{{ asked() }}</p>
    <p class="ui-soft" i18n="@@forms.fixed.same">The questions of this section are the same in every call.</p>
    <app-form-texts
      i18n-label="@@forms.fixed.explanation"
      label="Explanation for applicants (may be left out)"
      [multiline]="true"
      [value]="text() ?? nothing"
      [errors]="errors()"
      (changed)="changed.emit($event)"
    />`,
  styleUrl: './form-builder.css',
})
export class FixedSectionEditor {
  readonly section = input.required<ApplicationSection>();
  /** What the call says in it. */
  readonly text = input.required<LocalizedText | undefined>();
  /** What is wrong with the explanation, with paths that begin at it. */
  readonly errors = input.required<readonly FieldError[]>();
  readonly changed = output<LocalizedText>();
  protected readonly nothing = NO_TEXT;
  protected readonly asked = computed(() => ASKED[this.section()]);
}
