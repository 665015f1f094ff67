import {
  add,
  compare,
  euro,
  share,
  type BudgetSection,
  type CostCategory,
  type FieldError,
  type LotRules,
  type Money,
  type ProjectSection,
} from '@passerelle/contract';
import { grantErrors } from '../calls/eligibility.rules';
import { totalCost, totalFinancing } from './application.content';

/** What the rules of the budget look at. */
interface BudgetFacts {
  lot: LotRules;
  structurePercent: string;
}

/** The budget adds up to its financing plan and keeps to the limits of the lot (R21). */
export function budgetErrors(
  budget: BudgetSection,
  project: Pick<ProjectSection, 'startsOn' | 'endsOn'>,
  facts: BudgetFacts,
): FieldError[] {
  return [
    ...lineErrors(budget, project),
    ...fundingErrors(budget),
    ...sumErrors(budget),
    ...structureErrors(budget, facts.structurePercent),
    ...grantErrors(budget.requested, facts.lot),
    ...shareErrors(budget, facts.lot.maxShare),
  ];
}

function lineErrors({ lines }: BudgetSection, { startsOn, endsOn }: Pick<ProjectSection, 'startsOn' | 'endsOn'>) {
  const from = startsOn === null ? -Infinity : Number(startsOn.slice(0, 4));
  const until = endsOn === null ? Infinity : Number(endsOn.slice(0, 4));
  const errors: FieldError[] = lines.length ? [] : [{ path: 'budget.lines', code: 'required' }];
  lines.forEach((line, index) => {
    const path = `budget.lines.${index}`;
    if (line.label === '') errors.push({ path: `${path}.label`, code: 'required' });
    if (isZero(line.amount)) errors.push({ path: `${path}.amount`, code: 'amount-zero' });
    if (line.year < from || line.year > until) errors.push({ path: `${path}.year`, code: 'year-outside-project' });
  });
  return errors;
}

function fundingErrors({ otherFunding }: BudgetSection): FieldError[] {
  return otherFunding.flatMap(({ funder, amount }, index) => {
    const path = `budget.otherFunding.${index}`;
    const errors: FieldError[] = funder === '' ? [{ path: `${path}.funder`, code: 'required' }] : [];
    return isZero(amount) ? [...errors, { path: `${path}.amount`, code: 'amount-zero' }] : errors;
  });
}

function sumErrors(budget: BudgetSection): FieldError[] {
  const cost = totalCost(budget);
  const financing = totalFinancing(budget);
  if (compare(cost, financing) === 0) return [];
  return [
    {
      path: 'budget.financing',
      code: 'budget-does-not-add-up',
      params: { cost: cost.amount, financing: financing.amount },
    },
  ];
}

/** Structure costs (C) are a share of the operational and management costs (A + B). */
function structureErrors({ lines }: BudgetSection, percent: string): FieldError[] {
  const sumOf = (...categories: CostCategory[]) =>
    add(...lines.filter((line) => categories.includes(line.category)).map((line) => line.amount));
  const max = share(sumOf('A', 'B'), percent);
  if (compare(sumOf('C'), max) <= 0) return [];
  return [{ path: 'budget.lines', code: 'structure-costs-too-high', params: { percent, max: max.amount } }];
}

/** The Region pays at most the lot's share of the cost. */
export function shareErrors(budget: BudgetSection, maxShare: string): FieldError[] {
  const max = share(totalCost(budget), maxShare);
  if (compare(budget.requested, max) <= 0) return [];
  return [{ path: 'budget.requested', code: 'share-above-maximum', params: { percent: maxShare, max: max.amount } }];
}

const isZero = (amount: Money): boolean => compare(amount, euro('0.00')) === 0;
