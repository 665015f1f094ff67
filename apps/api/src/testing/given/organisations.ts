import {
  organisationPaths,
  type DocumentView,
  type OrganisationDetail,
  type WriteOrganisation,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { samplePdf } from './files';

/** The facts of an organisation as a form would send them. */
export function organisationFacts(facts: Partial<WriteOrganisation> = {}): WriteOrganisation {
  return {
    name: `Organisation ${randomUUID().slice(0, 8)}`,
    acronym: '',
    legalForm: 'asbl',
    kinds: ['applicant'],
    kboNumber: null,
    country: 'BE',
    city: 'Bruxelles',
    website: '',
    foundedOn: null,
    accreditation: null,
    iatiType: '22',
    iatiIdentifier: '',
    channelCode: '',
    ...facts,
  };
}

/** An organisation that an officer has entered. */
export async function givenOrganisation(
  api: TestApi,
  facts: Partial<WriteOrganisation> = {},
): Promise<OrganisationDetail> {
  const officer = await api.as('officer');
  return (await officer.post<OrganisationDetail>(organisationPaths.create, organisationFacts(facts))).body;
}

/** The certificate of a bank among the files of an organisation. */
export async function givenBankCertificate(api: TestApi, organisationId: string): Promise<string> {
  const officer = await api.as('officer');
  const file = samplePdf('attestation-bancaire.pdf');
  const path = organisationPaths.documents(organisationId);
  return (await officer.upload<DocumentView>(path, file, { kind: 'bank-certificate' })).body.id;
}

/** An account that waits for its certification; the newest record of the answer. */
export async function givenProposedBankRecord(
  api: TestApi,
  organisationId: string,
  options: { iban?: string; by?: keyof People; certificateId?: string | null } = {},
): Promise<OrganisationDetail['bankRecords'][number]> {
  const proposer = await api.as(options.by ?? 'officer');
  const { body } = await proposer.post<OrganisationDetail>(organisationPaths.bankRecords(organisationId), {
    iban: options.iban ?? 'BE68 5390 0754 7034',
    holder: 'Titulaire du compte',
    certificateId:
      options.certificateId === undefined ? await givenBankCertificate(api, organisationId) : options.certificateId,
  });
  const [newest] = body.bankRecords;
  if (!newest) throw new Error('the account was not accepted');
  return newest;
}

/** An account that money may go to: proposed by an officer, certified by finance. */
export async function givenCertifiedBankRecord(
  api: TestApi,
  organisationId: string,
  iban?: string,
): Promise<OrganisationDetail['bankRecords'][number]> {
  const { id, version } = await givenProposedBankRecord(api, organisationId, iban === undefined ? {} : { iban });
  const finance = await api.as('finance');
  const path = organisationPaths.bankRecord(organisationId, id, 'certify');
  const { body } = await finance.post<OrganisationDetail>(path, {}, { version });
  const certified = body.bankRecords.find((record) => record.state === 'certified');
  if (!certified) throw new Error('the account was not certified');
  return certified;
}
