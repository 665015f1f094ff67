import { Component, inject, input, output, signal } from '@angular/core';
import {
  localized,
  type ActionState,
  type ApplicationForm,
  type FieldError,
  type FormSectionStatus,
  type Language,
} from '@passerelle/contract';
import { Confirm, UiButton, UiNotice, type ConfirmQuestion } from '@passerelle/ui';
import { Actions } from '../core/actions';
import type { Autosave } from '../core/autosave';
import { codeText } from '../core/problem-texts';
import { answerErrorTexts, errorsOf } from './form-error-texts';
import { ownPart, sectionOf } from './own-parts';

/** A part of a form, and the field of it or the key of the question that is meant. */
export interface FormPlace {
  part: string;
  field?: string;
}

/** A part of a form that keeps it from being sent, with what is wrong there and where. */
export interface MissingPart {
  id: string;
  label: string;
  errors: readonly { field: string; text: string }[];
}

/** What is said of a complete form, and how it is sent. */
export interface SendOffer {
  heading: string;
  text: string;
  /** Why it cannot be sent by this reader, in words; empty when it can. */
  obstacle: string;
  question: ConfirmQuestion;
  send: (version: number) => Promise<unknown>;
  done: string;
}

/** The own sections that are not complete: each question is named, with what is wrong. */
export const missingSections = (
  form: Pick<ApplicationForm, 'definition'> | null,
  statuses: readonly FormSectionStatus[],
  language: Language,
): MissingPart[] =>
  statuses
    .filter(({ complete }) => !complete)
    .map(({ section: key, errors }) => {
      const section = sectionOf(form, ownPart(key));
      const wrong = (section?.questions ?? []).flatMap((question) => {
        const own = errorsOf(question.key, errors);
        const words = answerErrorTexts(question, own, language).join(' ');
        return own.length ? [{ field: question.key, text: labelled(localized(question.label, language), words) }] : [];
      });
      return { id: ownPart(key), label: localized(section?.title ?? '', language), errors: wrong };
    });

/** The errors of fields, each named by its label if it has one; what is said twice is said once. */
export function missingFields(errors: readonly FieldError[], labelOf: (path: string) => string | undefined) {
  const texts = new Map<string, { field: string; text: string }>();
  for (const { path, code, params } of errors) {
    const [label, words] = [labelOf(path), codeText(code, params)];
    const text = label === undefined ? words : labelled(label, words);
    if (!texts.has(text)) texts.set(text, { field: path, text });
  }
  return [...texts.values()];
}

const labelled = (label: string, text: string): string =>
  $localize`:@@forms.check.labelled:${label}:label:: ${text}:text:`;

/** What keeps the reader from sending; `ownerOnly` says that somebody else of the organisation does it. */
export function obstacleText({ obstacle }: ActionState, ownerOnly: string): string {
  if (obstacle === undefined) return '';
  return obstacle === 'not-permitted' ? ownerOnly : codeText(obstacle);
}

/** The head of the page that checks a form: what is still missing with links, or that it can be sent. */
@Component({
  selector: 'app-form-check',
  imports: [UiButton, UiNotice],
  template: `@if (missing().length) {
      <ui-notice tone="warning" i18n-heading="@@forms.section.wrong" heading="Still to be completed">
        <ul>
          @for (part of missing(); track part.id) {
            <li>
              <button uiButton="text" type="button" (click)="edit.emit({ part: part.id })">{{ part.label }}</button>
              <ul>
                @for (error of part.errors; track error.text) {
                  <li>
                    <button uiButton="text" type="button" (click)="edit.emit({ part: part.id, field: error.field })">
                      {{ error.text }}
                    </button>
                  </li>
                }
              </ul>
            </li>
          }
        </ul>
      </ui-notice>
    } @else if (offer(); as offered) {
      <ui-notice [tone]="offered.obstacle ? 'warning' : 'positive'" [heading]="offered.heading">
        @if (offered.obstacle) {
          <p>{{ offered.obstacle }}</p>
        } @else {
          <p>{{ offered.text }}</p>
          <button uiButton="filled" type="button" [disabled]="busy()" (click)="send(offered)">
            {{ offered.question.action }}
          </button>
        }
      </ui-notice>
    }`,
})
export class FormCheck {
  readonly missing = input.required<readonly MissingPart[]>();
  /** Undefined when sending is not for this reader. */
  readonly offer = input.required<SendOffer | undefined>();
  readonly autosave = input.required<Pick<Autosave<string, object, { version: number }>, 'flush' | 'version'>>();
  /** What has to be opened. */
  readonly edit = output<FormPlace>();
  readonly sent = output();
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  protected readonly busy = signal(false);

  protected async send({ question, send, done }: SendOffer): Promise<void> {
    if (!(await this.autosave().flush()) || !(await this.confirm.ask(question))) return;
    this.busy.set(true);
    if (await this.actions.run(() => send(this.autosave().version), done)) this.sent.emit();
    this.busy.set(false);
  }
}
