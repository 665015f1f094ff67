import {
  cents,
  fromCents,
  type BudgetCell,
  type BudgetLineAnswer,
  type BudgetRule,
  type QuestionOf,
} from '@passerelle/contract';

/** The whole of an example: it parts evenly over one to six years. */
const USUAL = cents('120000.00');
/** After so many rounds rules that can be kept together are kept. */
const ROUNDS = 100;

/** An example of costs within the limits and rules of a table: a line under every heading it has room for; none without headings or sources. */
export function sampleBudget(question: QuestionOf<'budget-table'>): BudgetLineAnswer[] {
  const { headings, sources, years, maxRows, rules } = question;
  const codes = headings.slice(0, maxRows).map(({ code }) => code);
  const funds = sources.map(({ code }) => code);
  const rows = weightsOf(
    codes,
    rules.filter(({ part }) => part === 'headings'),
  );
  const columns = weightsOf(
    funds,
    rules.filter(({ part }) => part === 'sources'),
  );
  const ofYears = split(wholeOf(question), Array<number>(years).fill(1));
  const cells = ofYears.flatMap((amount, year) =>
    crossed(split(amount, rows), split(amount, columns)).map((cell) => ({ ...cell, year: year + 1 })),
  );
  const label = $localize`:@@forms.example.cost:An example of costs`;
  return codes
    .map((heading, index) => ({
      heading,
      label,
      cells: cells
        .filter(({ row }) => row === index)
        .map(({ year, column, amount }): BudgetCell => ({
          year,
          source: funds[column] ?? '',
          amount: fromCents(amount),
        })),
    }))
    .filter((line) => line.cells.length > 0);
}

/** An amount in parts that are in proportion to the weights and sum to it to the cent. */
export function split(amount: bigint, weights: readonly number[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let [seen, given] = [0, 0n];
  return weights.map((weight) => {
    seen += weight;
    const upTo = BigInt(Math.round((Number(amount) * seen) / whole));
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

function wholeOf({ minTotal, maxTotal }: QuestionOf<'budget-table'>): bigint {
  const least = minTotal === null ? 0n : cents(minTotal);
  const usual = USUAL < least ? least : USUAL;
  return maxTotal === null || usual <= cents(maxTotal) ? usual : cents(maxTotal);
}

/** What each part weighs so that every rule is kept, where that is possible. */
function weightsOf(codes: readonly string[], rules: readonly BudgetRule[]): number[] {
  let weights = codes.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) for (const rule of rules) weights = fitted(codes, weights, rule);
  return weights;
}

/** The weights with those a rule is about made lighter or heavier until it is kept. */
function fitted(codes: readonly string[], weights: number[], { codes: parts, of, ...limits }: BudgetRule): number[] {
  const isPart = (code: string) => parts.includes(code);
  const isWhole = (code: string) => !of.length || of.includes(code);
  const sum = (counts: (code: string) => boolean) =>
    codes.reduce((total, code, index) => total + (counts(code) ? (weights[index] ?? 0) : 0), 0);
  const [part, whole, both] = [sum(isPart), sum(isWhole), sum((code) => isPart(code) && isWhole(code))];
  const wanted = wantedShare(part / whole, limits);
  const factor = wanted === undefined ? 1 : (wanted * (whole - both)) / (part - wanted * both);
  if (!Number.isFinite(factor) || factor < 0) return weights;
  return weights.map((weight, index) => (isPart(codes[index] ?? '') ? weight * factor : weight));
}

/** A share a little inside the limits, or undefined while it lies within them. */
function wantedShare(
  share: number,
  { minPercent, maxPercent }: Pick<BudgetRule, 'minPercent' | 'maxPercent'>,
): number | undefined {
  const low = Number(minPercent ?? 0) / 100;
  const high = maxPercent === null ? Math.max(1, low) : Number(maxPercent) / 100;
  if (share < low) return low + (high - low) / 10;
  return maxPercent !== null && share > high ? high - (high - low) / 10 : undefined;
}

/** Amounts of rows and columns as cells whose sums are exactly these: each row takes what the columns before it left. */
function crossed(rows: readonly bigint[], columns: readonly bigint[]) {
  const cells: { row: number; column: number; amount: bigint }[] = [];
  const free = [...columns];
  rows.forEach((wanted, row) => {
    let rest = wanted;
    free.forEach((left, column) => {
      const amount = rest < left ? rest : left;
      if (amount === 0n) return;
      cells.push({ row, column, amount });
      free[column] = left - amount;
      rest -= amount;
    });
  });
  return cells;
}
