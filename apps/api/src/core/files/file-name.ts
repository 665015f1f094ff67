import { DOCUMENT_LIMITS } from '@passerelle/contract';

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\:*?"<>|]/u;
/** What Windows takes for a device, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[1-9¹²³]) *(\.|$)/i;

/** The name as it is kept (NFC), or undefined when it hides something: control or direction characters, what is not seen, a path, a device, nothing before the dot (SEC-43, SEC-45). */
export function acceptedName(sent: string): string | undefined {
  const name = sent.normalize('NFC').trim();
  const refused = FORBIDDEN.test(name) || DEVICE.test(name) || /^\.|\.$/.test(name);
  return refused || name.length === 0 || name.length > DOCUMENT_LIMITS.name ? undefined : name;
}

/** `rapport.final.PDF` → `pdf`. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
