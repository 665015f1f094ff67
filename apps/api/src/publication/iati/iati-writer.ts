import type { IatiActivity, Narrative } from './iati-activity';
import { activityShape } from './iati-activity-shape';
import type { AnyField, Content, ShapeContent } from './iati-shape';
import { LANGUAGE } from './iati-value';
import { attributeText, elementText } from './xml-text';

/** What stands inside an element: its attributes and its inner XML. */
interface Parts {
  attributes: string;
  inner: string;
}

const NOTHING: Parts = { attributes: '', inner: '' };

/** The XML of a whole file of the standard 2.03, in pieces: memory does not grow with the number of activities. */
export async function* writeActivities(
  activities: AsyncIterable<IatiActivity> | Iterable<IatiActivity>,
  generatedAt: string,
): AsyncGenerator<string> {
  const generated = attributeText(generatedAt);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${generated}">\n`;
  for await (const activity of activities) yield writeActivity(activity);
  yield '</iati-activities>\n';
}

/** The element `iati-activity`, its parts in the order of the schema. */
export function writeActivity(activity: IatiActivity): string {
  return writeElement('iati-activity', activityShape, activity, ' ');
}

function writeElement(name: string, content: Content, value: unknown, indent: string): string {
  const parts = partsOf(content, value, indent);
  if (!parts) return '';
  const start = `${indent}<${name}${parts.attributes}`;
  if (parts.inner === '') return `${start}/>\n`;
  const closing = parts.inner.endsWith('\n') ? indent : '';
  return `${start}>${parts.inner.endsWith('\n') ? '\n' : ''}${parts.inner}${closing}</${name}>\n`;
}

/** `undefined` where there is nothing to say: an element without its text or code would be worse than none. */
function partsOf(content: Content, value: unknown, indent: string): Parts | undefined {
  if (content.kind === 'shape') return shapeParts(content, value as Readonly<Record<string, unknown>>, indent);
  if (content.kind === 'narratives') return narrativeParts(value as readonly Narrative[], indent);
  const raw = typeof value === 'boolean' ? String(Number(value)) : String(value);
  if (content.attribute === undefined) return orNothing({ attributes: '', inner: elementText(raw) });
  return orNothing({ attributes: writeAttribute(content.attribute, raw), inner: '' });
}

function shapeParts({ fields }: ShapeContent, value: Readonly<Record<string, unknown>>, indent: string): Parts {
  const parts = fields.map(([key, field]) => fieldParts(field, value[key], indent) ?? NOTHING);
  return {
    attributes: parts.map(({ attributes }) => attributes).join(''),
    inner: parts.map(({ inner }) => inner).join(''),
  };
}

function fieldParts({ element, content, many }: AnyField, value: unknown, indent: string): Parts | undefined {
  if (value === undefined) return undefined;
  if (element === undefined) return partsOf(content, value, indent);
  const values = many ? (value as readonly unknown[]) : [value];
  const inner = values.map((item) => writeElement(element, content, item, `${indent} `)).join('');
  return { attributes: '', inner };
}

function narrativeParts(narratives: readonly Narrative[], indent: string): Parts | undefined {
  const inner = narratives.map(({ lang, text }) => {
    const content = elementText(text);
    if (content === '') return '';
    return `${indent} <narrative${lang && LANGUAGE.test(lang) ? ` xml:lang="${lang}"` : ''}>${content}</narrative>\n`;
  });
  return orNothing({ attributes: '', inner: inner.join('') });
}

function writeAttribute(name: string, raw: string): string {
  const text = attributeText(raw);
  return text === '' ? '' : ` ${name}="${text}"`;
}

function orNothing(parts: Parts): Parts | undefined {
  return parts.attributes === '' && parts.inner === '' ? undefined : parts;
}
