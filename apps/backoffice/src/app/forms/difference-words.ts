import { localized, questionsOf, type FormDefinition, type FormDifference, type Language } from '@passerelle/contract';
import { LANGUAGE_NAMES } from '../core/labels';
import { SECTION_LABELS } from '../core/section-labels';
import type { FormChoices } from './form-choices';
import { conditionWords } from './condition-words';
import { UNNAMED } from './definition-errors';
import { TYPE_LABELS } from './form-labels';
import { SETTING_LABELS } from './form-settings';

/** What two versions are read with. */
export interface ComparedForms {
  before: FormDefinition;
  after: FormDefinition;
  choices: FormChoices;
  language: Language;
}

type Of<Kind extends FormDifference['kind']> = Extract<FormDifference, { kind: Kind }>;
type Words<Kind extends FormDifference['kind']> = (difference: Of<Kind>, forms: ComparedForms) => string;

const FIELD_LABELS: Record<Of<'text'>['field'], string> = {
  title: $localize`:@@forms.builder.title:Title`,
  label: $localize`:@@forms.editor.label:Question`,
  help: $localize`:@@forms.editor.help:Help (may be left out)`,
  unit: $localize`:@@forms.setting.unit:Unit`,
};
const NOTHING = $localize`:@@forms.diff.nothing:nothing`;
const shown = (text: string): string => (text === '' ? NOTHING : $localize`:@@forms.quoted:“${text}:label:”`);
const settingOf = (field: string): string => SETTING_LABELS[field] ?? field;
const changed = (what: string, before: string, after: string): string =>
  $localize`:@@forms.diff.changed:${what}:what:: ${before}:before: became ${after}:after:.`;

/** What one difference says, without the name of its place. */
const WORDS: { [Kind in FormDifference['kind']]: Words<Kind> } = {
  added: () => $localize`:@@forms.diff.added:New.`,
  removed: () => $localize`:@@forms.diff.removed:No longer asked.`,
  moved: () => $localize`:@@forms.diff.moved:Stands elsewhere.`,
  type: ({ before, after }) =>
    changed($localize`:@@forms.editor.type:Kind of answer`, shown(TYPE_LABELS[before]), shown(TYPE_LABELS[after])),
  text: ({ field, language, before, after }) =>
    changed(`${FIELD_LABELS[field]} (${LANGUAGE_NAMES[language]})`, shown(before), shown(after)),
  required: ({ after }) =>
    after
      ? $localize`:@@forms.diff.required:An answer is now required.`
      : $localize`:@@forms.diff.optional:An answer is no longer required.`,
  condition: ({ field, before, after }, forms) =>
    changed(
      field === 'shownWhen'
        ? $localize`:@@forms.editor.shown-when:Shown only when`
        : $localize`:@@forms.editor.required-when:Required when`,
      conditionWords(before, questionsOf(forms.before), forms.choices, forms.language),
      conditionWords(after, questionsOf(forms.after), forms.choices, forms.language),
    ),
  'option-added': ({ field, label }, { language }) =>
    $localize`:@@forms.diff.option-added:${settingOf(field)}:list:: ${shown(localized(label, language))}:label: is new.`,
  'option-removed': ({ field, label }, { language }) =>
    $localize`:@@forms.diff.option-removed:${settingOf(field)}:list:: ${shown(localized(label, language))}:label: is gone.`,
  'option-moved': ({ field, label }, { language }) =>
    $localize`:@@forms.diff.option-moved:${settingOf(field)}:list:: ${shown(localized(label, language))}:label: stands elsewhere.`,
  'option-text': ({ field, language, before, after }) =>
    changed(`${settingOf(field)} (${LANGUAGE_NAMES[language]})`, shown(before), shown(after)),
  setting: (difference) => settingWords(difference),
  explanation: ({ language, before, after }) =>
    changed(
      $localize`:@@forms.diff.explanation:Explanation (${LANGUAGE_NAMES[language]}:language:)`,
      shown(before),
      shown(after),
    ),
  note: () => $localize`:@@forms.diff.note:The internal note changed.`,
};

/** A difference as a sentence after the name of its place. */
export function differenceWords(difference: FormDifference, forms: ComparedForms): { place: string; text: string } {
  const words = WORDS[difference.kind] as (difference: FormDifference, forms: ComparedForms) => string;
  return { place: placeWords(difference, forms.language), text: words(difference, forms) };
}

function placeWords(difference: FormDifference, language: Language): string {
  if (difference.kind === 'explanation') return SECTION_LABELS[difference.section];
  return localized(difference.questionLabel ?? difference.sectionTitle, language) || UNNAMED;
}

/** A setting before and after; of rules only that they changed, their codes say nothing to a reader. */
function settingWords({ field, before, after }: Of<'setting'>): string {
  if (field === 'rules') return $localize`:@@forms.diff.rules:The rules for parts of the budget changed.`;
  if (field === 'shares')
    return after === 'true'
      ? $localize`:@@forms.diff.shares:Shares are now asked for.`
      : $localize`:@@forms.diff.no-shares:Shares are no longer asked for.`;
  const figure = (value: string) => (field === 'maxBytes' && value ? String(Number(value) / 1_048_576) : value);
  return changed(settingOf(field), shown(figure(before)), shown(figure(after)));
}
