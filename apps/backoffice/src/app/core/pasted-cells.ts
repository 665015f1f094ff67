/** A cell ends with a tab, a line or the text; one that holds a tab or a line stands in quotes. */
const CELL = /(?<=^|[\t\n])(?:"((?:[^"]|"")*)"|([^\t\n]*?))(?:\t|(\r?\n)|$)/g;

/** The rows of cells that were copied from a spreadsheet, each cell on one line; empty rows at the end are left out. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim());
    if (end !== undefined) rows.push([]);
  }
  return rows.slice(0, rows.findLastIndex((cells) => cells.some((cell) => cell !== '')) + 1);
}
