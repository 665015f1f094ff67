import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import type { FieldError, OrganisationAnswer, PersonAnswer, QuestionOf } from '@passerelle/contract';
import { UiButton } from '@passerelle/ui';
import { afterPaint } from '../core/after-paint';
import { notGiven, type ApplicantProfile } from './applicant-profile';
import type { FormChoice } from './form-choices';
import { isWrong } from './form-error-texts';

type Row = OrganisationAnswer | PersonAnswer;

const COLUMNS = {
  organisation: [
    { field: 'name', label: $localize`:@@forms.rows.organisation:Organisation` },
    { field: 'country', label: $localize`:@@forms.rows.country:Country` },
    { field: 'registration', label: $localize`:@@forms.rows.registration:Registration number` },
    { field: 'role', label: $localize`:@@forms.rows.role:Role in the project` },
  ],
  people: [
    { field: 'name', label: $localize`:@@forms.rows.name:Name` },
    { field: 'role', label: $localize`:@@forms.rows.function:Function` },
    { field: 'email', label: $localize`:@@forms.rows.email:E-mail` },
  ],
} as const;
const EMPTY = {
  organisation: { name: '', country: '', registration: '', role: '' },
  people: { name: '', role: '', email: '' },
} as const;

/** Organisations or people, one a line; those of the applicant's profile may be taken over. */
@Component({
  selector: 'app-question-rows',
  imports: [UiButton],
  template: `@for (row of rows(); track $index; let index = $index) {
      <div class="row" role="group" [attr.aria-label]="lineName(index)">
        @for (column of columns(); track column.field) {
          @if (column.field === 'country') {
            <label>
              <span>{{ column.label }}</span>
              <select
                class="ui-control"
                [disabled]="locked()"
                [attr.aria-invalid]="wrong(index, column.field)"
                (change)="write(index, column.field, $event)"
              >
                <option value="" [selected]="valueOf(row, column.field) === ''" i18n="@@forms.choose">Choose…</option>
                @for (country of countries(); track country.code) {
                  <option [value]="country.code" [selected]="valueOf(row, column.field) === country.code">
                    {{ country.name }}
                  </option>
                }
              </select>
            </label>
          } @else {
            <label>
              <span>{{ column.label }}</span>
              <input
                class="ui-control"
                [type]="column.field === 'email' ? 'email' : 'text'"
                [value]="valueOf(row, column.field)"
                [disabled]="locked()"
                [attr.aria-invalid]="wrong(index, column.field)"
                (input)="write(index, column.field, $event)"
              />
            </label>
          }
        }
        <button uiButton="text" type="button" [disabled]="locked()" (click)="remove(index)">
          <span i18n="@@forms.remove">Remove</span><span class="visually-hidden">: {{ lineName(index) }}</span>
        </button>
      </div>
    }
    @if (rows().length < question().maxRows) {
      <button uiButton="outlined" type="button" [disabled]="locked()" (click)="add()" i18n="@@forms.add-line">
        Add a line
      </button>
      @if (!locked()) {
        @if (question().type === 'organisation') {
          @for (ours of offered(); track $index) {
            <button uiButton="outlined" type="button" (click)="take(ours)" i18n="@@forms.rows.ours">
              Our organisation
            </button>
          }
        } @else if (offered().length) {
          <button
            uiButton="outlined"
            type="button"
            [attr.aria-expanded]="opened()"
            (click)="opened.set(!opened())"
            i18n="@@forms.rows.team"
          >
            From our team
          </button>
          @if (opened()) {
            <ul>
              @for (person of offered(); track $index) {
                <li>
                  <button uiButton="text" type="button" (click)="take(person)" i18n="@@forms.rows.take">
                    Add {{ person.name }}
                  </button>
                  <span class="ui-soft">{{ valueOf(person, 'email') }}</span>
                </li>
              }
            </ul>
          }
        }
      }
    }`,
  styleUrl: './question-table.css',
  styles: `
    ul {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
  `,
})
export class QuestionRows {
  readonly question = input.required<QuestionOf<'organisation'> | QuestionOf<'people'>>();
  readonly rows = input.required<readonly Row[]>();
  readonly countries = input.required<readonly FormChoice[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly locked = input(false);
  /** Only where the applicant answers for itself. */
  readonly profile = input<ApplicantProfile>();
  readonly answered = output<OrganisationAnswer[] | PersonAnswer[]>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The team is shown. */
  protected readonly opened = signal(false);
  /** What can still be taken over. */
  protected readonly offered = computed(() => notGiven(this.profile()?.[this.question().type] ?? [], this.rows()));
  protected readonly columns = computed(() => COLUMNS[this.question().type]);

  protected lineName(index: number): string {
    return $localize`:@@forms.line:Line ${index + 1}:number:`;
  }

  protected valueOf(row: Row, field: string): string {
    return (row as unknown as Record<string, string>)[field] ?? '';
  }

  protected wrong(index: number, field: string): true | null {
    return isWrong(this.errors(), this.question().key, `${index}.${field}`) || null;
  }

  protected add(): void {
    this.give([...this.rows(), EMPTY[this.question().type]]);
  }

  /** A line more, which has the focus next: its button is gone. Those that stand there are the applicant's own words. */
  protected async take(row: Row): Promise<void> {
    this.give([...this.rows(), row]);
    await afterPaint();
    [...this.host.querySelectorAll('.row')].at(-1)?.querySelector('input')?.focus();
  }

  protected remove(index: number): void {
    this.give(this.rows().filter((_, at) => at !== index));
  }

  protected write(index: number, field: string, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.give(this.rows().map((row, at) => (at === index ? { ...row, [field]: value } : row)));
  }

  /** The rows are all of the kind the question asks. */
  private give(rows: Row[]): void {
    this.answered.emit(rows as OrganisationAnswer[] | PersonAnswer[]);
  }
}
