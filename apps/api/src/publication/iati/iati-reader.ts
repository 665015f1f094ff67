import type { IatiActivity } from './iati-activity';
import { activityShape } from './iati-activity-shape';
import type { IatiFinding, IatiReason } from './iati-finding';
import { activityPeriod } from './iati-period';
import { readShape, type Report } from './iati-read-shape';
import { activityTotals, movesWithinLimits, type IatiTotals } from './iati-totals';
import { readValue, UNREADABLE } from './iati-value';
import type { XmlElement } from './xml-element';
import { XmlItems, type XmlEvent, type XmlItemsOptions } from './xml-items';
import type { XmlFault } from './xml-segment-parser';

export interface IatiReaderLimits {
  maxBytes: number;
  maxDepth: number;
  /** Reading stops there: such a file is to be mended, not to be listed. */
  maxFindings: number;
}

/** What is left of one activity of the file, or what was found between two. */
export interface IatiReading {
  /** Absent where the activity could not be taken; the findings say why. */
  activity?: IatiActivity;
  totals?: IatiTotals[];
  line?: number;
  findings: IatiFinding[];
}

export const IATI_READER_LIMITS: IatiReaderLimits = { maxBytes: 50_000_000, maxDepth: 50, maxFindings: 5_000 };

const VERSIONS = new Set(['2.01', '2.02', '2.03']);
const MONEY_ELEMENTS = new Set(['budget', 'planned-disbursement', 'transaction']);
const PIECE_BYTES = 1_048_576;
/** The mark that begins a file of UTF-16, as it looks when it is read as UTF-8. */
const OTHER_ENCODING = UNREADABLE.repeat(2);

/**
 * Reads an activity file of the standard 2.01 to 2.03 piece by piece. Nothing in the file makes it throw: a fault becomes a
 * finding, and the sound activities before and after it are taken.
 */
export async function* readActivities(
  file: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: IatiReaderLimits = IATI_READER_LIMITS,
): AsyncGenerator<IatiReading> {
  const reader = new ActivityReader(file, limits.maxFindings);
  const items = new XmlItems({
    items: ['iati-activity'],
    maxDepth: Math.min(limits.maxDepth, 50),
    checkRoot: refuseRoot,
  });
  let bytes = 0;
  let findings = 0;
  for await (const piece of decode(chunks)) {
    if (bytes === 0 && piece.text.startsWith(OTHER_ENCODING)) {
      yield { findings: [reader.refusal('encoding-unsupported', 'UTF-16')] };
      return;
    }
    bytes += piece.bytes;
    if (bytes > limits.maxBytes) {
      yield { findings: [reader.refusal('file-too-large', limits.maxBytes)] };
      return;
    }
    for (const event of piece.last ? items.end() : items.write(piece.text)) {
      const reading = reader.read(event);
      findings += reading.findings.length;
      yield reading;
      if (findings > limits.maxFindings) {
        yield { findings: [reader.refusal('findings-too-many', limits.maxFindings)] };
        return;
      }
    }
    if (items.stopped) return;
  }
}

interface Piece {
  text: string;
  bytes: number;
  last: boolean;
}

async function* decode(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Piece> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += PIECE_BYTES) {
      const part = chunk.subarray(start, start + PIECE_BYTES);
      yield { text: decoder.decode(part, { stream: true }), bytes: part.length, last: false };
    }
  }
  yield { text: decoder.decode(), bytes: 0, last: false };
  yield { text: '', bytes: 0, last: true };
}

/** Only activity files of the versions that we understand are read. */
function refuseRoot(root: XmlElement | undefined): ReturnType<XmlItemsOptions['checkRoot']> {
  if (root?.name !== 'iati-activities' || root.foreign) return { reason: 'root-unexpected', detail: root?.name ?? '' };
  const version = root.attributes['version']?.trim();
  if (!version) return { reason: 'version-missing', detail: '' };
  return VERSIONS.has(version) ? undefined : { reason: 'version-unsupported', detail: version };
}

/** Makes readings of one file; remembers which activities it has seen. */
class ActivityReader {
  private readonly identifiers = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly maxFindings: number,
  ) {}

  read(event: XmlEvent): IatiReading {
    return event.item ? this.readActivity(event.item) : { findings: [this.fault(event.fault)] };
  }

  refusal(reason: IatiReason, detail: number | string): IatiFinding {
    return this.fault({ line: 1, element: '', reason, detail: String(detail) });
  }

  private fault({ line, element, reason, detail }: XmlFault): IatiFinding {
    return { file: this.file, line, element, reason, severity: 'error', params: { detail } };
  }

  private readActivity(element: XmlElement): IatiReading {
    const findings: IatiFinding[] = [];
    const verdict = { sound: true };
    const report: Report = ({ name, line }, reason, severity, params = {}) => {
      if (severity === 'error') verdict.sound = false;
      if (findings.length <= this.maxFindings)
        findings.push({ file: this.file, line, element: name, reason, severity, params });
    };
    describeByTitle(element, report);
    const data = readShape(element, activityShape, 'error', report);
    const activity = data as IatiActivity | undefined;
    reportMissingCurrencies(element, report);
    if (activity) this.reportWhole(activity, element, report);
    const { line } = element;
    if (!activity || !verdict.sound) return { line, findings };
    this.identifiers.add(activity.identifier);
    return { activity, totals: activityTotals(activity), line, findings };
  }

  /** What only the whole activity shows. */
  private reportWhole(activity: IatiActivity, element: XmlElement, report: Report): void {
    const { identifier } = activity;
    if (this.identifiers.has(identifier)) report(element, 'identifier-duplicate', 'error', { identifier });
    if (identifier.includes(UNREADABLE)) report(element, 'character-unreadable', 'error', { identifier });
    if (!movesWithinLimits(activity)) report(element, 'amount-too-large', 'error');
    if (activityPeriod(activity).reversed) report(element, 'dates-reversed', 'warning');
  }
}

/** The standard demands a description with text; files of donors often have none, and their title says the same. */
function describeByTitle(activity: XmlElement, report: Report): void {
  const ofName = (name: string) => activity.children.filter((child) => child.name === name && !child.foreign);
  const hasText = (element: XmlElement) =>
    element.children.some((child) => child.name === 'narrative' && child.text.trim() !== '');
  const title = ofName('title').find(hasText);
  if (!title || ofName('description').some(hasText)) return;
  report(title, 'description-from-title', 'warning');
  activity.children.push({ ...title, name: 'description', attributes: {} });
}

function reportMissingCurrencies(activity: XmlElement, report: Report): void {
  const stated = activity.attributes['default-currency']?.trim() ?? '';
  if (readValue.currency(stated).value !== undefined) return;
  const values = activity.children
    .filter((child) => MONEY_ELEMENTS.has(child.name))
    .flatMap((child) => child.children.filter(({ name }) => name === 'value'));
  for (const value of values) if (!value.attributes['currency']?.trim()) report(value, 'currency-missing', 'error');
}
