/** A decimal number without loss: `unscaled / 10 ** scale`. */
export interface Decimal {
  unscaled: bigint;
  scale: number;
  /** Not written as the standard wants it (thousands separators, decimal comma, exponent). */
  odd: boolean;
}

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const SCIENTIFIC = /^([+-]?\d+(?:\.\d*)?)[eE]([+-]?\d{1,2})$/;
/** How people write numbers; a lone comma before three digits could be either separator and is in none of these. */
const FORMS = [
  { pattern: /^[+-]?\d{1,3}(,\d{3})+\.\d+$/, group: ',' },
  { pattern: /^[+-]?\d{1,3}(,\d{3}){2,}$/, group: ',' },
  { pattern: /^[+-]?\d{1,3}(\.\d{3})+,\d+$/, group: '.' },
  { pattern: /^[+-]?\d{1,3}(\.\d{3}){2,}$/, group: '.' },
  { pattern: /^[+-]?\d+,(\d{1,2}|\d{4,})$/, group: ' ' },
];
const GROUP_SPACE = /(?<=\d)[\s'’](?=\d{3}(\D|$))/g;
const MAX_LENGTH = 40;

/** Reads a decimal; `undefined` where it is none or could mean two things, as `1,234` does. */
export function parseDecimal(raw: string): Decimal | undefined {
  const trimmed = raw.trim();
  if (trimmed.length > MAX_LENGTH) return undefined;
  if (PLAIN.test(trimmed)) return plain(trimmed, false);
  return scientific(trimmed) ?? regular(trimmed.replace(GROUP_SPACE, ''));
}

/** The value in units of `10 ** -decimals`, rounded half away from zero. */
export function rescale(value: Decimal, decimals: number): { units: bigint; rounded: boolean } {
  if (value.scale <= decimals) return { units: value.unscaled * 10n ** BigInt(decimals - value.scale), rounded: false };
  const divisor = 10n ** BigInt(value.scale - decimals);
  const rest = value.unscaled % divisor;
  const away = value.unscaled < 0n ? -1n : 1n;
  const up = rest * away * 2n >= divisor ? away : 0n;
  return { units: value.unscaled / divisor + up, rounded: rest !== 0n };
}

/** The plain notation, without zeros that say nothing. */
export function formatDecimal({ unscaled, scale }: Decimal): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sign}${whole}${decimals ? `.${decimals}` : ''}`;
}

function plain(notation: string, odd: boolean): Decimal {
  const [whole = '', decimals = ''] = notation.replace('+', '').split('.');
  const digits = BigInt(`${whole.replace('-', '')}${decimals}`);
  return { unscaled: whole.startsWith('-') ? -digits : digits, scale: decimals.length, odd };
}

function scientific(notation: string): Decimal | undefined {
  const parts = SCIENTIFIC.exec(notation);
  if (!parts) return undefined;
  const mantissa = plain(parts[1] ?? '', true);
  const scale = mantissa.scale - Number(parts[2]);
  return scale >= 0
    ? { ...mantissa, scale }
    : { unscaled: mantissa.unscaled * 10n ** BigInt(-scale), scale: 0, odd: true };
}

function regular(notation: string): Decimal | undefined {
  if (PLAIN.test(notation)) return plain(notation, true);
  const form = FORMS.find(({ pattern }) => pattern.test(notation));
  return form && plain(notation.replaceAll(form.group, '').replace(',', '.'), true);
}
