import { addMonths, type DateOnly, type DocumentKind } from '@passerelle/contract';
import { OrganisationDocumentsService } from '../organisations/organisation-documents.service';
import { upload } from './demo-files';
import type { DemoWorld } from './demo-world';

/** The documents that Ponts du Sud gave once, for all its files (C5). */
export async function fillProfile(world: DemoWorld): Promise<void> {
  const { today } = world.calendar;
  const year = Number(today.slice(0, 4)) - 1;
  await give(world, 'statutes', 'statuts-coordonnes', '2021-06-01', null);
  await give(world, 'annual-accounts', `comptes-annuels-${year}`, `${year + 1}-01-01`, addMonths(today, 8));
  await give(world, 'accreditation', 'accreditation-dgd', '2022-01-01', addMonths(today, 14));
}

async function give(world: DemoWorld, kind: DocumentKind, name: string, from: DateOnly, until: DateOnly | null) {
  const owner = world.as('owner');
  const documents = world.get(OrganisationDocumentsService);
  const file = upload(kind, name, ['Document de démonstration', 'Ponts du Sud', name]);
  const { id } = await documents.add(owner, owner.organisationId, file);
  await documents.setValidity(owner, owner.organisationId, id, { from, until });
}
