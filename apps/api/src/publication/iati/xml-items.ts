import type { XmlElement } from './xml-element';
import { parseSegment, type XmlFault } from './xml-segment-parser';
import { XmlSegments, type XmlSegment } from './xml-segments';

export type XmlEvent = { item: XmlElement; fault?: undefined } | { item?: undefined; fault: XmlFault };

export interface XmlItemsOptions {
  /** The children of the root that are handed out one by one. */
  readonly items: readonly string[];
  readonly maxDepth: number;
  /** Looks at the root, which has no children yet; a fault refuses the document. */
  readonly checkRoot: (root: XmlElement | undefined) => Omit<XmlFault, 'line' | 'element'> | undefined;
}

/**
 * Turns XML that arrives in pieces into elements, one for each item of the root. A fault spoils the item it is in and reading
 * goes on with the next one. There is no document type, hence no entities but the five of XML itself (SEC-44).
 */
export class XmlItems {
  stopped = false;
  private readonly segments: XmlSegments;
  private root: XmlElement | undefined;

  constructor(private readonly options: XmlItemsOptions) {
    this.segments = new XmlSegments(options.items);
  }

  /** What the next piece of text completes. */
  *write(text: string): Generator<XmlEvent> {
    yield* this.read(this.segments.write(text));
  }

  *end(): Generator<XmlEvent> {
    yield* this.read(this.segments.end());
  }

  private *read(segments: Iterable<XmlSegment>): Generator<XmlEvent> {
    for (const segment of segments) {
      if (this.stopped) return;
      yield* segment.first ? this.readStart(segment) : this.readItem(segment);
    }
    if (this.segments.doctype && !this.stopped)
      yield this.stop('doctype-refused', 'document type declaration', this.segments.reached, '!DOCTYPE');
  }

  private *readStart(segment: XmlSegment): Generator<XmlEvent> {
    const { root, fault } = parseSegment(segment, undefined, this.options.maxDepth);
    this.root = root;
    const refused = root || !fault ? this.options.checkRoot(root) : undefined;
    if (refused) yield this.stop(refused.reason, refused.detail, root?.line);
    else if (fault) yield { fault };
    if (!root) this.stopped = true;
  }

  private *readItem(segment: XmlSegment): Generator<XmlEvent> {
    const { item, fault } = parseSegment(segment, this.root, this.options.maxDepth);
    if (item) yield { item };
    if (fault) yield { fault };
  }

  private stop(reason: XmlFault['reason'], detail: string, line = 1, element = this.root?.name ?? ''): XmlEvent {
    this.stopped = true;
    return { fault: { line, element, reason, detail } };
  }
}
