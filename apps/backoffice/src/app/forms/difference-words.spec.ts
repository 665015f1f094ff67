import { compareForms, type FormDefinition } from '@passerelle/contract';
import { NO_CHOICES } from './form-choices';
import { differenceWords } from './difference-words';
import { ask, formOf, SAMPLE_FORM } from './form-sample';

const said = (before: FormDefinition, after: FormDefinition) =>
  compareForms(before, after).map((difference) => {
    const { place, text } = differenceWords(difference, { before, after, choices: NO_CHOICES, language: 'en' });
    return `${place}: ${text}`;
  });

describe('differenceWords (B4)', () => {
  it('says in words what changed between two versions', () => {
    const [section] = SAMPLE_FORM.sections;
    const [kind, permit, why] = section?.questions ?? [];
    const after = formOf(
      ...(kind ? [kind] : []),
      ...(permit ? [{ ...permit, shownWhen: null, required: false }] : []),
      ...(why?.type === 'long-text' ? [{ ...why, maxWords: 50 }] : []),
      ask('file', 'plan'),
    );
    expect(said(SAMPLE_FORM, after)).toEqual([
      'Label of permit: An answer is no longer required.',
      'Label of permit: Shown only when: “Label of kind” is works became without condition.',
      'Label of why: Words at most: “3” became “50”.',
      'Label of plan: New.',
      'Label of costs: No longer asked.',
    ]);
  });

  it('names the fixed section in which something else is said', () => {
    const fixed = { budget: { fr: 'Deux ans', nl: '', en: '' } };
    expect(said(SAMPLE_FORM, { ...SAMPLE_FORM, fixed })).toEqual([
      'Budget and financing: Explanation (Français): nothing became “Deux ans”.',
    ]);
  });
});
