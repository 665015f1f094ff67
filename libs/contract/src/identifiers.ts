/** A Belgian enterprise (KBO/BCE) number as ten digits, dots and spaces taken away; undefined when the shape or the check digits are wrong. */
export function normalizeKbo(value: string): string | undefined {
  const digits = value.replace(/[.\s]/g, '').replace(/^BE/i, '');
  if (!/^[01]\d{9}$/.test(digits)) return undefined;
  const valid = 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
  return valid ? digits : undefined;
}

/** `0123.456.789`, as people write it. */
export function formatKbo(kbo: string): string {
  return `${kbo.slice(0, 4)}.${kbo.slice(4, 7)}.${kbo.slice(7)}`;
}

/** An IBAN without spaces in capitals; undefined when the shape or the check digits (ISO 7064 mod 97) are wrong. */
export function normalizeIban(value: string): string | undefined {
  const iban = value.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || (iban.startsWith('BE') && iban.length !== 16)) return undefined;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n ? iban : undefined;
}

/** An IBAN in groups of four, as people read it. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Budget line code `MM.PPP.AA.NN.EEEE`; the last four digits are the economic classification (R29). */
export const BUDGET_CODE_PATTERN = /^\d{2}\.\d{3}\.\d{2}\.\d{2}\.\d{4}$/;
