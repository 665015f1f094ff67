import { budgetPaths, euro, type BudgetLineDetail, type CreateBudgetLine } from '@passerelle/contract';
import type { TestApi } from '../start-api';

/** A line of 2026 as a form would send it. */
export function lineFacts(changes: Partial<CreateBudgetLine> = {}): CreateBudgetLine {
  return {
    code: '12.002.34.01.3300',
    year: 2026,
    label: { fr: 'Subventions Sud', nl: 'Subsidies Zuid', en: 'Grants South' },
    commitmentOpened: euro('450000.00'),
    paymentOpened: euro('300000.00'),
    reason: 'Ordonnance budgétaire initiale',
    ...changes,
  };
}

/** A budget line opened by the finance officer. */
export async function givenBudgetLine(
  api: TestApi,
  changes: Partial<CreateBudgetLine> = {},
): Promise<BudgetLineDetail> {
  const finance = await api.as('finance');
  const { status, body, text } = await finance.post<BudgetLineDetail>(budgetPaths.create, lineFacts(changes));
  if (status !== 201) throw new Error(`${status} ${text}`);
  return body;
}
