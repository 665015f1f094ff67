import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { IatiReason } from './iati-finding';
import type { XmlElement } from './xml-element';
import type { XmlSegment } from './xml-segments';

/** A fault of the XML itself. */
export interface XmlFault {
  line: number;
  element: string;
  reason: IatiReason;
  detail: string;
}

export interface ParsedSegment {
  root?: XmlElement;
  item?: XmlElement;
  fault?: XmlFault;
}

/** What no honest activity reaches; without limits one of a few megabytes would keep the server busy for a minute. */
const MAX_ATTRIBUTES = 100;
const MAX_ELEMENTS = 200_000;
const UTF8_NAMES = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

/** Leaves the parser, which cannot be stopped in any other way. */
class Fault extends Error {}

/** Parses one segment. It never throws: the first fault is returned with what was complete before it. */
export function parseSegment(segment: XmlSegment, root: XmlElement | undefined, maxDepth: number): ParsedSegment {
  return new SegmentParser(segment, root, maxDepth).parse();
}

class SegmentParser {
  private readonly parser = new SaxesParser({ position: true, xmlns: false });
  private readonly open: XmlElement[] = [];
  private readonly result: ParsedSegment = {};
  private tagLine = 1;
  private attributes = 0;
  private elements = 0;
  private closedAt = -1;
  private ended = false;

  constructor(
    private readonly segment: XmlSegment,
    private readonly root: XmlElement | undefined,
    private readonly maxDepth: number,
  ) {}

  parse(): ParsedSegment {
    const { text, last } = this.segment;
    try {
      if (this.root) this.parser.write(`<${this.root.name}>`);
      this.listen();
      this.parser.write(text);
      this.ended = true;
      if (last) this.parser.close();
      else if (this.open.length > 0 && this.root) this.fail('activity-unclosed', this.open[0]?.name ?? '');
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
    }
    return this.result;
  }

  private listen(): void {
    const { parser } = this;
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !UTF8_NAMES.has(encoding.toLowerCase())) this.fail('encoding-unsupported', encoding);
    });
    parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > MAX_ATTRIBUTES) this.fail('activity-too-large', `${MAX_ATTRIBUTES} attributes`);
    });
    parser.on('opentagstart', () => {
      this.attributes = 0;
      // The character after the name is already read; where it ends a line, the tag began on the line before.
      this.tagLine = this.line() - (parser.column === 0 ? 1 : 0);
    });
    parser.on('opentag', (tag) => {
      this.opened(tag);
    });
    parser.on('closetag', () => {
      this.closed();
    });
    for (const kind of ['text', 'cdata'] as const) {
      parser.on(kind, (text) => {
        const current = this.open.at(-1);
        if (current) current.text += text;
      });
    }
    parser.on('error', ({ message }) => {
      const detail = message.replace(/^(\d+:\d+: )/, '');
      // The parser closes an item before it finds that the end tag was another's.
      if (this.closedAt === parser.position) this.result.item = undefined;
      this.fail(this.ended ? this.endReason() : 'xml-malformed', detail);
    });
  }

  private endReason(): IatiReason {
    return this.segment.first && this.segment.text.trim() === '' ? 'file-empty' : 'file-truncated';
  }

  private opened(tag: SaxesTagPlain): void {
    // After the item only the end of the root is of interest.
    if (this.result.item) return;
    const element = this.element(tag, this.open.at(-1));
    this.open.push(element);
    this.result.root ??= this.root ?? element;
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS) this.fail('activity-too-large', `${MAX_ELEMENTS} elements`);
    if (this.open.length >= this.maxDepth) this.fail('nesting-too-deep', String(this.maxDepth));
  }

  private element({ name, attributes }: SaxesTagPlain, parent = this.parentOfItem()): XmlElement {
    const foreign = (parent?.foreign ?? false) || name.includes(':') || Boolean(attributes['xmlns']);
    const own = { ...attributes };
    const element = { name, line: this.tagLine, attributes: own, children: [], parent, foreign, text: '' };
    parent?.children.push(element);
    return element;
  }

  /** A root for this item alone: no item keeps another in memory. */
  private parentOfItem(): XmlElement | undefined {
    return this.root && { ...this.root, children: [] };
  }

  private closed(): void {
    const closed = this.open.pop();
    if (!closed || this.open.length > 0 || !this.root) return;
    this.result.item = closed;
    this.closedAt = this.parser.position;
  }

  private line(): number {
    return this.segment.line + this.parser.line - 1;
  }

  private fail(reason: IatiReason, detail: string): never {
    const element = (this.open.at(-1) ?? this.result.root ?? this.root)?.name ?? '';
    this.result.fault = { line: this.line(), element, reason, detail };
    throw new Fault(detail);
  }
}
