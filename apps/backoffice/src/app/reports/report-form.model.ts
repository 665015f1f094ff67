import {
  add,
  compare,
  euro,
  MONEY_PATTERN,
  structureCostLimit,
  type CostCategory,
  type DocumentKind,
  type DocumentView,
  type FieldError,
  type Money,
  type ReportDetail,
  type ReportTotals,
  type WriteReport,
} from '@passerelle/contract';

/** What the partner writes; amounts as they are typed. */
export interface ReportForm {
  narrative: string;
  results: string;
  spent: { category: CostCategory; amount: string }[];
  otherIncome: string;
}

/** What the officer decides on one category. */
export interface AcceptedLine {
  category: CostCategory;
  amount: string;
  note: string;
}

const EVIDENCE: readonly DocumentKind[] = ['report-evidence', 'invoice', 'proof-of-payment'];

export function toForm({ narrative, results, totals, otherIncome }: ReportDetail): ReportForm {
  const spent = totals.map((line) => ({ category: line.category, amount: line.spent.amount }));
  return { narrative, results, spent, otherIncome: otherIncome.amount };
}

/** An amount that was left empty is none. */
export function toBody({ narrative, results, spent, otherIncome }: ReportForm): WriteReport {
  return {
    narrative,
    results,
    spent: spent.map(({ category, amount }) => ({ category, amount: euro(amount || '0.00') })),
    otherIncome: euro(otherIncome || '0.00'),
  };
}

/** What is no amount yet counts as nothing. */
export const amountOf = (typed: string): Money => euro(MONEY_PATTERN.test(typed) ? typed : '0.00');

/** Sum of what was typed. */
export const sumOf = (lines: readonly { amount: string }[]): Money =>
  add(...lines.map((line) => amountOf(line.amount)));

/** Amounts that are none. */
export function amountGaps({ spent, otherIncome }: ReportForm): FieldError[] {
  const wrong = (amount: string) => amount !== '' && !MONEY_PATTERN.test(amount);
  const lines = spent.flatMap(({ amount }, index) => (wrong(amount) ? [notAnAmount(`spent.${index}.amount`)] : []));
  return wrong(otherIncome) ? [...lines, notAnAmount('otherIncome')] : lines;
}

/** What has to be there before the report is sent; the API asks for the same. */
export function submissionGaps(form: ReportForm, documents: readonly DocumentView[]): FieldError[] {
  const gaps: [boolean, string, string][] = [
    [form.narrative.trim() === '', 'narrative', 'required'],
    [form.results.trim() === '', 'results', 'required'],
    [sumOf(form.spent).amount === '0.00', 'spent', 'nothing-spent'],
    [!documents.some(({ kind }) => kind === 'report-financial'), 'documents', 'financial-report-missing'],
    [!documents.some(({ kind }) => EVIDENCE.includes(kind)), 'documents', 'evidence-missing'],
  ];
  return gaps.filter(([missing]) => missing).map(([, path, code]) => ({ path, code }));
}

/** What the officer decided before, or what there is to decide: nothing where nothing was spent. */
export function toAccepted(totals: readonly ReportTotals[]): AcceptedLine[] {
  return totals.map(({ category, spent, accepted, note }) => {
    const nothing = spent.amount === '0.00' ? spent.amount : '';
    return { category, amount: accepted?.amount ?? nothing, note };
  });
}

/** Everything that was spent, with no remark. */
export function asSpent(totals: readonly ReportTotals[]): AcceptedLine[] {
  return totals.map(({ category, spent }) => ({ category, amount: spent.amount, note: '' }));
}

/** What keeps the officer's amounts from being decided: never more than spent, less only with a note, structure costs within their share. */
export function checkGaps(
  lines: readonly AcceptedLine[],
  totals: readonly ReportTotals[],
  percent: string,
): FieldError[] {
  return lines.flatMap((line, index) => {
    const at = (field: string) => `accepted.${index}.${field}`;
    if (line.amount === '') return [{ path: at('amount'), code: 'required' }];
    if (!MONEY_PATTERN.test(line.amount)) return [notAnAmount(at('amount'))];
    const spent = totals.find(({ category }) => category === line.category)?.spent ?? euro('0.00');
    const difference = compare(euro(line.amount), spent);
    const limit = structureLimit(lines, percent);
    if (difference > 0) return [{ path: at('amount'), code: 'more-than-spent', params: { spent: spent.amount } }];
    const unexplained = difference < 0 && line.note.trim() === '';
    const gaps: FieldError[] = unexplained ? [{ path: at('note'), code: 'note-missing' }] : [];
    if (line.category !== 'C' || compare(euro(line.amount), limit) <= 0) return gaps;
    const params = { percent, max: limit.amount };
    return [{ path: at('amount'), code: 'accepted-structure-costs-too-high', params }, ...gaps];
  });
}

/** The most structure costs that go with what was typed for the other categories. */
export const structureLimit = (lines: readonly { category: CostCategory; amount: string }[], percent: string): Money =>
  structureCostLimit(
    lines.map(({ category, amount }) => ({ category, amount: amountOf(amount) })),
    percent,
  );

const notAnAmount = (path: string): FieldError => ({ path, code: 'not-an-amount' });
