import { eventText } from '../core/texts';
import './decisions.texts';

describe('the history of a decision', () => {
  it.each([
    ['decision_step.unfavourable', false, 'Ada recorded “Opinion of the Finance Inspectorate”: Unfavourable.'],
    [
      'decision_step.favourable',
      true,
      'Ada registered “Opinion of the Finance Inspectorate” with its document: Favourable.',
    ],
    ['decision_step.overrule', false, 'Ada overruled “Opinion of the Finance Inspectorate”: Urgent.'],
    [
      'decision_step.overrule',
      true,
      'Ada registered the act that overrules “Opinion of the Finance Inspectorate”: Urgent.',
    ],
    ['decision.award', true, 'Ada registered the signed award decree.'],
    ['decision.refuse', true, 'Ada registered the signed refusal: Urgent.'],
    ['decision.refuse', false, 'Ada refused the grant: Urgent.'],
  ])('says of %s (on behalf: %s) who decided what', (action, onBehalf, sentence) => {
    expect(eventText(action, 'Ada', { kind: 'inspector', reason: 'Urgent.', onBehalf })).toBe(sentence);
  });
});
