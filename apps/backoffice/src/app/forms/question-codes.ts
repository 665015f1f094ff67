import { Component, computed, input, output } from '@angular/core';
import { MARKER_MAXIMUM, type CodeAnswer, type FieldError, type Marker, type QuestionOf } from '@passerelle/contract';
import { UiButton } from '@passerelle/ui';
import type { FormChoice } from './form-choices';
import { isWrong } from './form-error-texts';

/** Themes, sectors with their shares, goals, markers with their score. */
@Component({
  selector: 'app-question-codes',
  imports: [UiButton],
  template: `@if (isShort()) {
      <div class="choices">
        @for (option of options(); track option.code) {
          <label>
            <input
              type="checkbox"
              [checked]="chosen().has(option.code)"
              [disabled]="locked() || (full() && !chosen().has(option.code))"
              (change)="toggle(option.code)"
            />
            {{ option.name }}
          </label>
        }
      </div>
    } @else {
      @for (row of rows(); track $index; let index = $index) {
        <div class="row">
          <label>
            <span class="visually-hidden">{{ lineName(index) }}</span>
            <select
              class="ui-control"
              [disabled]="locked()"
              [attr.aria-invalid]="wrong(index + '.code')"
              (change)="setCode(index, $event)"
            >
              @for (option of optionsOf(row); track option.code) {
                <option [value]="option.code" [selected]="option.code === row.code">{{ option.name }}</option>
              }
            </select>
          </label>
          @if (hasValue()) {
            <label class="short">
              <span>{{ valueLabel() }}</span>
              <input
                class="ui-control"
                type="number"
                min="0"
                [attr.max]="largest(row.code)"
                [value]="row.value ?? ''"
                [disabled]="locked()"
                [attr.aria-invalid]="wrong(index + '.value')"
                (input)="setValue(index, $event)"
              />
            </label>
          }
          <button uiButton="text" type="button" [disabled]="locked()" (click)="remove(index)">
            <span i18n="@@forms.remove">Remove</span><span class="visually-hidden">: {{ lineName(index) }}</span>
          </button>
        </div>
      }
      @if (!full() && free().length) {
        <button uiButton="outlined" type="button" [disabled]="locked()" (click)="add()" i18n="@@forms.add-line">
          Add a line
        </button>
      }
      @if (question().shares) {
        <p class="ui-soft" aria-live="polite" i18n="@@forms.codes.sum">Together {{ sum() }} % of 100 %</p>
      }
    }`,
  styleUrls: ['./question-table.css', './question-choices.css'],
})
export class QuestionCodes {
  readonly question = input.required<QuestionOf<'codes'>>();
  readonly rows = input.required<readonly CodeAnswer[]>();
  readonly options = input.required<readonly FormChoice[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly locked = input(false);
  readonly answered = output<CodeAnswer[]>();
  /** Themes and goals are few: they are ticked; of sectors and markers one is chosen on each line. */
  protected readonly isShort = computed(() => ['themes', 'sdgs'].includes(this.question().list));
  protected readonly hasValue = computed(() => this.question().shares || this.question().list === 'markers');
  protected readonly valueLabel = computed(() =>
    this.question().shares ? $localize`:@@forms.codes.share:Share in percent` : $localize`:@@forms.codes.score:Score`,
  );
  protected readonly chosen = computed(() => new Set(this.rows().map(({ code }) => code)));
  protected readonly free = computed(() => this.options().filter(({ code }) => !this.chosen().has(code)));
  protected readonly full = computed(() => this.rows().length >= this.question().maxRows);
  protected readonly sum = computed(() => this.rows().reduce((total, { value }) => total + (value ?? 0), 0));

  protected lineName(index: number): string {
    return $localize`:@@forms.line:Line ${index + 1}:number:`;
  }

  protected optionsOf({ code }: CodeAnswer): readonly FormChoice[] {
    return this.options().filter((option) => option.code === code || !this.chosen().has(option.code));
  }

  protected largest(code: string): number {
    return this.question().shares ? 100 : (MARKER_MAXIMUM[code as Marker] ?? 2);
  }

  protected wrong(place: string): true | null {
    return isWrong(this.errors(), this.question().key, place) || null;
  }

  protected toggle(code: string): void {
    const others = this.rows().filter((row) => row.code !== code);
    this.answered.emit(this.chosen().has(code) ? others : [...others, { code, value: null }]);
  }

  protected add(): void {
    const [next] = this.free();
    if (next) this.answered.emit([...this.rows(), { code: next.code, value: null }]);
  }

  protected remove(index: number): void {
    this.answered.emit(this.rows().filter((_, at) => at !== index));
  }

  protected setCode(index: number, event: Event): void {
    this.change(index, { code: (event.target as HTMLSelectElement).value });
  }

  protected setValue(index: number, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.change(index, { value: value === '' ? null : Number(value) });
  }

  private change(index: number, part: Partial<CodeAnswer>): void {
    this.answered.emit(this.rows().map((row, at) => (at === index ? { ...row, ...part } : row)));
  }
}
