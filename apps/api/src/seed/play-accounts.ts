import { BankRecordsService } from '../organisations/bank-records.service';
import { OrganisationDocumentsService } from '../organisations/organisation-documents.service';
import { upload } from './demo-files';
import { demoForeignIban, demoIban } from './demo-numbers';
import type { DemoWorld } from './demo-world';
import { DEMO_ORGANISATIONS } from './organisations.data';

/** Organisations whose new account still waits for its certification when the demo is loaded. */
export const WAITING_ACCOUNTS = ['Recto Verso Citoyen', 'Samen Stad', 'Wereldklas'];

/** Certified accounts of everybody who may be paid: proposed by an officer, certified by another person (R40). */
export async function certifyAccounts(world: DemoWorld): Promise<void> {
  for (const { name, country, kinds } of DEMO_ORGANISATIONS) {
    if (kinds.includes('local-partner')) continue;
    const iban = country === 'BE' ? demoIban(name) : demoForeignIban(country, name);
    const recordId = await propose(world, name, iban);
    await world.get(BankRecordsService).certify(world.as('finance'), world.organisation(name), recordId);
  }
}

/** A change of account that the certifying person has not looked at yet. */
export async function proposeNewAccounts(world: DemoWorld): Promise<void> {
  for (const name of WAITING_ACCOUNTS) await propose(world, name, demoIban(`${name}, new account`));
}

async function propose(world: DemoWorld, name: string, iban: string): Promise<string> {
  const officer = world.as('officer');
  const id = world.organisation(name);
  const lines = ['Attestation bancaire (démonstration)', name, iban];
  const certificate = await world
    .get(OrganisationDocumentsService)
    .add(officer, id, upload('bank-certificate', 'attestation-bancaire', lines));
  const body = { iban, holder: name, certificateId: certificate.id };
  const { bankRecords } = await world.get(BankRecordsService).propose(officer, id, body);
  const record = bankRecords.find((known) => known.iban === iban);
  if (!record) throw new Error('an account just proposed is there');
  return record.id;
}
