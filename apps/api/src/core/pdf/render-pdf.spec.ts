import { readPdf } from '../../testing/read-pdf';
import { renderPdf } from './render-pdf';
import type { StructuredDocument } from './structured-document';

const LETTER: StructuredDocument = {
  title: 'Votre dossier « Été à Molenbeek »',
  language: 'fr',
  footer: 'SUD2026-0001',
  pageLabel: 'Page {page} sur {pages}',
  createdAt: '2026-04-15T09:00:00.000Z',
  blocks: [
    { kind: 'heading', level: 2, text: 'Coût du projet' },
    { kind: 'paragraph', text: 'Cœur de ville, façade à façade.' },
    { kind: 'facts', facts: [{ label: 'Période', value: 'du 1er août au 30 novembre' }] },
    { kind: 'list', items: ['Créer', 'Élargir'] },
    {
      kind: 'table',
      columns: [
        { header: 'Rubrique', share: 3 },
        { header: 'Montant (€)', end: true },
      ],
      rows: [['Aménagement', '60 000,00'], ['Total', '60 000,00']], // prettier-ignore
      totals: 1,
    },
    { kind: 'lines', count: 2 },
    { kind: 'note', text: 'Fin du document' },
  ],
};

describe('renderPdf', () => {
  it('tags the document, in its language, with its title shown (SEC-73)', async () => {
    const { catalog, metadata } = readPdf(await renderPdf(LETTER));
    expect(catalog).toContain('/Lang (fr)');
    expect(catalog).toContain('/Marked true');
    expect(catalog).toContain('/DisplayDocTitle true');
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain(LETTER.title);
  });

  it('keeps the order and the accents of what it says, each piece as what it is', async () => {
    const { elements } = readPdf(await renderPdf(LETTER));
    expect(elements).toEqual([
      { type: 'H1', text: 'Votre dossier « Été à Molenbeek »' },
      { type: 'H2', text: 'Coût du projet' },
      { type: 'P', text: 'Cœur de ville, façade à façade.' },
      { type: 'P', text: 'Période' },
      { type: 'P', text: 'du 1er août au 30 novembre' },
      { type: 'LBody', text: 'Créer' },
      { type: 'LBody', text: 'Élargir' },
      { type: 'TH', text: 'Rubrique' },
      { type: 'TH', text: 'Montant (€)' },
      { type: 'TH', text: 'Aménagement' },
      { type: 'TD', text: '60 000,00' },
      { type: 'TH', text: 'Total' },
      { type: 'TD', text: '60 000,00' },
      { type: 'P', text: 'Fin du document' },
    ]);
  });

  it('carries its fonts with it and names the columns and rows a cell belongs to', async () => {
    const file = (await renderPdf(LETTER)).toString('latin1');
    expect(file).toContain('/FontFile2');
    expect(file).toContain('/Scope /Column');
    expect(file).toContain('/Scope /Row');
  });

  it('goes on over the pages and loses nothing', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [`Ligne ${row}`, `${row}`]);
    const blocks: StructuredDocument['blocks'] = [
      { kind: 'paragraph', text: Array.from({ length: 900 }, (_, word) => `mot${word}`).join(' ') },
      { kind: 'table', columns: [{ header: 'Nom' }, { header: 'Nombre', end: true }], rows },
    ];
    const { text, pages } = readPdf(await renderPdf({ ...LETTER, blocks }));
    expect(pages).toBeGreaterThan(3);
    for (const word of ['mot0', 'mot450', 'mot899', 'Ligne 0', 'Ligne 119']) expect(text).toContain(word);
  });

  it('makes the same file of the same document', async () => {
    expect((await renderPdf(LETTER)).equals(await renderPdf(LETTER))).toBe(true);
  });

  it('keeps what the font cannot draw for whoever reads it aloud', async () => {
    const name = 'جمعية رام الله';
    const file = await renderPdf({ ...LETTER, blocks: [{ kind: 'paragraph', text: name }] });
    const utf16 = Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
    expect(file.includes(utf16) || file.toString('latin1').includes('/ActualText')).toBe(true);
  });
});
