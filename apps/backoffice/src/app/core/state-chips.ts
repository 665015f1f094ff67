import type { StatusLabel } from '@passerelle/ui';

/** Quick filters by state, each with how many rows it would show; without figures when there are too many to count. */
export function stateChips<State extends string>(
  states: readonly State[],
  labels: Readonly<Record<State, StatusLabel>>,
  counted: Readonly<Partial<Record<State, number>>>,
): { value: State; label: string; count?: number }[] {
  const known = Object.keys(counted).length > 0;
  return states.map((value) => ({
    value,
    label: labels[value].label,
    ...(known ? { count: counted[value] ?? 0 } : {}),
  }));
}
