import type { Appropriation, BudgetMovementKind } from '@passerelle/contract';

export const APPROPRIATION_LABELS: Record<Appropriation, string> = {
  commitment: $localize`:@@budget.appropriation.commitment:Commitment appropriation`,
  payment: $localize`:@@budget.appropriation.payment:Payment appropriation`,
};

export const MOVEMENT_LABELS: Record<BudgetMovementKind, string> = {
  opening: $localize`:@@budget.movement.opening:Opening`,
  adjustment: $localize`:@@budget.movement.adjustment:Adjustment`,
  commitment: $localize`:@@budget.movement.commitment:Commitment`,
  decommitment: $localize`:@@budget.movement.decommitment:Decommitment`,
  clearance: $localize`:@@budget.movement.clearance:Clearance`,
  payment: $localize`:@@budget.movement.payment:Payment`,
};
