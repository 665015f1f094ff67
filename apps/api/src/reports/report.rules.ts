import {
  add,
  compare,
  COST_CATEGORIES,
  euro,
  structureCostLimit,
  type CheckReport,
  type CostCategory,
  type DateOnly,
  type FieldError,
  type Money,
  type ReportState,
  type WriteReport,
} from '@passerelle/contract';
import type { StoredTotals } from './report.entity';

/** States in which the report is still with the partner. */
export const WITH_PARTNER: readonly ReportState[] = ['due', 'draft', 'returned'];

/** A report is overdue when its day is over and it is still with the partner (R48). */
export const isOverdue = (state: ReportState, dueOn: DateOnly, today: DateOnly): boolean =>
  WITH_PARTNER.includes(state) && dueOn < today;

/** One line for each category: the budget of the application, or the whole cost as operational where there was none. */
export function openingTotals(
  lines: readonly { category: CostCategory; amount: Money }[],
  totalCost: Money,
): StoredTotals[] {
  const budget = lines.length ? lines : [{ category: 'A' as const, amount: totalCost }];
  return COST_CATEGORIES.map((category) => ({
    category,
    budgeted: add(...budget.filter((line) => line.category === category).map((line) => line.amount)).amount,
    spent: '0.00',
    accepted: null,
    note: '',
  }));
}

/** What the partner writes: each category once, in euro. */
export function writingErrors({ spent, otherIncome }: WriteReport): FieldError[] {
  return [
    ...categoryErrors('spent', spent),
    ...(otherIncome.currency === 'EUR' ? [] : [{ path: 'otherIncome', code: 'wrong-currency' }]),
  ];
}

/** What has to be there before the report is sent. */
export function submissionErrors(
  report: { narrative: string; results: string; totals: readonly StoredTotals[] },
  documents: readonly { kind: string }[],
): FieldError[] {
  const spent = add(...report.totals.map((line) => euro(line.spent)));
  const errors: [boolean, string, string][] = [
    [report.narrative === '', 'narrative', 'required'],
    [report.results === '', 'results', 'required'],
    [compare(spent, euro('0.01')) < 0, 'spent', 'nothing-spent'],
    [!documents.some(({ kind }) => kind === 'report-financial'), 'documents', 'financial-report-missing'],
    [!documents.some(({ kind }) => EVIDENCE.includes(kind)), 'documents', 'evidence-missing'],
  ];
  return errors.filter(([wrong]) => wrong).map(([, path, code]) => ({ path, code }));
}

const EVIDENCE = ['report-evidence', 'invoice', 'proof-of-payment'];

/** Accepted is never more than spent, less only with a note, and structure costs never more than their share of A + B (domain 6, 7.4). */
export function checkErrors(
  { accepted }: CheckReport,
  totals: readonly StoredTotals[],
  structurePercent: string,
): FieldError[] {
  const shape = categoryErrors('accepted', accepted);
  if (shape.length) return shape;
  const differences = accepted.flatMap(({ category, amount, note }, index): FieldError[] => {
    const spent = euro(totals.find((line) => line.category === category)?.spent ?? '0.00');
    const difference = compare(amount, spent);
    if (difference > 0)
      return [{ path: `accepted.${index}.amount`, code: 'more-than-spent', params: { spent: spent.amount } }];
    return difference < 0 && note === '' ? [{ path: `accepted.${index}.note`, code: 'note-missing' }] : [];
  });
  return [...differences, ...structureErrors(accepted, structurePercent)];
}

function structureErrors(accepted: CheckReport['accepted'], structurePercent: string): FieldError[] {
  const limit = structureCostLimit(accepted, structurePercent);
  return accepted.flatMap(({ category, amount }, index) =>
    category === 'C' && compare(amount, limit) > 0
      ? [
          {
            path: `accepted.${index}.amount`,
            code: 'accepted-structure-costs-too-high',
            params: { percent: structurePercent, max: limit.amount },
          },
        ]
      : [],
  );
}

function categoryErrors(path: string, lines: readonly { category: CostCategory; amount: Money }[]): FieldError[] {
  const foreign = lines.flatMap(({ amount }, index) =>
    amount.currency === 'EUR' ? [] : [{ path: `${path}.${index}.amount`, code: 'wrong-currency' }],
  );
  const each = COST_CATEGORIES.every((category) => lines.filter((line) => line.category === category).length === 1);
  return each ? foreign : [{ path, code: 'each-category-once' }];
}

/** The line as the partner wrote it, without what was decided on it. */
export const undecided = (line: StoredTotals): StoredTotals => ({ ...line, accepted: null, note: '' });

/** Sum of what was accepted; undefined until every category was decided. */
export function acceptedCosts(totals: readonly StoredTotals[]): Money | undefined {
  const accepted = totals.flatMap((line) => (line.accepted === null ? [] : [euro(line.accepted)]));
  return accepted.length === totals.length ? add(...accepted) : undefined;
}
