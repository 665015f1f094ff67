import { DOCUMENT_LIMITS } from '@passerelle/contract';
import { DEVICE_NAMES, ODD_FILE_NAMES } from '../../testing/given/odd-file-names';
import { acceptedName } from './file-name';
import { attachment } from './send-file';

const HIDES = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]/u;
const REASON = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\:*?"<>|]|^\.|\.$|^$/u;

describe('an odd file name', () => {
  it.each(ODD_FILE_NAMES.map((name) => [JSON.stringify(name), name]))('is refused or harmless: %s', (_shown, sent) => {
    const name = acceptedName(sent);
    const isDevice = DEVICE_NAMES.includes(sent);
    if (name === undefined)
      expect(isDevice || REASON.test(sent.trim()) || sent.length > DOCUMENT_LIMITS.name).toBe(true);
    else {
      expect(isDevice).toBe(false);
      expect(name).not.toMatch(HIDES);
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename="[^\P{ASCII}\p{Cc}/\\:*?"<>|]+"; filename\*=UTF-8''[\w.!~%-]+$/u);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
    }
  });

  it('comes in more than a hundred and twenty shapes', () => {
    expect(new Set(ODD_FILE_NAMES).size).toBeGreaterThanOrEqual(120);
  });
});
