import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { evaluateForm, localized, type FormFile, type FrozenForm, type Language } from '@passerelle/contract';
import { UiFact, UiFacts, UiSection } from '@passerelle/ui';
import { answerLines } from './answer-words';
import { factsOf, type FormChoices } from './form-choices';

/** The answers to a form to read: every question that is shown, section by section. */
@Component({
  selector: 'app-form-answers',
  imports: [UiFact, UiFacts, UiSection],
  template: `@for (section of sections(); track section.key) {
    <ui-section [heading]="section.title">
      <ui-facts>
        @for (question of section.questions; track question.key) {
          <ng-template uiFact [label]="question.label">
            @for (line of question.lines; track $index) {
              <p class="line">{{ line }}</p>
            } @empty {
              –
            }
          </ng-template>
        }
      </ui-facts>
    </ui-section>
  }`,
  styles: `
    .line {
      margin: 0 0 4px;
      white-space: pre-line;
    }
  `,
})
export class FormAnswersView {
  readonly form = input.required<FrozenForm>();
  readonly files = input.required<readonly FormFile[]>();
  readonly choices = input.required<FormChoices>();
  readonly language = input.required<Language>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly sections = computed(() => {
    const { definition, answers } = this.form();
    const reader = { choices: this.choices(), language: this.language(), locale: this.locale };
    const { questions } = evaluateForm(definition, answers, factsOf(this.choices(), this.files()));
    const shown = new Set(questions.filter((status) => status.shown).map(({ key }) => key));
    return definition.sections.map(({ key, title, questions: asked }) => ({
      key,
      title: localized(title, reader.language),
      questions: asked
        .filter((question) => shown.has(question.key))
        .map((question) => ({
          key: question.key,
          label: localized(question.label, reader.language),
          lines: question.type === 'file' ? this.namesOf(question.key) : answerLines(question, answers, reader),
        })),
    }));
  });

  private namesOf(key: string): string[] {
    return this.files()
      .filter(({ question }) => question === key)
      .map(({ name }) => name);
  }
}
