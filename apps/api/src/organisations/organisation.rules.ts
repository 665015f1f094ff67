import { normalizeKbo, type DateOnly, type FieldError, type WriteOrganisation } from '@passerelle/contract';
import { isValid as isCountry } from 'i18n-iso-countries/index';

/** Everything that is impossible in the facts of an organisation, each at its field. */
export function organisationErrors(facts: WriteOrganisation, today: DateOnly): FieldError[] {
  const { kboNumber, country, foundedOn, accreditation } = facts;
  const errors: [boolean, string, string][] = [
    [kboNumber !== null && normalizeKbo(kboNumber) === undefined, 'kboNumber', 'kbo-invalid'],
    [!isCountry(country), 'country', 'country-unknown'],
    [foundedOn !== null && foundedOn > today, 'foundedOn', 'day-in-future'],
    [endsBeforeItBegins(accreditation), 'accreditation.until', 'period-reversed'],
  ];
  return errors.filter(([wrong]) => wrong).map(([, path, code]) => ({ path, code }));
}

/** True when the accreditation covers the day. */
export function accreditedOn(accreditation: WriteOrganisation['accreditation'], day: DateOnly): boolean {
  if (!accreditation) return false;
  return accreditation.from <= day && (accreditation.until === null || day <= accreditation.until);
}

function endsBeforeItBegins(accreditation: WriteOrganisation['accreditation']): boolean {
  return accreditation?.until != null && accreditation.until < accreditation.from;
}
