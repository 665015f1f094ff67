/** A stretch of a document: all before the first item, or one item and what follows it. */
export interface XmlSegment {
  readonly text: string;
  /** The line it begins on. */
  readonly line: number;
  readonly first: boolean;
  readonly last: boolean;
}

/** What hides markup, and how it ends. */
const HIDDEN: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
/** A start that is cut by the end of a piece is looked at again with the next one. */
const LONGEST_START = 64;

/**
 * Cuts text that arrives in pieces before each item of the root, so that a fault inside an item cannot swallow the next one.
 * It sees start tags only where XML has them: not in comments, CDATA sections and processing instructions.
 */
export class XmlSegments {
  doctype = false;
  private readonly starts: RegExp;
  private buffer = '';
  private at = 0;
  private hiddenUntil: string | undefined;
  private line = 1;
  private first = true;

  constructor(items: readonly string[]) {
    this.starts = new RegExp(`<!--|<!\\[CDATA\\[|<\\?|<!DOCTYPE|<(?:${items.join('|')})(?=[\\s/>])`, 'g');
  }

  /** The segments that the next piece completes. */
  *write(text: string): Generator<XmlSegment> {
    this.buffer += text;
    while (!this.doctype && this.advance(false)) yield this.cut(false);
  }

  /** The line that was reached: where the document type is declared. */
  get reached(): number {
    return this.line + linesIn(this.buffer.slice(0, this.at));
  }

  *end(): Generator<XmlSegment> {
    while (!this.doctype && this.advance(true)) yield this.cut(false);
    this.at = this.buffer.length;
    if (!this.doctype) yield this.cut(true);
  }

  /** Moves to the next start of an item; false where more text is needed. */
  private advance(ending: boolean): boolean {
    while (this.skipHidden()) {
      this.starts.lastIndex = this.at;
      const start = this.starts.exec(this.buffer);
      if (!start) {
        const seen = ending ? this.buffer.length : this.buffer.length - LONGEST_START;
        this.at = Math.max(this.at, seen);
        return false;
      }
      this.at = start.index + 1;
      this.hiddenUntil = HIDDEN[start[0]];
      this.doctype = start[0] === '<!DOCTYPE';
      if (this.doctype) return false;
      if (this.hiddenUntil === undefined && start.index > 0) {
        this.at = start.index;
        return true;
      }
    }
    return false;
  }

  private skipHidden(): boolean {
    if (this.hiddenUntil === undefined) return true;
    const end = this.buffer.indexOf(this.hiddenUntil, this.at);
    this.at = end < 0 ? Math.max(this.at, this.buffer.length - LONGEST_START) : end;
    if (end >= 0) this.hiddenUntil = undefined;
    return end >= 0;
  }

  private cut(last: boolean): XmlSegment {
    const text = this.buffer.slice(0, this.at);
    const segment = { text, line: this.line, first: this.first, last };
    this.line += linesIn(text);
    this.buffer = this.buffer.slice(this.at);
    this.at = 0;
    this.first = false;
    return segment;
  }
}

const linesIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;
