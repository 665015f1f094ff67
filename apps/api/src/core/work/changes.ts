/** Old and new value of each field that differs; what the history shows as before and after. */
export type Changes = Record<string, { from: unknown; to: unknown }>;

/** Copies `values` onto `target` and returns what really changed. Values are compared as JSON; the order of fields does not count. */
export function assign<Target extends object>(target: Target, values: Partial<Target>): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(values) as (keyof Target & string)[]) {
    const from = target[key];
    const to = values[key];
    if (to === undefined || sortedJson(from) === sortedJson(to)) continue;
    changes[key] = { from: from ?? null, to };
    target[key] = to;
  }
  return changes;
}

/** JSON with the fields of every object in one order: `jsonb` gives them back in its own. */
export function sortedJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
