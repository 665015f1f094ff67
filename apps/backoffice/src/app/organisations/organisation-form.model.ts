import type { OrganisationDetail, OrganisationKind, WriteOrganisation } from '@passerelle/contract';

/** What the form holds: no nulls, an empty text where there is nothing. Paths are those of `WriteOrganisation`. */
export interface OrganisationForm extends Omit<WriteOrganisation, 'kboNumber' | 'foundedOn' | 'accreditation'> {
  kboNumber: string;
  foundedOn: string;
  accreditation: { number: string; from: string; until: string };
}

export const EMPTY_ORGANISATION: OrganisationForm = {
  name: '',
  acronym: '',
  legalForm: 'asbl',
  kinds: ['applicant'],
  kboNumber: '',
  country: 'BE',
  city: '',
  website: '',
  foundedOn: '',
  accreditation: { number: '', from: '', until: '' },
  iatiType: '22',
  iatiIdentifier: '',
  channelCode: '',
};

/** The organisation as the form shows it. */
export function toForm(detail: OrganisationDetail): OrganisationForm {
  const { name, acronym, legalForm, kinds, country, city, website, iatiType, iatiIdentifier, channelCode } = detail;
  const { number = '', from = '', until } = detail.accreditation ?? {};
  return {
    name,
    acronym,
    legalForm,
    kinds,
    kboNumber: detail.kboNumber ?? '',
    country,
    city,
    website,
    foundedOn: detail.foundedOn ?? '',
    accreditation: { number, from, until: until ?? '' },
    iatiType,
    iatiIdentifier,
    channelCode,
  };
}

/** What is sent; an accreditation of which nothing is filled in is none. */
export function toBody(value: OrganisationForm): WriteOrganisation {
  const { number, from, until } = value.accreditation;
  return {
    ...value,
    kboNumber: orNull(value.kboNumber),
    foundedOn: orNull(value.foundedOn),
    accreditation: number + from + until === '' ? null : { number, from, until: orNull(until) },
  };
}

/** `kinds` with one more or one less, in the order of the page. */
export function toggled(
  kinds: readonly OrganisationKind[],
  kind: OrganisationKind,
  order: readonly OrganisationKind[],
): OrganisationKind[] {
  return order.filter((one) => (one === kind) !== kinds.includes(one));
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
