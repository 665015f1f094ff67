import { Component, input, output } from '@angular/core';
import {
  FORM_LIMITS,
  localized,
  type BudgetRule,
  type FieldError,
  type FormOption,
  type Language,
  type QuestionOf,
} from '@passerelle/contract';
import { UiButton } from '@passerelle/ui';
import { definitionErrorTexts, errorsBelow, UNNAMED } from './definition-errors';
import { SETTING_LABELS } from './form-settings';

/** Parts of a budget that have to stay within percentages (B3). */
@Component({
  selector: 'app-form-rules',
  imports: [UiButton],
  templateUrl: './form-rules.html',
  styleUrl: './form-builder.css',
})
export class FormRules {
  readonly table = input.required<QuestionOf<'budget-table'>>();
  readonly language = input.required<Language>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly changed = output<BudgetRule[]>();
  protected readonly most = FORM_LIMITS.rules;
  protected readonly parts = [
    { code: 'headings', name: SETTING_LABELS['headings'] },
    { code: 'sources', name: SETTING_LABELS['sources'] },
  ] as const;

  protected ruleName(index: number): string {
    return $localize`:@@forms.rule:Rule ${index + 1}:number:`;
  }

  protected optionsOf({ part }: BudgetRule): FormOption[] {
    return this.table()[part];
  }

  protected nameOf({ label }: FormOption): string {
    return localized(label, this.language()) || UNNAMED;
  }

  protected texts(index: number): string[] {
    return definitionErrorTexts(errorsBelow(this.errors(), String(index)));
  }

  protected add(): void {
    const { headings, rules } = this.table();
    const codes = headings.slice(0, 1).map(({ code }) => code);
    this.changed.emit([...rules, { part: 'headings', codes, of: [], minPercent: null, maxPercent: '10' }]);
  }

  protected remove(index: number): void {
    this.changed.emit(this.table().rules.filter((_, at) => at !== index));
  }

  protected setPart(index: number, event: Event): void {
    const part = (event.target as HTMLSelectElement).value as BudgetRule['part'];
    const codes = this.table()
      [part].slice(0, 1)
      .map(({ code }) => code);
    this.change(index, { part, codes, of: [] });
  }

  protected toggle(index: number, rule: BudgetRule, side: 'codes' | 'of', code: string): void {
    const others = rule[side].filter((one) => one !== code);
    this.change(index, { [side]: rule[side].includes(code) ? others : [...others, code] });
  }

  protected setPercent(index: number, side: 'minPercent' | 'maxPercent', event: Event): void {
    const typed = (event.target as HTMLInputElement).value.trim().replace(',', '.');
    this.change(index, { [side]: typed === '' ? null : typed });
  }

  private change(index: number, part: Partial<BudgetRule>): void {
    this.changed.emit(this.table().rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)));
  }
}
