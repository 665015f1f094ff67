import { DOCUMENT_LIMITS } from '@passerelle/contract';
import { acceptedName } from './file-name';
import { attachment } from './send-file';

/** What has broken a file system, a header, a terminal or a reader somewhere, put into a name in six ways. */
const ODD = [
  '..', '../', '..\\', '/etc/passwd', 'C:\\', 'file://', '%2e%2e%2f', '\0', '\r\nX-Header: 1', '\u001b[2J',
  '\u202e', '\u200f', '\ufeff', '\u2066', '\ud800', '"', "'", ';', '<script>', '$(rm)', '`id`', '|', 'é', '日本', '👍🏽',
] as const; // prettier-ignore
const NAMES = ODD.flatMap((odd) => [
  `${odd}rapport.pdf`,
  `rapport${odd}.pdf`,
  `rap${odd}port.pdf`,
  `rapport.pdf${odd}`,
  `${odd}.pdf`,
  `${odd.repeat(300)}.pdf`,
]);
const HIDES = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B-\u200F\uFEFF/\\]/u;
const REASON = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u200B-\u200F\uFEFF/\\:*?"<>|]|^\.|\.$/u;

describe('an odd file name', () => {
  it.each(NAMES.map((name) => [JSON.stringify(name), name]))('is refused or harmless: %s', (_shown, sent) => {
    const name = acceptedName(sent);
    if (name === undefined) expect(REASON.test(sent) || sent.length > DOCUMENT_LIMITS.name).toBe(true);
    else {
      expect(name).not.toMatch(HIDES);
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]+$/);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
    }
  });

  it('comes in more than a hundred and twenty shapes', () => {
    expect(new Set(NAMES).size).toBeGreaterThanOrEqual(120);
  });
});
