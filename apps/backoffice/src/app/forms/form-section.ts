import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { localized, type FormSection, type Language } from '@passerelle/contract';
import { UiButton, UiNotice } from '@passerelle/ui';
import type { ApplicantProfile } from './applicant-profile';
import type { FormChoices } from './form-choices';
import { answerErrorTexts } from './form-error-texts';
import type { FormFilling } from './form-filling';
import { FormQuestionField, type FileTemplate, type TableTemplate } from './form-question';

/** The questions of a section that are shown, and what is wrong with them as buttons that go there. */
@Component({
  selector: 'app-form-section',
  imports: [FormQuestionField, UiButton, UiNotice],
  template: `@if (help()) {
      <p class="text ui-soft">{{ help() }}</p>
    }
    @if (revealed() && wrong().length) {
      <ui-notice tone="warning" i18n-heading="@@forms.section.wrong" heading="Still to be completed">
        <ul>
          @for (one of wrong(); track one.key) {
            <li>
              <button uiButton="text" type="button" (click)="focus(one.key)">{{ one.label }}</button>
              {{ one.texts.join(' ') }}
            </li>
          }
        </ul>
      </ui-notice>
    }
    @for (question of section().questions; track question.key) {
      @let status = filling().statusOf(question.key);
      @if (status.shown) {
        <app-form-question
          [attr.data-question]="question.key"
          [question]="question"
          [answer]="filling().answerTo(question.key)"
          [status]="status"
          [language]="language()"
          [choices]="choices()"
          [revealed]="revealed()"
          [locked]="locked()(question.key)"
          [files]="files()"
          [tables]="tables()"
          [profile]="profile()"
          (answered)="filling().answer(question.key, $event)"
        />
      }
    } @empty {
      <p class="ui-soft" i18n="@@forms.section.empty">This section has no question yet.</p>
    }`,
  styles: `
    .text {
      max-width: 44rem;
      white-space: pre-line;
    }
    ul {
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class FormSectionFields {
  readonly section = input.required<FormSection>();
  readonly filling = input.required<FormFilling>();
  readonly language = input.required<Language>();
  readonly choices = input.required<FormChoices>();
  readonly files = input.required<FileTemplate>();
  readonly tables = input<TableTemplate>();
  /** What the applicant may take over from its profile. */
  readonly profile = input<ApplicantProfile>();
  /** Errors are shown before a question was touched. */
  readonly revealed = input(false);
  /** Whether a question can only be read. */
  readonly locked = input<(question: string) => boolean>(() => false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly help = computed(() => localized(this.section().help, this.language()));
  protected readonly wrong = computed(() =>
    this.section().questions.flatMap((question) => {
      const { errors } = this.filling().statusOf(question.key);
      if (!errors.length) return [];
      const texts = answerErrorTexts(question, errors, this.language());
      return [{ key: question.key, label: localized(question.label, this.language()), texts }];
    }),
  );

  /** Moves to a question. */
  focus(key: string): void {
    const place = [...this.host.querySelectorAll<HTMLElement>('[data-question]')].find(
      (element) => element.dataset['question'] === key,
    );
    place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  }
}
