import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, max, min, pattern, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  euro,
  IDEA_LIMITS,
  localized,
  MONEY_PATTERN,
  type Eligibility,
  type ProgrammeFrame,
  type ProjectIdea,
} from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiMoneyInput, UiSection, UiStatus } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { ApplicationsApi } from './applications.api';
import { FITS, ELIGIBILITY_LABELS, findingsText, ruleReader } from './eligibility-texts';

const EMPTY = { regionId: '', placeId: '', themeId: '', amount: '', months: null as number | null };

/** Five questions before a word is written; a “no” says which rule, and keeps nobody from going on (C4). */
@Component({
  selector: 'app-application-eligibility',
  imports: [
    FormField,
    FormRoot,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoneyInput,
    UiSection,
    UiStatus,
  ],
  templateUrl: './application-eligibility.html',
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 0;
      border-bottom: 1px solid var(--ui-line);
    }
    p {
      margin: 0 0 8px;
    }
    li p {
      margin: 0;
    }
  `,
})
export class ApplicationEligibility {
  readonly lotId = input.required<string>();
  readonly frame = input.required<ProgrammeFrame>();
  /** What was asked about, so that the file can begin with it. */
  readonly asked = output<ProjectIdea>();
  private readonly api = inject(ApplicationsApi);
  private readonly session = inject(Session);
  private readonly language = this.session.language;
  private readonly ruleOf = ruleReader(this.language);
  protected readonly organisation = this.session.organisation;
  protected readonly labels = ELIGIBILITY_LABELS;
  protected readonly fits = FITS;
  protected readonly regions = computed(() =>
    this.frame().regions.map(({ id, name }) => ({ id, name: localized(name, this.language) })),
  );
  protected readonly themes = computed(() =>
    this.frame().themes.map(({ id, name }) => ({ id, name: localized(name, this.language) })),
  );
  /** The questions may be left aside: what is missing is said to who asks. */
  protected readonly wanted = signal(false);
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.themeId, { when: this.wanted });
      required(path.amount, { when: this.wanted });
      pattern(path.amount, MONEY_PATTERN);
      required(path.months, { when: this.wanted });
      min(path.months, 1);
      max(path.months, IDEA_LIMITS.months);
    },
    { submission: sending(() => this.ask()) },
  );
  protected readonly places = computed(
    () => this.frame().regions.find(({ id }) => id === this.form.regionId().value())?.places ?? [],
  );
  /** Of the lot that is chosen now. */
  protected readonly result = linkedSignal<string, Eligibility | undefined>({
    source: this.lotId,
    computation: () => undefined,
  });
  protected readonly answers = computed(() => {
    const { answers = [], rules } = this.result() ?? {};
    return answers.map(({ question, fits, findings }) => ({
      question,
      fits,
      why: fits || !rules ? [] : [...findingsText(findings), this.ruleOf(question, rules, this.frame())],
    }));
  });
  protected readonly noes = computed(() => this.answers().filter(({ fits }) => !fits).length);

  private async ask(): Promise<void> {
    const { regionId, placeId, themeId, amount, months } = this.form().value();
    const idea: ProjectIdea = {
      regionId: regionId || null,
      placeIds: placeId ? [placeId] : [],
      themeId: themeId || null,
      requested: euro(amount),
      months: months ?? 0,
    };
    this.result.set(await this.api.askEligibility({ ...idea, lotId: this.lotId() }));
    this.asked.emit(idea);
  }
}
