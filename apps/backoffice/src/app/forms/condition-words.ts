import {
  localized,
  type ConditionTest,
  type FormCondition,
  type FormQuestion,
  type Language,
} from '@passerelle/contract';
import type { FormChoice, FormChoices } from './form-choices';
import { NO, TEST_LABELS, YES } from './form-labels';

/** The values a test of a question chooses from; undefined where they are typed. */
export function conditionValues(
  question: FormQuestion,
  { lists }: FormChoices,
  language: Language,
): readonly FormChoice[] | undefined {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.map(({ code, label }) => ({ code, name: localized(label, language) }));
    case 'yes-no':
      return [
        { code: 'yes', name: YES },
        { code: 'no', name: NO },
      ];
    case 'codes':
      return lists[question.list];
    default:
      return undefined;
  }
}

/** A condition as a sentence; `asked` holds the questions it may look at. */
export function conditionWords(
  condition: FormCondition | null,
  asked: readonly FormQuestion[],
  choices: FormChoices,
  language: Language,
): string {
  if (!condition) return $localize`:@@forms.condition.always:without condition`;
  const joint =
    condition.match === 'all' ? $localize`:@@forms.condition.and: and ` : $localize`:@@forms.condition.or: or `;
  return condition.tests.map((test) => testWords(test, asked, choices, language)).join(joint);
}

function testWords(
  { question, test, values }: ConditionTest,
  asked: readonly FormQuestion[],
  choices: FormChoices,
  language: Language,
): string {
  const looked = asked.find(({ key }) => key === question);
  const names = new Map(
    (looked && conditionValues(looked, choices, language))?.map(({ code, name }) => [code, name] as const) ?? [],
  );
  const label = looked ? localized(looked.label, language) : question;
  const quoted = $localize`:@@forms.quoted:“${label}:label:”`;
  return [quoted, TEST_LABELS[test], values.map((value) => names.get(value) ?? value).join(', ')].join(' ').trim();
}
