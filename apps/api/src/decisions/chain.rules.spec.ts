import { euro, type StepState } from '@passerelle/contract';
import { chainOf, openStep, preliminariesDone, waitingFor, type ChainStep } from './chain.rules';

const threshold = (step: 'inspector' | 'budget-minister' | 'government', above: string) => ({
  modality: null,
  step,
  above: euro(above),
});
const TABLE = [
  threshold('inspector', '3100.00'),
  threshold('budget-minister', '6200.00'),
  threshold('government', '15000.00'),
];
const steps = (...states: StepState[]): ChainStep[] =>
  states.map((state, index) => ({
    position: index + 1,
    kind: (['management', 'inspector', 'minister'] as const)[index] ?? 'minister',
    state,
    recordedById: null,
    onBehalf: false,
  }));

describe('the approval chain', () => {
  it.each([
    ['0.01', 'management minister'],
    ['3100.00', 'management minister'],
    ['3100.01', 'management inspector minister'],
    ['6200.00', 'management inspector minister'],
    ['6200.01', 'management inspector budget-minister minister'],
    ['15000.00', 'management inspector budget-minister minister'],
    ['15000.01', 'management inspector budget-minister government minister'],
  ])('of %s euro is %s (R35)', (amount, chain) => {
    expect(chainOf(TABLE, euro(amount)).join(' ')).toBe(chain);
  });

  it('waits for the first step that has not passed, and for nobody behind an unfavourable opinion (R36)', () => {
    expect(waitingFor(steps('waiting', 'waiting', 'waiting'))).toBe('management');
    expect(waitingFor(steps('with_remarks', 'waiting', 'waiting'))).toBe('inspector');
    expect(waitingFor(steps('favourable', 'unfavourable', 'waiting'))).toBeNull();
    expect(waitingFor(steps('favourable', 'overruled', 'waiting'))).toBe('minister');
    expect(openStep(steps('favourable', 'overruled', 'favourable'))).toBeUndefined();
  });

  it('starts when every preliminary step has its date (R1)', () => {
    const done = { doneOn: '2026-05-20', note: '' };
    const first = { preliminary: 'gender-test' as const, ...done };
    const second = { preliminary: 'equal-opportunity-test' as const, ...done };
    const third = { preliminary: 'state-aid' as const, ...done };
    expect(preliminariesDone([first, second, third])).toBe(true);
    expect(preliminariesDone([first, second])).toBe(false);
    expect(preliminariesDone([first, second, { ...third, doneOn: null }])).toBe(false);
  });
});
