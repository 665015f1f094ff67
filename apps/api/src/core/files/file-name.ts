import { DOCUMENT_LIMITS } from '@passerelle/contract';

const FORBIDDEN = /[\p{Cc}\p{Cs}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF/\\:*?"<>|]/u;

/** The name as it is kept (NFC), or undefined when it hides something: control or direction characters, a path, nothing before the dot (SEC-43, SEC-45). */
export function acceptedName(sent: string): string | undefined {
  const name = sent.normalize('NFC').trim();
  const refused = FORBIDDEN.test(name) || /^\.|\.$/.test(name);
  return refused || name.length === 0 || name.length > DOCUMENT_LIMITS.name ? undefined : name;
}

/** `rapport.final.PDF` → `pdf`. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
