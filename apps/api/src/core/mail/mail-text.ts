import { BRUSSELS, type DateOnly, type Language, type Money } from '@passerelle/contract';

/** Subject and plain text of a mail in each language, with `{placeholders}`; it lives in the feature that sends it. */
export type MailTemplate = Readonly<Record<Language, Readonly<{ subject: string; text: string }>>>;

/** The template in one language with its placeholders filled; a placeholder without a value is a defect and throws. */
export function mailText(
  template: MailTemplate,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): { subject: string; text: string } {
  const { subject, text } = template[language];
  return { subject: fill(subject, values).replace(/\s+/g, ' '), text: fill(text, values) };
}

/** A deadline as a letter says it, in Brussels time. */
export function formatDeadline(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-BE`, {
    timeZone: BRUSSELS,
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(at);
}

/** A day as a letter says it. */
export function formatDay(day: DateOnly, language: Language): string {
  const text = new Intl.DateTimeFormat(`${language}-BE`, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** An amount as a letter says it. */
export const formatAmount = ({ amount, currency }: Money, language: Language): string =>
  new Intl.NumberFormat(`${language}-BE`, { style: 'currency', currency }).format(amount as `${number}`);

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`the mail has no value for {${name}}`);
    return value;
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The same text as a page with language, title and paragraphs, so that it can be read aloud and enlarged (SEC-73). */
export function mailHtml(language: Language, subject: string, text: string): string {
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escape(paragraph)).replaceAll('\n', '<br>')}</p>`);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    `<body style="font: 1rem/1.5 sans-serif; max-width: 40rem; margin: 1rem"><main>`,
    ...paragraphs,
    '</main></body></html>',
  ].join('\n');
}

const linked = (html: string): string =>
  html.replace(/https?:\/\/[^\s<]+[^\s<.,;:)]/g, (address) => `<a href="${address}">${address}</a>`);
