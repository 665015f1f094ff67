import PDFDocument from 'pdfkit';
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentBlock, StructuredDocument } from './structured-document';

/** A document and the files of the two fonts it is set in. */
export interface PdfTask {
  document: StructuredDocument;
  regular: string;
  bold: string;
}

// The source of this file runs as it is in tests: it imports packages and types only.
const { document, regular, bold } = workerData as PdfTask;

const MARGIN = 56;
const INK = '#1b2433';
const MUTED = '#55606f';
const RULE = '#c3c9d1';
const SIZES = { 1: 20, 2: 14, 3: 11.5, text: 10, small: 8.5 };
const LINE_ROOM = 20;

const pdf = new PDFDocument({
  size: 'A4',
  margin: MARGIN,
  pdfVersion: '1.7',
  subset: 'PDF/UA',
  tagged: true,
  lang: document.language,
  displayTitle: true,
  bufferPages: true,
  font: regular,
  info: { Title: document.title, CreationDate: new Date(document.createdAt), Producer: 'Passerelle' },
  // The types of the package do not name this subset yet.
} as object);
const chunks: Buffer[] = [];
pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
pdf.on('end', () => {
  const file = new Uint8Array(Buffer.concat(chunks));
  parentPort?.postMessage({ result: file }, [file.buffer]);
});
pdf.registerFont('regular', regular);
pdf.registerFont('bold', bold);

const root = pdf.struct('Document');
pdf.addStructure(root);
const bottom = () => pdf.page.height - MARGIN;
const width = () => pdf.page.width - 2 * MARGIN;

/** Signs the font does not have show as a square; what they were stays in the file for whoever reads it aloud. */
const glyphs = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font.font;
const shown = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n').replace(/\t/g, '    '), (sign) =>
    sign === '\n' || glyphs.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : '□',
  ).join('');
const actual = (text: string) => (shown(text).includes('□') && !text.includes('□') ? { actual: text } : {});

function put(type: string, text: string, size: number, font: 'regular' | 'bold', color = INK): void {
  const draw = () =>
    pdf.font(font).fontSize(size).fillColor(color).text(shown(text), MARGIN, undefined, { lineGap: 2 });
  root.add(pdf.struct(type, actual(text), draw));
}

/** Starts a page unless so much of this one is left. */
function keep(height: number): void {
  if (pdf.y + height > bottom()) pdf.addPage();
}

function heading(level: 1 | 2 | 3, text: string): void {
  keep(level === 1 ? 0 : 110);
  if (level !== 1) pdf.y += level === 2 ? 14 : 8;
  put(`H${level}`, text, SIZES[level], 'bold');
  pdf.y += 4;
}

function fact({ label, value }: { label: string; value: string }): void {
  keep(40);
  put('P', label, SIZES.small, 'bold', MUTED);
  put('P', value, SIZES.text, 'regular');
  pdf.y += 6;
}

function list(items: readonly string[]): void {
  const element = pdf.struct('L');
  root.add(element);
  pdf.font('regular').fontSize(SIZES.text).fillColor(INK);
  pdf.list(items.map(shown), MARGIN, undefined, {
    structParent: element,
    bulletRadius: 1.5,
    textIndent: 12,
    lineGap: 2,
  });
  element.end();
  pdf.y += 6;
}

function table({ columns, rows, totals = 0 }: Extract<DocumentBlock, { kind: 'table' }>): void {
  keep(60);
  pdf.font('regular').fontSize(9).fillColor(INK);
  pdf.x = MARGIN;
  const shares = columns.map(({ share = 1 }) => share);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const strong = { src: 'bold', size: 9 };
  const aligned = (index: number) => ({ align: { x: columns[index]?.end ? ('right' as const) : ('left' as const) } });
  const grid = pdf.table({
    structParent: root,
    columnStyles: shares.map((share) => (width() * share) / whole),
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: RULE, padding: [4, 4, 4, 4], textColor: INK },
  } as PDFKit.Mixins.TableOptions);
  const scoped = (cell: object) => cell as PDFKit.Mixins.RowOptions;
  grid.row(
    columns.map(({ header }, index) =>
      scoped({
        text: shown(header),
        type: 'TH',
        scope: 'Column',
        font: strong,
        backgroundColor: '#eef1f5',
        ...aligned(index),
      }),
    ),
  );
  rows.forEach((cells, row) => {
    const sum = row >= rows.length - totals;
    grid.row(
      cells.map((text, index) =>
        scoped({
          text: shown(text),
          ...aligned(index),
          ...(index === 0 ? { type: 'TH', scope: 'Row' } : {}),
          ...(sum ? { font: strong } : {}),
        }),
      ),
    );
  });
  grid.end();
  pdf.font('regular');
  pdf.y += 10;
}

/** Marks what is drawn for the eye only. */
function decoration(draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
  pdf.markContent('Artifact', { type: kind });
  draw();
  pdf.endMarkedContent();
}

function lines(count: number): void {
  for (let line = 0; line < count; line += 1) {
    keep(LINE_ROOM);
    const y = pdf.y + LINE_ROOM - 4;
    decoration(() =>
      pdf
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + width(), y)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke(),
    );
    pdf.y += LINE_ROOM;
  }
  pdf.y += 6;
}

function block(piece: DocumentBlock): void {
  if (piece.kind === 'heading') heading(piece.level, piece.text);
  else if (piece.kind === 'facts') piece.facts.forEach(fact);
  else if (piece.kind === 'list') list(piece.items);
  else if (piece.kind === 'table') table(piece);
  else if (piece.kind === 'lines') lines(piece.count);
  else {
    put(
      'P',
      piece.text,
      piece.kind === 'note' ? SIZES.small : SIZES.text,
      'regular',
      piece.kind === 'note' ? MUTED : INK,
    );
    pdf.y += 6;
  }
}

function footers(): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    const number = document.pageLabel.replace('{page}', String(page + 1)).replace('{pages}', String(count));
    decoration(() => {
      pdf.font('regular').fontSize(SIZES.small).fillColor(MUTED);
      const y = pdf.page.height - MARGIN / 1.5;
      pdf.text(shown(document.footer), MARGIN, y, { width: width() * 0.75, lineBreak: false, ellipsis: true });
      pdf.text(shown(number), MARGIN, y, { width: width(), align: 'right', lineBreak: false });
    }, 'Pagination');
  }
}

heading(1, document.title);
pdf.y += 6;
document.blocks.forEach(block);
root.end();
footers();
pdf.end();
