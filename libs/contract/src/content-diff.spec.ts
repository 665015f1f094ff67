import fc from 'fast-check';
import { diffDocuments, diffValue, diffWords, type RowDiff, type ValueDiff } from './content-diff';
import { euro } from './money';

const joined = (words: ReturnType<typeof diffWords>, without: string) =>
  words
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

const rowsOf = (diff: ValueDiff): RowDiff[] => (diff.kind === 'table' ? diff.rows : []);

describe('the difference of two contents (R9)', () => {
  it('is told by words', () => {
    expect(diffWords('Créer douze jardins.', 'Créer vingt jardins partagés.')).toEqual([
      { kind: 'same', text: 'Créer ' },
      { kind: 'removed', text: 'douze jardins.' },
      { kind: 'added', text: 'vingt jardins partagés.' },
    ]);
  });

  it('put together again is both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c ', ' ', '\n', 'é. '), { maxLength: 30 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const words = diffWords(before, after);
        expect(joined(words, 'added')).toBe(before);
        expect(joined(words, 'removed')).toBe(after);
      }),
    );
  });

  it('is told by rows and cells in a table', () => {
    const line = (label: string, amount: string) => ({ category: 'A', label, year: 2027, amount: euro(amount) });
    const before = [line('Aménagement', '60000.00'), line('Coordination', '31000.00'), line('Voyages', '4000.00')];
    const after = [
      line('Aménagement', '52000.00'),
      line('Coordination', '31000.00'),
      { ...line('Audit', '2000.00'), category: 'B', year: 2028 },
    ];
    const diff = diffValue(before, after);
    expect(diff).toMatchObject({ kind: 'table', columns: ['category', 'label', 'year', 'amount'] });
    expect(rowsOf(diff).map(({ kind }) => kind)).toEqual(['changed', 'same', 'removed', 'added']);
    expect(rowsOf(diff)[0]?.cells.filter(({ changed }) => changed)).toEqual([
      {
        column: 'amount',
        changed: true,
        diff: { kind: 'value', before: euro('60000.00'), after: euro('52000.00') },
      },
    ]);
  });

  it('keeps every row of both tables in its order', () => {
    const table = fc.array(fc.record({ label: fc.constantFrom('x', 'y', 'z'), year: fc.integer({ min: 1, max: 3 }) }), {
      maxLength: 8,
    });
    const cell = (row: RowDiff, column: string, side: 'before' | 'after') => {
      const diff = row.cells.find((found) => found.column === column)?.diff;
      return diff && 'before' in diff ? diff[side] : undefined;
    };
    const read = (rows: RowDiff[], without: RowDiff['kind'], side: 'before' | 'after') =>
      rows
        .filter(({ kind }) => kind !== without)
        .map((row) => ({ label: cell(row, 'label', side), year: cell(row, 'year', side) }));
    fc.assert(
      fc.property(table, table, (before, after) => {
        const rows = rowsOf(diffValue(before, after));
        expect(read(rows, 'added', 'before')).toEqual(before);
        expect(read(rows, 'removed', 'after')).toEqual(after);
      }),
    );
  });

  it('knows a new version of an attachment from the same one', () => {
    const file = (kind: 'statutes' | 'budget', sha256: string) => ({ kind, name: `${kind}.pdf`, sha256 });
    expect(
      diffDocuments([file('statutes', 'a'), file('budget', 'b')], [file('statutes', 'c'), file('budget', 'b')]),
    ).toEqual([
      { change: 'removed', kind: 'statutes', name: 'statutes.pdf' },
      { change: 'added', kind: 'statutes', name: 'statutes.pdf' },
    ]);
  });
});
