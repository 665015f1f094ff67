import { Component, computed, input, output } from '@angular/core';
import {
  FORM_LIMITS,
  localized,
  TESTS_OF_TYPE,
  type ConditionTest,
  type ConditionTestName,
  type FieldError,
  type FormCondition,
  type FormQuestion,
  type Language,
  type QuestionType,
} from '@passerelle/contract';
import { readAmount, UiButton } from '@passerelle/ui';
import type { FormChoice, FormChoices } from './form-choices';
import { definitionErrorTexts, UNNAMED } from './definition-errors';
import { conditionValues } from './condition-words';
import { TEST_LABELS } from './form-labels';

/** What is compared in euro is written as an amount: of a table, its total. */
const AMOUNTS: readonly (QuestionType | undefined)[] = ['money', 'budget-table', 'financing-plan'];

/** When a question is shown or required: tests of earlier answers. */
@Component({
  selector: 'app-form-condition',
  imports: [UiButton],
  templateUrl: './form-condition.html',
  styleUrl: './form-builder.css',
})
export class FormConditionEditor {
  readonly label = input.required<string>();
  readonly condition = input.required<FormCondition | null>();
  /** Questions that are asked before, in their order. */
  readonly earlier = input.required<readonly FormQuestion[]>();
  readonly choices = input.required<FormChoices>();
  readonly language = input.required<Language>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly changed = output<FormCondition | null>();
  protected readonly most = FORM_LIMITS.tests;
  protected readonly labels = TEST_LABELS;
  protected readonly tests = computed(() => this.condition()?.tests ?? []);
  protected readonly texts = computed(() => definitionErrorTexts(this.errors()));

  protected nameOf(question: FormQuestion): string {
    return localized(question.label, this.language()) || UNNAMED;
  }

  protected asked({ question }: ConditionTest): FormQuestion | undefined {
    return this.earlier().find(({ key }) => key === question);
  }

  protected testsOf(test: ConditionTest): readonly ConditionTestName[] {
    const asked = this.asked(test);
    return asked ? TESTS_OF_TYPE[asked.type] : [test.test];
  }

  /** What the value is chosen from; undefined where it is typed. */
  protected valuesOf(test: ConditionTest): readonly FormChoice[] | undefined {
    const asked = this.asked(test);
    return asked && conditionValues(asked, this.choices(), this.language());
  }

  protected takesValue({ test }: ConditionTest): boolean {
    return test !== 'answered' && test !== 'not-answered';
  }

  protected takesSeveral({ test }: ConditionTest): boolean {
    return test === 'one-of' || test === 'none-of';
  }

  protected add(): void {
    const [first] = this.earlier();
    if (!first) return;
    const test: ConditionTest = { question: first.key, test: 'answered', values: [] };
    this.changed.emit({ match: this.condition()?.match ?? 'all', tests: [...this.tests(), test] });
  }

  protected remove(index: number): void {
    this.keep(this.tests().filter((_, at) => at !== index));
  }

  protected setMatch(event: Event): void {
    const match = (event.target as HTMLSelectElement).value as FormCondition['match'];
    this.changed.emit({ match, tests: [...this.tests()] });
  }

  protected setQuestion(index: number, event: Event): void {
    const question = (event.target as HTMLSelectElement).value;
    this.change(index, { question, test: 'answered', values: [] });
  }

  /** What is chosen from begins with the first value, so that the condition means something at once. */
  protected setTest(index: number, asked: ConditionTest, event: Event): void {
    const test = (event.target as HTMLSelectElement).value as ConditionTestName;
    const [first] = this.takesValue({ ...asked, test }) ? (this.valuesOf(asked) ?? []) : [];
    this.change(index, { test, values: first ? [first.code] : [] });
  }

  protected setValue(index: number, test: ConditionTest, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const typed = AMOUNTS.includes(this.asked(test)?.type)
      ? readAmount(value)
      : value.replace(/\s/g, '').replace(',', '.');
    this.change(index, { values: value === '' ? [] : [typed] });
  }

  protected toggleValue(index: number, { values }: ConditionTest, value: string): void {
    const others = values.filter((one) => one !== value);
    this.change(index, { values: values.includes(value) ? others : [...others, value] });
  }

  private change(index: number, part: Partial<ConditionTest>): void {
    this.keep(this.tests().map((test, at) => (at === index ? { ...test, ...part } : test)));
  }

  private keep(tests: ConditionTest[]): void {
    this.changed.emit(tests.length ? { match: this.condition()?.match ?? 'all', tests } : null);
  }
}
