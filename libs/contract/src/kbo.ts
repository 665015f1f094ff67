import type { DateOnly } from './dates';
import type { LocalizedText } from './languages';
import type { LegalForm } from './organisations';

/** What the open data of the Crossroads Bank for Enterprises say of a legal person. */
export interface KboEntry {
  kboNumber: string;
  /** In another language where the register has it in that one only. */
  name: LocalizedText;
  /** Empty when there is none. */
  acronym: LocalizedText;
  legalForm: LegalForm;
  foundedOn: DateOnly | null;
  city: LocalizedText;
}

/** Answer of `GET /api/organisations/kbo/:number`; null for a number that is not in the loaded set. */
export interface KboLookUp {
  entry: KboEntry | null;
}
