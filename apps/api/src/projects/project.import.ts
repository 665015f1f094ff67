import {
  brusselsDay,
  cents,
  fromCents,
  type DateOnly,
  type HistoricTransaction,
  type LocalizedText,
  type MarkerValue,
  type Modality,
  type Money,
  type ProjectOrganisationRole,
} from '@passerelle/contract';
import { rows } from '../core/database/database';
import { assign, type Changes } from '../core/work/changes';
import type { Work } from '../core/work/work';
import { replacePartners, replacePlaces } from './project-children';
import { HistoricTransactionRow } from './project-children.entity';
import { Project } from './project.entity';
import { nextReference } from './project.queries';

/** One activity that was published elsewhere. */
export interface ImportedProject {
  iatiIdentifier: string;
  modality: Modality;
  title: LocalizedText;
  description: LocalizedText;
  /** Known by their names only. */
  organisations: { name: string; role: ProjectOrganisationRole }[];
  country: string | null;
  /** Names of places, separated by commas; those of partner regions are put on the map. */
  placesText: string;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  markers: MarkerValue[];
  startsOn: DateOnly | null;
  endsOn: DateOnly | null;
  amount: Money;
  transactions: HistoricTransaction[];
}

/** Types of IATI transactions: outgoing commitment; disbursement and expenditure. */
const COMMITMENTS = ['2'];
const PAYMENTS = ['3', '4'];

/**
 * Puts a published activity into the register as history, or brings it up to date: no action changes it and it touches
 * no budget line. Repeated with the same data it changes nothing and leaves no trace.
 */
export async function importProject(
  work: Work,
  imported: ImportedProject,
): Promise<'imported' | 'updated' | 'unchanged'> {
  const { iatiIdentifier } = imported;
  await work.db.query('select pg_advisory_xact_lock(hashtext($1))', [`projects/${iatiIdentifier}`]);
  const known = await work.db.findOneBy(Project, { iatiIdentifier });
  const project = known ?? (await newHistoric(work, imported));
  const changes = { ...assignFacts(project, imported), ...(await assignChildren(work, project.id, imported)) };
  if (known && !Object.keys(changes).length) return 'unchanged';
  await work.db.save(project);
  await writeChildren(work, project.id, imported, changes);
  if (known) work.record('project.importAgain', project, { changes });
  else work.record('project.import', project, { iatiIdentifier, to: 'historic' });
  return known ? 'updated' : 'imported';
}

async function newHistoric(work: Work, { startsOn, title }: ImportedProject): Promise<Project> {
  const year = Number((startsOn ?? brusselsDay(work.now)).slice(0, 4));
  return work.db.create(Project, {
    state: 'historic',
    steps: [{ state: 'historic', at: work.now.toISOString() }],
    year,
    language: title.fr === '' && title.nl !== '' ? 'nl' : 'fr',
    reference: await nextReference(work.db, year),
    preparedById: work.actor.id,
    openedAt: work.now,
  });
}

function assignFacts(project: Project, imported: ImportedProject): Changes {
  const { amount, organisations: _organisations, placesText: _places, transactions, ...facts } = imported;
  const committed = sumInEuro(transactions, COMMITMENTS);
  return {
    ...assign(project, { ...facts, granted: committed, committed, paid: sumInEuro(transactions, PAYMENTS) }),
    ...assign(project, { amount: { ...amount }, totalCost: { ...amount } }),
  };
}

function sumInEuro(transactions: readonly HistoricTransaction[], types: readonly string[]): string {
  const counted = transactions.filter(({ type, amount }) => types.includes(type) && amount.currency === 'EUR');
  return fromCents(counted.reduce((sum, { amount }) => sum + cents(amount.amount), 0n));
}

interface Children {
  organisations: ImportedProject['organisations'];
  transactions: HistoricTransaction[];
  placeIds: string[];
}

/** What differs from the children as they are kept. */
async function assignChildren(work: Work, projectId: string, imported: ImportedProject): Promise<Changes> {
  const [kept] = await rows<Children>(
    work.db,
    `select coalesce((select json_agg(json_build_object('name', name, 'role', role) order by id)
                      from project_organisations where project_id = $1), '[]') as organisations,
            coalesce((select json_agg(json_build_object('type', type, 'on', happened_on::text, 'amount',
                        json_build_object('amount', value_amount::text, 'currency', value_currency),
                        'description', description) order by id)
                      from historic_transactions where project_id = $1), '[]') as transactions,
            coalesce((select json_agg(place_id order by place_id)
                      from project_places where project_id = $1), '[]') as "placeIds"`,
    [projectId],
  );
  const { organisations, transactions, placesText } = imported;
  return kept ? assign(kept, { organisations, transactions, placeIds: await placesNamed(work, placesText) }) : {};
}

async function placesNamed(work: Work, text: string): Promise<string[]> {
  const found = await rows<{ id: string }>(work.db, 'select id from places where name = any($1) order by id', [
    text.split(',').map((name) => name.trim()),
  ]);
  return found.map(({ id }) => id);
}

async function writeChildren(work: Work, projectId: string, imported: ImportedProject, changes: Changes) {
  const partners = imported.organisations.map((organisation) => ({ organisationId: null, ...organisation }));
  if (changes['organisations']) await replacePartners(work, projectId, partners);
  if (changes['placeIds']) await replacePlaces(work, projectId, await placesNamed(work, imported.placesText));
  if (!changes['transactions']) return;
  await work.db.delete(HistoricTransactionRow, { projectId });
  const found = imported.transactions.map(({ type, on, amount, description }) =>
    work.db.create(HistoricTransactionRow, { projectId, type, happenedOn: on, description, value: { ...amount } }),
  );
  await work.db.insert(HistoricTransactionRow, found);
}
