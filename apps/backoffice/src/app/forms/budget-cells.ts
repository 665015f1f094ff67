import { readAmount, type BudgetCell, type BudgetLineAnswer } from '@passerelle/contract';

type Column = Pick<BudgetCell, 'year' | 'source'>;

/** Where cells are pasted: a line, and in it a column of amounts or the description before them. */
export interface PastedAt {
  line: number;
  column: number | 'description';
}

/** True for the amount of a column. */
export const isIn = ({ year, source }: Column, cell: BudgetCell): boolean =>
  cell.year === year && cell.source === source;

/** A line with one amount as it was typed or pasted, in any notation; what is no amount stays as it is. */
export function withAmount(line: BudgetLineAnswer, { year, source }: Column, text: string): BudgetLineAnswer {
  const others = line.cells.filter((cell) => !isIn({ year, source }, cell));
  const cell = { year, source, amount: readAmount(text) };
  return { ...line, cells: text.trim() === '' ? others : [...others, cell] };
}

/** The lines with a block of cells laid over them to the right and below; lines are added under the heading it was pasted at. */
export function withPasted(
  lines: readonly BudgetLineAnswer[],
  block: readonly string[][],
  at: PastedAt,
  columns: readonly Column[],
): BudgetLineAnswer[] {
  const heading = lines[at.line]?.heading ?? '';
  const pasted = block.map((cells, index) =>
    overlaid(lines[at.line + index] ?? { heading, label: '', cells: [] }, cells, at.column, columns),
  );
  return [...lines.slice(0, at.line), ...pasted, ...lines.slice(at.line + block.length)];
}

function overlaid(
  line: BudgetLineAnswer,
  cells: readonly string[],
  from: PastedAt['column'],
  columns: readonly Column[],
): BudgetLineAnswer {
  if (from === 'description') return overlaid({ ...line, label: cells[0] ?? line.label }, cells.slice(1), 0, columns);
  return columns
    .slice(from, from + cells.length)
    .reduce((row, column, index) => withAmount(row, column, cells[index] ?? ''), line);
}
