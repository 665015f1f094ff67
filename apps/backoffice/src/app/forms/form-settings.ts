import { ACCEPTED_EXTENSIONS, FORM_CODE_LISTS, FORM_LIMITS, MARKERS, RESULT_LEVELS } from '@passerelle/contract';
import type { QuestionType } from '@passerelle/contract';
import { MARKER_LABELS } from '../core/labels';
import type { FormChoice } from './form-choices';
import { LEVEL_LABELS, LIST_LABELS } from './form-labels';

/** How a setting of a question is written. */
export type FormSetting = { field: string; label: string } & (
  | { kind: 'count'; min: number; max: number; optional: boolean }
  | { kind: 'megabytes' | 'number' | 'amount' | 'day' | 'check' | 'texts' | 'options' | 'rules' }
  | { kind: 'ticks' | 'choice'; choices: readonly FormChoice[] }
);

/** The settings of questions in the reader's language, by the name of their field. */
export const SETTING_LABELS: Record<string, string> = {
  maxLength: $localize`:@@forms.setting.max-length:Characters at most`,
  maxWords: $localize`:@@forms.setting.max-words:Words at most`,
  options: $localize`:@@forms.setting.options:Choices`,
  minChoices: $localize`:@@forms.setting.min-choices:Choices at least`,
  maxChoices: $localize`:@@forms.setting.max-choices:Choices at most`,
  decimals: $localize`:@@forms.setting.decimals:Digits after the comma`,
  min: $localize`:@@forms.setting.min:Smallest value`,
  max: $localize`:@@forms.setting.max:Largest value`,
  unit: $localize`:@@forms.setting.unit:Unit`,
  earliest: $localize`:@@forms.setting.earliest:First accepted day`,
  latest: $localize`:@@forms.setting.latest:Last accepted day`,
  maxMonths: $localize`:@@forms.setting.max-months:Months at most`,
  maxRows: $localize`:@@forms.setting.max-rows:Lines at most`,
  list: $localize`:@@forms.setting.list:List`,
  shares: $localize`:@@forms.setting.shares:With shares that make 100 %`,
  markers: $localize`:@@forms.setting.markers:Markers that are asked for`,
  headings: $localize`:@@forms.setting.headings:Headings`,
  sources: $localize`:@@forms.setting.sources:Sources of financing`,
  years: $localize`:@@forms.setting.years:Years`,
  minTotal: $localize`:@@forms.setting.min-total:Smallest total`,
  maxTotal: $localize`:@@forms.setting.max-total:Largest total`,
  rules: $localize`:@@forms.setting.rules:Rules for parts of the budget`,
  levels: $localize`:@@forms.setting.levels:Kinds of results`,
  extensions: $localize`:@@forms.setting.extensions:Types of files`,
  maxFiles: $localize`:@@forms.setting.max-files:Files at most`,
  maxBytes: $localize`:@@forms.setting.max-bytes:Megabytes a file at most`,
};

type Kind = Exclude<FormSetting['kind'], 'count' | 'ticks' | 'choice'>;

const labelled = (field: string) => ({ field, label: SETTING_LABELS[field] ?? field });
const plain = (field: string, kind: Kind): FormSetting => ({ ...labelled(field), kind });
const count = (field: string, max: number, optional = false, min = 1): FormSetting => ({
  ...labelled(field),
  kind: 'count',
  min,
  max,
  optional,
});
const named = <Code extends string>(codes: readonly Code[], labels: Partial<Record<Code, string>>): FormChoice[] =>
  codes.map((code) => ({ code, name: labels[code] ?? code }));
const ROWS = count('maxRows', FORM_LIMITS.rows);
const OPTIONS = plain('options', 'options');

/** What can be set on a question of each type. */
export const SETTINGS_OF_TYPE: Record<QuestionType, readonly FormSetting[]> = {
  'short-text': [count('maxLength', FORM_LIMITS.shortText)],
  'long-text': [count('maxWords', FORM_LIMITS.words, true)],
  'single-choice': [OPTIONS],
  'multiple-choice': [
    OPTIONS,
    count('minChoices', FORM_LIMITS.options, true),
    count('maxChoices', FORM_LIMITS.options, true),
  ],
  'yes-no': [],
  number: [
    count('decimals', FORM_LIMITS.decimals, false, 0),
    plain('min', 'number'),
    plain('max', 'number'),
    plain('unit', 'texts'),
  ],
  money: [plain('min', 'amount'), plain('max', 'amount')],
  date: [plain('earliest', 'day'), plain('latest', 'day')],
  period: [count('maxMonths', 120, true)],
  place: [ROWS],
  organisation: [ROWS],
  people: [ROWS],
  codes: [
    { ...labelled('list'), kind: 'choice', choices: named(FORM_CODE_LISTS, LIST_LABELS) },
    { ...labelled('markers'), kind: 'ticks', choices: named(MARKERS, MARKER_LABELS) },
    plain('shares', 'check'),
    ROWS,
  ],
  'budget-table': [
    plain('headings', 'options'),
    plain('sources', 'options'),
    count('years', FORM_LIMITS.years),
    ROWS,
    plain('minTotal', 'amount'),
    plain('maxTotal', 'amount'),
    plain('rules', 'rules'),
  ],
  'financing-plan': [plain('sources', 'options'), ROWS],
  'results-table': [{ ...labelled('levels'), kind: 'ticks', choices: named(RESULT_LEVELS, LEVEL_LABELS) }, ROWS],
  file: [
    { ...labelled('extensions'), kind: 'ticks', choices: named(ACCEPTED_EXTENSIONS, {}) },
    count('maxFiles', FORM_LIMITS.files),
    plain('maxBytes', 'megabytes'),
  ],
  declaration: [],
};
