import { csvRecords } from './kbo-csv';

/** The text in pieces of so many bytes: every border falls somewhere once. */
async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function read(text: string, size = 7) {
  const records = [];
  for await (const { line, values } of csvRecords(pieces(text, size), ['A', 'B']))
    records.push([line, values && [values.get('A'), values.get('B')]]);
  return records;
}

describe('a CSV file of the register', () => {
  it.each([1, 2, 7, 1000])('is read in pieces of %d bytes, with quotes, line breaks and accents', async (size) => {
    const text = '\uFEFF"A","B"\r\n"0200.065.765","Été ""à"" Liège, ville"\n\n"two\nlines",\nplain,"last"';
    expect(await read(text, size)).toEqual([
      [2, ['0200.065.765', 'Été "à" Liège, ville']],
      [4, ['two\nlines', '']],
      [6, ['plain', 'last']],
    ]);
  });

  it('says where a record has another number of fields, or a quote in the middle', async () => {
    expect(await read('A,B\n1\n1,2,3\na"b"c,d\n1,2\n')).toEqual([
      [2, undefined],
      [3, undefined],
      [4, undefined],
      [5, ['1', '2']],
    ]);
  });

  it('refuses a file of another layout, and one whose quote is never closed', async () => {
    await expect(read('A,C\n1,2\n')).rejects.toThrow('column B is missing');
    await expect(read(`A,B\n1,"${'x'.repeat(70_000)}`, 4096)).rejects.toThrow('line 2 does not end');
  });
});
