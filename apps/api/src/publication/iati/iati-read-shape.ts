import type { Narrative } from './iati-activity';
import type { IatiReason, IatiSeverity } from './iati-finding';
import type { AnyField, Content, ShapeContent } from './iati-shape';
import { LANGUAGE, readValue, UNREADABLE } from './iati-value';
import type { XmlElement } from './xml-element';

/** Receives what is found while an element is read. */
export type Report = (
  element: XmlElement,
  reason: IatiReason,
  severity: IatiSeverity,
  params?: Readonly<Record<string, string>>,
) => void;

type ValueContent = Extract<Content, { kind: 'value' }>;

/** Written by XML tools and registries, never by the standard: not worth a word. */
const TECHNICAL_ATTRIBUTE = /^xmlns$|:/;
/** Longer than any code, name or address the standard knows. */
const LONGEST_VALUE = 2_000;
const LONGEST_TEXT = 20_000;
/** What lets a text show as another (SEC-43) and is allowed in XML. */
const HIDDEN = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Reads an element by its table. What is incomplete is `undefined`: an optional part is then left out with a warning, a demanded
 * one takes its parent with it, and where that reaches the activity, or money, the finding is an error.
 */
export function readShape(
  element: XmlElement,
  { fields }: ShapeContent,
  severity: IatiSeverity,
  report: Report,
): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  let complete = true;
  for (const [key, field] of fields) {
    const value = readField(element, field, severity, report);
    if (value !== undefined) result[key] = value;
    else if (field.required) complete = false;
  }
  reportIgnored(element, fields, report);
  return complete ? result : undefined;
}

function readField(element: XmlElement, field: AnyField, severity: IatiSeverity, report: Report): unknown {
  if (field.element === undefined) return readOwn(element, field, severity, report);
  const children = element.children.filter((child) => child.name === field.element && !child.foreign);
  const value = field.many
    ? readMany(children, field, field.money ? severity : 'warning', report)
    : readOne(children, field, field.required ? severity : 'warning', report);
  if (value === undefined && field.required && (field.many ?? children.length === 0)) {
    report(element, 'element-missing', severity, { missing: field.element });
  }
  return value;
}

function readOwn(element: XmlElement, field: AnyField, whole: IatiSeverity, report: Report): unknown {
  const { content, required } = field;
  const severity = (required ?? field.money) ? whole : 'warning';
  if (content.kind !== 'value') return readContent(element, content, severity, report, required === true);
  const absent = content.attribute !== undefined && element.attributes[content.attribute] === undefined;
  return absent && !required ? undefined : readSingle(element, content, severity, report);
}

function readMany(children: XmlElement[], field: AnyField, severity: IatiSeverity, report: Report): unknown {
  const items = children.map((child) => readContent(child, field.content, severity, report, true));
  const read = items.filter((item) => item !== undefined);
  return read.length > 0 ? read : undefined;
}

function readOne(children: XmlElement[], field: AnyField, severity: IatiSeverity, report: Report): unknown {
  const [first, second] = children;
  if (second) report(second, 'element-repeated', 'warning');
  return first && readContent(first, field.content, severity, report, true);
}

function readContent(
  element: XmlElement,
  content: Content,
  severity: IatiSeverity,
  report: Report,
  demanded: boolean,
): unknown {
  if (content.kind === 'shape') return readShape(element, content, severity, report);
  if (content.kind === 'value') {
    reportUnknownAttributes(element, new Set([content.attribute]), report);
    return readSingle(element, content, severity, report);
  }
  return readNarratives(element, severity, report, demanded);
}

function readSingle(element: XmlElement, content: ValueContent, severity: IatiSeverity, report: Report): unknown {
  const { attribute, type } = content;
  const raw = (attribute === undefined ? element.text : element.attributes[attribute])?.trim();
  const named: Record<string, string> = attribute === undefined ? {} : { attribute };
  if (!raw) {
    report(element, raw === '' ? 'value-empty' : 'attribute-missing', severity, named);
    return undefined;
  }
  if (raw.length > LONGEST_VALUE) {
    report(element, 'value-too-long', severity, named);
    return undefined;
  }
  reportUnreadable(element, raw, report);
  const { value, reason } = readValue[type](raw);
  if (reason) {
    report(element, reason, value === undefined ? severity : 'warning', { ...named, value: raw.slice(0, 100) });
  }
  return value;
}

function reportUnreadable(element: XmlElement, text: string, report: Report): void {
  if (text.includes(UNREADABLE)) report(element, 'character-unreadable', 'warning');
}

function readNarratives(
  element: XmlElement,
  severity: IatiSeverity,
  report: Report,
  demanded: boolean,
): Narrative[] | undefined {
  const elements = element.children.filter((child) => child.name === 'narrative' && !child.foreign);
  const read = elements
    .map((narrative) => readNarrative(narrative, report))
    .filter((narrative) => narrative !== undefined);
  if (read.length > 0) return read;
  if (demanded) report(element, 'element-missing', severity, { missing: 'narrative' });
  return undefined;
}

function readNarrative(element: XmlElement, report: Report): Narrative | undefined {
  const text = shownText(element, report);
  const lang = element.attributes['xml:lang']?.trim() ?? '';
  if (text === '') {
    report(element, 'narrative-empty', 'warning', { lang });
    return undefined;
  }
  reportUnreadable(element, text, report);
  const known = LANGUAGE.test(lang);
  if (lang !== '' && !known) report(element, 'language-unreadable', 'warning', { value: lang.slice(0, 100) });
  return known ? { lang, text } : { text };
}

function shownText(element: XmlElement, report: Report): string {
  const visible = element.text.replace(HIDDEN, '');
  if (visible !== element.text) report(element, 'character-removed', 'warning');
  const whole = visible.trim();
  if (whole.length > LONGEST_TEXT) report(element, 'text-shortened', 'warning', { limit: String(LONGEST_TEXT) });
  return whole.slice(0, LONGEST_TEXT);
}

function reportIgnored(element: XmlElement, fields: ShapeContent['fields'], report: Report): void {
  const contents = fields.map(([, field]) => field);
  const elements = new Set(contents.map((field) => field.element));
  if (contents.some((field) => !field.element && field.content.kind === 'narratives')) elements.add('narrative');
  for (const child of element.children) {
    if (child.foreign) report(child, 'foreign-element-ignored', 'info');
    else if (!elements.has(child.name)) report(child, 'element-ignored', 'warning');
  }
  const own = contents.filter((field) => field.element === undefined).map((field) => field.content);
  const attributes = own.map((content) => (content.kind === 'value' ? content.attribute : undefined));
  reportUnknownAttributes(element, new Set(attributes), report);
}

function reportUnknownAttributes(element: XmlElement, known: ReadonlySet<string | undefined>, report: Report): void {
  for (const attribute of Object.keys(element.attributes)) {
    if (known.has(attribute) || TECHNICAL_ATTRIBUTE.test(attribute)) continue;
    report(element, 'attribute-ignored', 'info', { attribute });
  }
}
