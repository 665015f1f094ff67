import type { ConditionTestName, FormCodeList, QuestionType, ResultLevel } from '@passerelle/contract';

/** Kinds of questions in the reader's language. */
export const TYPE_LABELS: Record<QuestionType, string> = {
  'short-text': $localize`:@@forms.type.short-text:Short text`,
  'long-text': $localize`:@@forms.type.long-text:Long text`,
  'single-choice': $localize`:@@forms.type.single-choice:One choice`,
  'multiple-choice': $localize`:@@forms.type.multiple-choice:Several choices`,
  'yes-no': $localize`:@@forms.type.yes-no:Yes or no`,
  number: $localize`:@@forms.type.number:Number`,
  money: $localize`:@@forms.type.money:Amount in euro`,
  date: $localize`:@@forms.type.date:Date`,
  period: $localize`:@@forms.type.period:Period`,
  place: $localize`:@@forms.type.place:Places`,
  organisation: $localize`:@@forms.type.organisation:Organisations`,
  people: $localize`:@@forms.type.people:People`,
  codes: $localize`:@@forms.type.codes:Themes and codes`,
  'budget-table': $localize`:@@forms.type.budget-table:Budget table`,
  'financing-plan': $localize`:@@forms.type.financing-plan:Financing plan`,
  'results-table': $localize`:@@forms.type.results-table:Table of results`,
  file: $localize`:@@forms.type.file:Files`,
  declaration: $localize`:@@forms.type.declaration:Declaration`,
};

export const LEVEL_LABELS: Record<ResultLevel, string> = {
  output: $localize`:@@forms.level.output:Output`,
  outcome: $localize`:@@forms.level.outcome:Outcome`,
  impact: $localize`:@@forms.level.impact:Impact`,
};

export const LIST_LABELS: Record<FormCodeList, string> = {
  themes: $localize`:@@forms.list.themes:Themes of the programme`,
  sectors: $localize`:@@forms.list.sectors:Sectors (DAC)`,
  sdgs: $localize`:@@forms.list.sdgs:Sustainable Development Goals`,
  markers: $localize`:@@forms.list.markers:Policy markers`,
};

/** How an earlier answer is looked at, after the label of its question. */
export const TEST_LABELS: Record<ConditionTestName, string> = {
  answered: $localize`:@@forms.test.answered:is answered`,
  'not-answered': $localize`:@@forms.test.not-answered:is not answered`,
  is: $localize`:@@forms.test.is:is`,
  'is-not': $localize`:@@forms.test.is-not:is not`,
  'one-of': $localize`:@@forms.test.one-of:is one of`,
  'none-of': $localize`:@@forms.test.none-of:is none of`,
  over: $localize`:@@forms.test.over:is more or later than`,
  under: $localize`:@@forms.test.under:is less or earlier than`,
};

export const YES = $localize`:@@forms.yes:Yes`;
export const NO = $localize`:@@forms.no:No`;
