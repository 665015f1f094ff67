import { Component, computed, input, output } from '@angular/core';
import type { BudgetRule, FieldError, FormOption, FormQuestion, Language, LocalizedText } from '@passerelle/contract';
import { readAmount } from '@passerelle/ui';
import { definitionErrorTexts, errorsBelow } from './definition-errors';
import { FormOptions } from './form-options';
import { FormRules } from './form-rules';
import { SETTINGS_OF_TYPE, type FormSetting } from './form-settings';
import { FormTexts } from './form-texts';

const MEGABYTE = 1_048_576;

/** What a question of its type has beside its texts: limits, choices, headings, rules. */
@Component({
  selector: 'app-question-settings',
  imports: [FormOptions, FormRules, FormTexts],
  templateUrl: './question-settings.html',
  styleUrl: './form-builder.css',
})
export class QuestionSettings {
  readonly question = input.required<FormQuestion>();
  readonly language = input.required<Language>();
  /** What is wrong with the question, with paths that begin at it. */
  readonly errors = input.required<readonly FieldError[]>();
  readonly changed = output<FormQuestion>();
  protected readonly settings = computed(() => SETTINGS_OF_TYPE[this.question().type].filter((one) => this.asked(one)));
  private readonly values = computed(() => new Map<string, unknown>(Object.entries(this.question())));
  /** The headings and sources that rules can be about. */
  protected readonly budget = computed(() => {
    const question = this.question();
    return question.type === 'budget-table' ? question : undefined;
  });

  protected shown({ field, kind }: FormSetting): string {
    const value = this.values().get(field) as string | number | null;
    if (kind === 'megabytes') return String(Math.floor(Number(value) / MEGABYTE));
    return value === null ? '' : String(value);
  }

  protected checked({ field }: FormSetting): boolean {
    return this.values().get(field) === true;
  }

  protected textsOf({ field }: FormSetting): LocalizedText {
    return this.values().get(field) as LocalizedText;
  }

  protected optionsOf({ field }: FormSetting): FormOption[] {
    return this.values().get(field) as FormOption[];
  }

  protected ticked({ field }: FormSetting, code: string): boolean {
    return (this.values().get(field) as string[]).includes(code);
  }

  protected below({ field }: FormSetting): FieldError[] {
    return errorsBelow(this.errors(), field);
  }

  protected texts(setting: FormSetting): string[] {
    return definitionErrorTexts(this.below(setting));
  }

  protected write(setting: FormSetting, event: Event): void {
    this.set(setting, this.read(setting, (event.target as HTMLInputElement).value.trim()));
  }

  protected check(setting: FormSetting, event: Event): void {
    this.set(setting, (event.target as HTMLInputElement).checked);
  }

  protected toggle(setting: FormSetting, code: string): void {
    const codes = this.values().get(setting.field) as string[];
    this.set(setting, codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code]);
  }

  protected set({ field }: FormSetting, value: unknown): void {
    const question = this.question();
    // Shares are of sectors only: another list begins without.
    const shares = question.type === 'codes' && field === 'list' ? { shares: false } : {};
    this.changed.emit({ ...question, ...shares, [field]: value });
  }

  protected setRules(rules: BudgetRule[]): void {
    this.changed.emit({ ...this.question(), rules } as FormQuestion);
  }

  private read(setting: FormSetting, typed: string): unknown {
    if (setting.kind === 'megabytes') return Math.max(1, Number(typed) || 1) * MEGABYTE;
    if (setting.kind === 'count') {
      if (typed === '') return setting.optional ? null : setting.min;
      return Math.min(setting.max, Math.max(setting.min, Math.round(Number(typed) || 0)));
    }
    if (setting.kind === 'choice') return typed;
    if (typed === '') return null;
    return setting.kind === 'amount' ? readAmount(typed) : typed.replace(/\s/g, '').replace(',', '.');
  }

  private asked({ field }: FormSetting): boolean {
    const question = this.question();
    if (question.type !== 'codes') return true;
    if (field === 'markers') return question.list === 'markers';
    return field !== 'shares' || question.list === 'sectors';
  }
}
