import { inflateSync } from 'node:zlib';

/** An element of the structure with the text that it holds, read in the order of the tree. */
export interface PdfElement {
  type: string;
  text: string;
}

/** What a reader that speaks would find in a file. */
export interface ReadPdf {
  /** What the file says of itself: language, marks, how it is shown. */
  catalog: string;
  metadata: string;
  /** Elements that hold text themselves, as `H1`, `P`, `TH`. */
  elements: PdfElement[];
  /** All text in reading order. */
  text: string;
  pages: number;
}

interface PdfObject {
  source: string;
  stream: Buffer;
}

/** Reads a file that our own renderer made: its structure tree and the text under it, through the fonts' tables. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = objectsOf(file);
  const sourceOf = (id: string | undefined) => objects.get(id ?? '')?.source ?? '';
  const catalog = [...objects.values()].find(({ source }) => source.includes('/Type /Catalog'))?.source ?? '';
  const marked = new Map<string, string>();
  const pages = [...objects].filter(([, { source }]) => /\/Type \/Page\b/.test(source));
  for (const [id, { source }] of pages)
    for (const [mcid, text] of markedText(source, objects)) marked.set(`${id} ${mcid}`, text);
  const elements: PdfElement[] = [];
  walk(reference(sourceOf(reference(catalog, 'StructTreeRoot')), 'K'));
  return {
    catalog: ['MarkInfo', 'ViewerPreferences'].reduce((all, key) => all + sourceOf(reference(catalog, key)), catalog),
    metadata: objects.get(reference(catalog, 'Metadata') ?? '')?.stream.toString('utf8') ?? '',
    elements,
    text: elements.map(({ text }) => text).join(' '),
    pages: pages.length,
  };

  function walk(id: string | undefined): void {
    const source = sourceOf(id);
    const page = reference(source.replace(KIDS, ''), 'Pg') ?? '';
    const pieces = kidsOf(source).map((kid) => {
      if ('mcid' in kid) return marked.get(`${kid.page ?? page} ${kid.mcid}`) ?? '';
      walk(kid.element);
      return '';
    });
    const text = pieces.join('').trim();
    if (text !== '') elements.push({ type: /\/S \/(\w+)/.exec(source)?.[1] ?? '', text });
  }
}

/** What an element holds: other elements, pieces of its page, pieces of other pages. */
const KIDS = /\/K \[([\s\S]*?)\]\n/;

/** Another element, or a piece of a page: of its own one unless the piece names another. */
type Kid = { element: string } | { mcid: string; page?: string };

function kidsOf(source: string): Kid[] {
  const kids = KIDS.exec(source)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R|<<([\s\S]*?)>>|(\d+)/g)].map(([, element, piece, mcid = '']): Kid => {
    if (element !== undefined) return { element };
    if (piece === undefined) return { mcid };
    return { mcid: /\/MCID (\d+)/.exec(piece)?.[1] ?? '', page: reference(piece, 'Pg') };
  });
}

const reference = (source: string, key = 'K'): string | undefined =>
  new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(source)?.[1];

function objectsOf(file: Buffer): Map<string, PdfObject> {
  const whole = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of whole.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = '', body = ''] = match;
    const [source = '', ...rest] = body.split('stream\n');
    const bytes = Buffer.from(rest.join('stream\n').replace(/\nendstream$/, ''), 'latin1');
    objects.set(id, { source, stream: source.includes('/FlateDecode') ? inflateSync(bytes) : bytes });
  }
  return objects;
}

/** The text of each marked piece of a page. */
function markedText(page: string, objects: Map<string, PdfObject>): Map<string, string> {
  const content = objects.get(reference(page, 'Contents') ?? '')?.stream.toString('latin1') ?? '';
  const resources = objects.get(reference(page, 'Resources') ?? '')?.source ?? page;
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, glyphsOf(id, objects)]),
  );
  return new Map(
    [...content.matchAll(/\/MCID (\d+)[\s\S]*?BDC([\s\S]*?)EMC/g)].map(([, mcid = '', piece = '']) => [
      mcid,
      textOf(piece, fonts),
    ]),
  );
}

function textOf(piece: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  let text = '';
  for (const [, name, shown] of piece.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g))
    if (name === undefined) text += decoded(shown ?? '', font);
    else font = fonts.get(name) ?? font;
  return text;
}

const decoded = (shown: string, font: Map<string, string>): string =>
  [...shown.matchAll(/<([0-9a-f]*)>/gi)]
    .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
    .map((code) => font.get(code.toLowerCase()) ?? '')
    .join('');

/** What each glyph of a font stands for, from its table `ToUnicode`. */
function glyphsOf(fontId: string, objects: Map<string, PdfObject>): Map<string, string> {
  const table = objects.get(reference(objects.get(fontId)?.source ?? '', 'ToUnicode') ?? '')?.stream.toString() ?? '';
  const glyphs = new Map<string, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<(\w+)> <(\w+)> \[([^\]]*)\]/g))
    [...list.matchAll(/<(\w*)>/g)].forEach(([, code = ''], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      glyphs.set(glyph, Buffer.from(code, 'hex').swap16().toString('utf16le'));
    });
  return glyphs;
}
