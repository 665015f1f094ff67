import { euro } from '@passerelle/contract';
import { BudgetService } from '../budget/budget.service';
import { ALLOCATIONS } from './budget.data';
import type { DemoWorld } from './demo-world';
import type { Story } from './timeline';

/** The lines of one year, opened by the budget ordinance; the rarer ones for the last three years only. */
export async function* playBudget(world: DemoWorld, year: number): Story {
  yield `${year}-01-01`;
  const recent = year > Number(world.calendar.today.slice(0, 4)) - 3;
  for (const { code, label, commitment, payment, since } of ALLOCATIONS) {
    if (since === null && !recent) continue;
    const { id } = await world.get(BudgetService).create(world.as('finance'), {
      code,
      year,
      label,
      commitmentOpened: euro(`${commitment}.00`),
      paymentOpened: euro(`${payment}.00`),
      reason: `Ordonnance contenant le budget général des dépenses ${year}`,
    });
    world.addLine(code, year, id);
  }
}
