import { createHash } from 'node:crypto';

/** A KBO number with right check digits, from a block that is not given out. */
export function demoKbo(index: number): string {
  const base = 9_999_999 - index;
  return `${String(base).padStart(8, '0')}${String(97 - (base % 97)).padStart(2, '0')}`;
}

/** A Belgian IBAN with right check digits at a bank whose code, 999, does not exist. */
export function demoIban(name: string): string {
  const account = `999${digitsOf(name, 7)}`;
  const national = `${account}${String(Number(BigInt(account) % 97n) || 97).padStart(2, '0')}`;
  return withCheckDigits('BE', national);
}

/** An IBAN of another country's shape, equally without an account behind it. */
export function demoForeignIban(country: string, name: string): string {
  return withCheckDigits(country, `99999${digitsOf(name, 12)}`);
}

function withCheckDigits(country: string, account: string): string {
  const letters = Array.from(country, (letter) => String(letter.charCodeAt(0) - 55)).join('');
  const check = 98n - (BigInt(`${account}${letters}00`) % 97n);
  return `${country}${String(check).padStart(2, '0')}${account}`;
}

const digitsOf = (name: string, length: number): string =>
  String(BigInt(`0x${createHash('sha256').update(name).digest('hex').slice(0, 12)}`) % 10n ** BigInt(length)).padStart(
    length,
    '0',
  );
