import { registerTexts } from '../core/texts';

registerTexts({
  problems: {
    'below-used': $localize`:@@budget.problem.below-used:More than that is already used: the line cannot be opened for less.`,
    'over-budget': $localize`:@@budget.problem.over-budget:The budget line has not enough left.`,
    'not-cleared': $localize`:@@budget.problem.not-cleared:Not that much was cleared on this budget line.`,
    'more-than-used': $localize`:@@budget.problem.more-than-used:More than was used cannot be given back.`,
    'line-of-other-year': $localize`:@@budget.problem.other-year:This budget line belongs to another year.`,
    'nothing-to-change': $localize`:@@budget.problem.amount-zero:Write an amount other than zero.`,
    'amount-not-positive': $localize`:@@budget.problem.amount-not-positive:The amount has to be above zero.`,
    'out-of-range': $localize`:@@budget.problem.out-of-range:This amount is too large.`,
    'line-taken': $localize`:@@budget.problem.taken:This line already exists for that year.`,
  },
  events: {
    'budget_line.export': (name) => $localize`:@@budget.history.export:${name}:name: exported budget lines.`,
    'budget_line.create': (name) => $localize`:@@budget.history.create:${name}:name: entered the budget line.`,
    'budget_line.opening': (name, data) =>
      $localize`:@@budget.history.opening:${name}:name: opened € ${String(data['amount'])}:amount:.`,
    'budget_line.adjustment': (name, data) =>
      $localize`:@@budget.history.adjustment:${name}:name: adjusted the line by € ${String(data['amount'])}:amount:: ${String(data['reason'])}:reason:`,
    'budget_line.commitment': (name, data) =>
      $localize`:@@budget.history.commitment:${name}:name: committed € ${String(data['amount'])}:amount: (${String(data['source'])}:source:).`,
    'budget_line.decommitment': (name, data) =>
      $localize`:@@budget.history.decommitment:${name}:name: released € ${String(data['amount'])}:amount: (${String(data['source'])}:source:).`,
    'budget_line.clearance': (name, data) =>
      $localize`:@@budget.history.clearance:${name}:name: cleared € ${String(data['amount'])}:amount: (${String(data['source'])}:source:).`,
    'budget_line.payment': (name, data) =>
      $localize`:@@budget.history.payment:${name}:name: paid € ${String(data['amount'])}:amount: (${String(data['source'])}:source:).`,
    'budget.verify': (name, data) =>
      (data['differences'] as unknown[] | undefined)?.length
        ? $localize`:@@budget.history.differs:${name}:name: found budget totals that differ from their movements.`
        : $localize`:@@budget.history.agrees:${name}:name: checked the budget totals: they agree with their movements.`,
  },
});
