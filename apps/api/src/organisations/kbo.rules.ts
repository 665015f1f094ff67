import { isDateOnly, normalizeKbo, ORGANISATION_LIMITS, type DateOnly, type LegalForm } from '@passerelle/contract';
import type { CsvRecord } from './kbo-csv';

type Values = NonNullable<CsvRecord['values']>;
/** Of a line that could not be read. */
const NOTHING: Values = new Map();

/** Forms by the code of the register, for a set of files without its list of codes. */
const BY_CODE: Readonly<Record<string, LegalForm>> = {
  '017': 'asbl',
  '026': 'foundation',
  '029': 'foundation',
  '117': 'asbl',
  '125': 'aisbl',
};

/** Forms by the beginning of their French description: the list of codes grows, its words stay. */
const BY_WORDS: readonly [RegExp, LegalForm][] = [
  [/^association internationale sans but lucratif/i, 'aisbl'],
  [/^association sans but lucratif/i, 'asbl'],
  [/^fondation/i, 'foundation'],
  [/^organisation internationale/i, 'international'],
  [
    /^(autorité|etat|état|région|communauté|province|ville|commune|cpas|zone de police|établissement public)/i,
    'public-body',
  ],
  [/(de droit public|intercommunale)/i, 'public-body'],
];

export type FormsByCode = ReadonlyMap<string, LegalForm>;

export function formOf(code: string, listed: FormsByCode): LegalForm {
  return listed.get(code) ?? BY_CODE[code] ?? 'other';
}

/** The form that a line of the list of codes describes, with its code; undefined for other lines. */
export function listedForm(values: Values): [string, LegalForm] | undefined {
  if (values.get('Category') !== 'JuridicalForm' || values.get('Language') !== 'FR') return undefined;
  const words = values.get('Description') ?? '';
  const [, form = 'other'] = BY_WORDS.find(([pattern]) => pattern.test(words)) ?? [];
  return [values.get('Code') ?? '', form];
}

/** A legal person of the register. */
export interface KboEnterprise {
  number: string;
  legalForm: LegalForm;
  foundedOn: DateOnly | null;
}

/** The legal person of a line; `person` for a natural one, whose data we do not keep; undefined for an unreadable line. */
export function enterpriseOf(values: Values | undefined, forms: FormsByCode): KboEnterprise | 'person' | undefined {
  const number = normalizeKbo(values?.get('EnterpriseNumber') ?? '');
  if (!values || number === undefined) return undefined;
  if (values.get('TypeOfEnterprise') !== '2') return 'person';
  return {
    number,
    legalForm: formOf(values.get('JuridicalForm') ?? '', forms),
    foundedOn: dayOf(values.get('StartDate') ?? ''),
  };
}

const LANGUAGES: Readonly<Record<string, string>> = { '1': 'fr', '2': 'nl', '3': 'de', '4': 'en' };
const NAME_KINDS: Readonly<Record<string, string>> = { '001': 'name', '002': 'acronym' };

export interface KboName {
  number: string;
  kind: string;
  language: string;
  name: string;
}

/** The name of an enterprise, or its acronym; undefined for trade names, establishments and unreadable lines. */
export function nameOf(values: Values = NOTHING): KboName | undefined {
  const number = numberIn(values);
  const kind = NAME_KINDS[textIn(values, 'TypeOfDenomination')];
  const name = textIn(values, 'Denomination');
  if (number === undefined || kind === undefined || name === '') return undefined;
  return { number, kind, language: LANGUAGES[textIn(values, 'Language')] ?? '', name };
}

export interface KboSeat {
  number: string;
  cityFr: string;
  cityNl: string;
}

/** Where an enterprise has its seat; undefined for other addresses. */
export function seatOf(values: Values = NOTHING): KboSeat | undefined {
  const number = numberIn(values);
  if (number === undefined || textIn(values, 'TypeOfAddress') !== 'REGO') return undefined;
  const [cityFr, cityNl] = [textIn(values, 'MunicipalityFR'), textIn(values, 'MunicipalityNL')];
  return cityFr || cityNl ? { number, cityFr: cityFr || cityNl, cityNl: cityNl || cityFr } : undefined;
}

const numberIn = (values: Values): string | undefined => normalizeKbo(textIn(values, 'EntityNumber'));

/** What a column holds, as we keep texts. */
function textIn(values: Values, column: string): string {
  const text = (values.get(column) ?? '').normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ');
  return text.trim().slice(0, ORGANISATION_LIMITS.name);
}

/** `09-08-1960`, as the register writes days. */
function dayOf(text: string): DateOnly | null {
  const day = text.split('-').reverse().join('-');
  return isDateOnly(day) ? day : null;
}
