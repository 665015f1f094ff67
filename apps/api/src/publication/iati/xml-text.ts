const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text of an element: trimmed, escaped, without characters that XML does not know. */
export function elementText(raw: string): string {
  return allowed(raw).replace(/[&<>\r]/g, escape);
}

/** Text of an attribute between double quotes. */
export function attributeText(raw: string): string {
  return allowed(raw).replace(/[&<>"\t\n\r]/g, escape);
}

function allowed(raw: string): string {
  return raw.replace(FORBIDDEN, '').trim();
}

function escape(character: string): string {
  return ESCAPES[character] ?? character;
}
