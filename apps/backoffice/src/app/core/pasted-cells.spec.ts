import { pastedCells } from './pasted-cells';

describe('pastedCells', () => {
  it('reads rows of cells, empty ones in their place, without the line a spreadsheet adds', () => {
    expect(pastedCells('Cook\t\t 1 000,00\r\n\r\n\tx\r\n')).toEqual([['Cook', '', '1 000,00'], [''], ['', 'x']]);
    expect(pastedCells('1\n2')).toEqual([['1'], ['2']]);
  });

  it('takes what stands in quotes as one cell, and a single quote as it is', () => {
    expect(pastedCells('"Two\nlines"\t"a ""b"" c"\n6" pipe\t"open')).toEqual([
      ['Two lines', 'a "b" c'],
      ['6" pipe', '"open'],
    ]);
  });
});
