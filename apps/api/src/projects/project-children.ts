import type { FieldError, ProjectOrganisationRole, WriteProject } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';
import type { Work } from '../core/work/work';
import { ProjectOrganisation, ProjectPlaceRow } from './project-children.entity';

/** An organisation as it is kept with a project. */
export interface PartnerRow {
  organisationId: string | null;
  name: string;
  role: ProjectOrganisationRole;
}

/** Replaces the places of a project. */
export async function replacePlaces(work: Work, projectId: string, placeIds: readonly string[]): Promise<void> {
  await work.db.delete(ProjectPlaceRow, { projectId });
  await work.db.insert(
    ProjectPlaceRow,
    placeIds.map((placeId) => ({ projectId, placeId })),
  );
}

/** Replaces the organisations of a project. Names of registered ones are kept too, as they were called then. */
export async function replacePartners(work: Work, projectId: string, partners: readonly PartnerRow[]): Promise<void> {
  await work.db.delete(ProjectOrganisation, { projectId });
  const names = await organisationNames(
    work.db,
    partners.flatMap(({ organisationId }) => organisationId ?? []),
  );
  for (const { organisationId, name, role } of partners) {
    const row = new ProjectOrganisation();
    const registered = organisationId === null ? undefined : names.get(organisationId);
    await work.db.insert(ProjectOrganisation, {
      id: row.id,
      projectId,
      organisationId,
      role,
      name: registered ?? name,
    });
  }
}

async function organisationNames(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    db,
    'select id, name from organisations where id = any($1::uuid[])',
    [ids],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Errors for everything `content` points at that does not exist. */
export async function unknownReferences(
  db: Queryable,
  content: Pick<WriteProject, 'themeId' | 'regionId' | 'crisisId' | 'placeIds' | 'partners'>,
): Promise<FieldError[]> {
  const wanted = [
    { table: 'themes', path: 'themeId', id: content.themeId },
    { table: 'partner_regions', path: 'regionId', id: content.regionId },
    { table: 'crises', path: 'crisisId', id: content.crisisId },
    ...content.placeIds.map((id, index) => ({ table: 'places', path: `placeIds.${index}`, id })),
    ...content.partners.map(({ organisationId: id }, index) => ({
      table: 'organisations',
      path: `partners.${index}.organisationId`,
      id,
    })),
  ].flatMap(({ id, ...rest }) => (id === null ? [] : [{ ...rest, id }]));
  const known = await rows<{ key: string }>(
    db,
    ['themes', 'partner_regions', 'crises', 'places', 'organisations']
      .map((table) => `select '${table}/' || id as key from ${table} where id = any($1::uuid[])`)
      .join(' union all '),
    [wanted.map(({ id }) => id)],
  );
  const keys = new Set(known.map(({ key }) => key));
  return wanted
    .filter(({ table, id }) => !keys.has(`${table}/${id}`))
    .map(({ path }) => ({ path, code: 'not-in-list' }));
}
