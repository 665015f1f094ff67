import { LANGUAGES, localized, type LocalizedText } from '@passerelle/contract';
import { formatAmount } from '@passerelle/ui';

/** Words for one reason of the work queue. */
export interface ReasonText {
  /** Why it waits for the reader: "Admissibility to be checked". */
  why: string;
  /** The verb of its button: "Check". */
  action: string;
  /** Where it is done, when that is not the top of `/<feature>/<id>`; `#part` leads to a part of the page. */
  path?: (subjectId: string) => string;
}

/** A whole sentence for an event of the history; `name` is who did it, `data` what the event holds. */
export type EventText = (name: string, data: Readonly<Record<string, unknown>>) => string;

/** Words a feature adds: problem codes, reasons of the work queue, figures of the home page, events and fields of the history. */
export interface FeatureTexts {
  problems?: Record<string, string | ((params: Record<string, string | number>) => string)>;
  reasons?: Record<string, ReasonText>;
  figures?: Record<string, string>;
  /** By audit action, e.g. `application.submit`. */
  events?: Record<string, EventText>;
  /** Labels of fields in the before and after of the history. */
  fields?: Record<string, string>;
  /** Words for the codes that a field of the history holds, by field. */
  codes?: Record<string, Readonly<Record<string, string>>>;
}

type ProblemText = NonNullable<FeatureTexts['problems']>[string];

const problems = new Map<string, ProblemText>();
const reasons = new Map<string, ReasonText>();
const figures = new Map<string, string>();
const events = new Map<string, EventText>();
const fields = new Map<string, string>();
const codes = new Map<string, Readonly<Record<string, string>>>();

/**
 * Called by `<feature>.texts.ts`, which the feature's routes file and `app.texts.ts` import, and for what the home page says
 * by `<feature>.reasons.ts`, which the former and `app.reasons.ts` import. What several features say is registered by the
 * earliest of them, whose file the others import, or by `core.texts.ts`.
 */
export function registerTexts(texts: FeatureTexts): void {
  add(problems, texts.problems);
  add(reasons, texts.reasons);
  add(figures, texts.figures);
  add(events, texts.events);
  add(fields, texts.fields);
  add(codes, texts.codes);
}

/** A code has one meaning: whoever came last would speak for the others. */
function add<Text>(known: Map<string, Text>, texts: Record<string, Text> = {}): void {
  for (const [code, text] of Object.entries(texts)) {
    if (known.has(code)) throw new Error(`${code} has its words already`);
    known.set(code, text);
  }
}

/** What an event holds in several languages, in the reader's; empty for anything else. */
export const inReaders = (value: unknown): string =>
  localized((value ?? '') as LocalizedText | string, LANGUAGES.find((one) => one === $localize.locale) ?? 'en');

/** What a sentence names, amounts as the reader writes them. */
function readable<Value>(named: Readonly<Record<string, Value>>): Record<string, Value | string> {
  const locale = $localize.locale ?? 'en';
  return Object.fromEntries(
    Object.entries(named).map(([name, value]) => [
      name,
      typeof value === 'string' ? formatAmount(value, locale) : value,
    ]),
  );
}

/** The sentence a feature registered for a problem code. */
export function registeredProblem(code: string, params: Record<string, string | number>): string | undefined {
  const text = problems.get(code);
  return typeof text === 'function' ? text(readable(params)) : text;
}

/** Words for a reason; a general one for a code nobody registered. */
export function reasonText(code: string): ReasonText {
  return (
    reasons.get(code) ?? {
      why: $localize`:@@core.reason.other:Waits for you`,
      action: $localize`:@@core.reason.open:Open`,
    }
  );
}

/** Label of a figure of the home page; undefined for a code nobody registered. */
export function figureText(code: string): string | undefined {
  return figures.get(code);
}

/** The sentence of an event; a general one for an action nobody registered. */
export function eventText(action: string, name: string, data: Readonly<Record<string, unknown>>): string {
  return (
    events.get(action)?.(name, readable(data)) ?? $localize`:@@core.history.other:${name}:name: changed this record.`
  );
}

/** Label of a field; undefined for one that is not shown. */
export function fieldText(field: string): string | undefined {
  return fields.get(field);
}

/** The word for a code that a field holds; undefined for a text that is no code. */
export function codeText(field: string, code: string): string | undefined {
  return codes.get(field)?.[code];
}
