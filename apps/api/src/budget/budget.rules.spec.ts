import { impossibleTotals, moved, totalsOf, type LineTotals, type Movement } from './budget.rules';

const line: LineTotals = {
  commitmentOpened: '100.00',
  committed: '60.00',
  paymentOpened: '50.00',
  cleared: '30.00',
  paid: '10.00',
};
const after = (kind: Movement['kind'], appropriation: Movement['appropriation'], amount: string) => {
  const movement = { kind, appropriation, amount };
  return impossibleTotals(moved(line, movement), movement);
};

describe('movements of a budget line (R30 to R32)', () => {
  it('commit up to what is free, to the cent', () => {
    expect(after('commitment', 'commitment', '40.00')).toBeUndefined();
    expect(after('commitment', 'commitment', '40.01')).toBe('over-budget');
  });

  it('clear up to what is free of the payment appropriation, whatever is free to commit', () => {
    expect(after('clearance', 'payment', '20.00')).toBeUndefined();
    expect(after('clearance', 'payment', '20.01')).toBe('over-budget');
  });

  it('pay what was cleared and not more', () => {
    expect(after('payment', 'payment', '20.00')).toBeUndefined();
    expect(after('payment', 'payment', '20.01')).toBe('not-cleared');
  });

  it('give back no more than was taken, and no clearance that was paid', () => {
    expect(after('decommitment', 'commitment', '-60.00')).toBeUndefined();
    expect(after('decommitment', 'commitment', '-60.01')).toBe('more-than-used');
    expect(after('clearance', 'payment', '-20.00')).toBeUndefined();
    expect(after('clearance', 'payment', '-20.01')).toBe('more-than-used');
  });

  it('never open less than is used', () => {
    expect(after('adjustment', 'commitment', '-40.00')).toBeUndefined();
    expect(after('adjustment', 'commitment', '-40.01')).toBe('below-used');
    expect(after('adjustment', 'payment', '-20.01')).toBe('below-used');
  });

  it('add up to the totals', () => {
    expect(
      totalsOf([
        { kind: 'opening', appropriation: 'commitment', amount: '100.00' },
        { kind: 'adjustment', appropriation: 'payment', amount: '50.10' },
        { kind: 'commitment', appropriation: 'commitment', amount: '60.00' },
        { kind: 'decommitment', appropriation: 'commitment', amount: '-0.01' },
        { kind: 'clearance', appropriation: 'payment', amount: '30.00' },
        { kind: 'payment', appropriation: 'payment', amount: '0.10' },
      ]),
    ).toEqual({
      commitmentOpened: '100.00',
      committed: '59.99',
      paymentOpened: '50.10',
      cleared: '30.00',
      paid: '0.10',
    });
  });
});
