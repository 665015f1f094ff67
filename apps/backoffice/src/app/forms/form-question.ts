import { Component, LOCALE_ID, type TemplateRef, computed, inject, input, output, signal } from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import {
  localized,
  wordCount,
  type AnswersByType,
  type FormAnswer,
  type FormQuestion,
  type Language,
  type PeriodAnswer,
  type QuestionOf,
  type QuestionStatus,
} from '@passerelle/contract';
import { UiControl, UiField, UiGroup, UiMoneyInput } from '@passerelle/ui';
import { Typed } from '../core/typed';
import type { ApplicantProfile } from './applicant-profile';
import type { FormChoices } from './form-choices';
import { answerErrorTexts, isWrong } from './form-error-texts';
import { NO, YES } from './form-labels';
import { QuestionBudget } from './question-budget';
import { QuestionCodes } from './question-codes';
import { QuestionFinancing } from './question-financing';
import { QuestionPlace } from './question-place';
import { QuestionResults } from './question-results';
import { QuestionRows } from './question-rows';

const YES_OR_NO = [
  { code: 'yes', name: YES },
  { code: 'no', name: NO },
];

/** Questions that are answered in lines. */
type LinesType = 'organisation' | 'people' | 'codes' | 'budget-table' | 'financing-plan' | 'results-table';
const IN_LINES: readonly string[] = [
  'organisation',
  'people',
  'codes',
  'budget-table',
  'financing-plan',
  'results-table',
] satisfies LinesType[];

/** What a page shows for a question of files; only the page knows where they are kept. */
export type FileTemplate = TemplateRef<{ $implicit: QuestionOf<'file'> }>;

/** What a page shows below a budget table that may come from a spreadsheet; only the page knows the record. */
export type TableTemplate = TemplateRef<{ $implicit: QuestionOf<'budget-table'> }>;

/** One question of a form with its label, help, answer and what is wrong with it, whatever its type. */
@Component({
  selector: 'app-form-question',
  imports: [
    NgTemplateOutlet,
    QuestionBudget,
    QuestionCodes,
    QuestionFinancing,
    QuestionPlace,
    QuestionResults,
    QuestionRows,
    Typed,
    UiControl,
    UiField,
    UiGroup,
    UiMoneyInput,
  ],
  templateUrl: './form-question.html',
  styleUrls: ['./question-choices.css', './form-question.css'],
  host: { '(focusout)': 'touched.set(true)' },
})
export class FormQuestionField {
  readonly question = input.required<FormQuestion>();
  readonly answer = input.required<FormAnswer | undefined>();
  readonly status = input.required<QuestionStatus>();
  readonly language = input.required<Language>();
  readonly choices = input.required<FormChoices>();
  /** Errors are shown before the question was touched. */
  readonly revealed = input(false);
  readonly locked = input(false);
  readonly files = input.required<FileTemplate>();
  readonly tables = input<TableTemplate>();
  /** What the applicant may take over from its profile. */
  readonly profile = input<ApplicantProfile>();
  /** Undefined: the question is no longer answered. */
  readonly answered = output<FormAnswer | undefined>();
  private readonly comma = (1.5).toLocaleString(inject(LOCALE_ID)).charAt(1);
  protected readonly touched = signal(false);
  /** A number as it is being typed. */
  private readonly typed = signal<string | undefined>(undefined);
  protected readonly label = computed(() => localized(this.question().label, this.language()));
  protected readonly help = computed(() => localized(this.question().help, this.language()));
  protected readonly wide = computed(() => IN_LINES.includes(this.question().type));
  protected readonly errors = computed(() => (this.revealed() || this.touched() ? this.status().errors : []));
  protected readonly errorTexts = computed(() => answerErrorTexts(this.question(), this.errors(), this.language()));
  protected readonly text = computed(() => {
    const answer = this.answer();
    return typeof answer === 'string' ? answer : '';
  });
  protected readonly number = computed(() => this.typed() ?? this.text().replace('.', this.comma));
  protected readonly words = computed(() => wordCount(this.text()));
  protected readonly period = computed(() => {
    const answer = this.answer() as PeriodAnswer | undefined;
    return { from: answer?.from ?? null, until: answer?.until ?? null };
  });

  protected readonly places = computed(() => (this.answer() as string[] | undefined) ?? []);

  /** The options of a choice in the language of the form. */
  protected optionsOf(question: QuestionOf<'single-choice' | 'multiple-choice' | 'yes-no'>) {
    if (question.type === 'yes-no') return YES_OR_NO;
    return question.options.map(({ code, label }) => ({ code, name: localized(label, this.language()) }));
  }

  protected unitOf({ unit }: QuestionOf<'number'>): string {
    return localized(unit, this.language());
  }

  /** What a list of codes lets choose: of the markers those that are asked for. */
  protected listOf({ list, markers }: QuestionOf<'codes'>) {
    const all = this.choices().lists[list];
    return list === 'markers' ? all.filter(({ code }) => markers.some((marker) => marker === code)) : all;
  }

  /** The answer to a question that is a list. */
  protected listFor<Type extends LinesType>(_question: { type: Type }): AnswersByType[Type] {
    const answer = this.answer();
    return (Array.isArray(answer) ? answer : []) as AnswersByType[Type];
  }

  protected has(code: string): boolean {
    const answer = this.answer();
    return Array.isArray(answer) && (answer as string[]).includes(code);
  }

  protected wrong(place: string): true | null {
    return isWrong(this.errors(), this.question().key, place) || null;
  }

  protected write(event: Event): void {
    this.give((event.target as HTMLInputElement).value);
  }

  protected writeNumber(value: string): void {
    this.typed.set(value);
    this.give(value.replace(/\s/g, '').replace(',', '.'));
  }

  protected leaveNumber(): void {
    this.typed.set(undefined);
  }

  protected give(answer: string): void {
    this.answered.emit(answer === '' ? undefined : answer);
  }

  protected giveList(answer: Extract<FormAnswer, unknown[]>): void {
    this.answered.emit(answer.length ? answer : undefined);
  }

  protected toggle(code: string): void {
    const chosen = (this.answer() as string[] | undefined) ?? [];
    this.giveList(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]);
  }

  protected writePeriod(part: keyof PeriodAnswer, event: Event): void {
    const period = { ...this.period(), [part]: (event.target as HTMLInputElement).value || null };
    this.answered.emit(period.from === null && period.until === null ? undefined : period);
  }

  protected declare(event: Event): void {
    this.answered.emit((event.target as HTMLInputElement).checked || undefined);
  }
}
