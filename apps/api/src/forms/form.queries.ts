import type { FormDefinition, FormVersion, FormVersionDetail } from '@passerelle/contract';
import { firstRow, rows, type Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { readDefinition } from './form-definition';
import { Form } from './form.entity';

/** Locks a form for change; whoever may change its owner may change it. */
export async function lockForm(work: Work, id: string): Promise<Form> {
  const form = await work.lock(Form, { id });
  return Object.assign(form, { draft: readDefinition(form.draft) });
}

/** The draft of a form, with its version. */
export async function findDraft(
  db: Queryable,
  id: string,
): Promise<{ version: number; draft: FormDefinition; updatedAt: string }> {
  const found = await firstRow<{ version: number; draft: unknown; updatedAt: string }>(
    db,
    `select version, draft, to_json(updated_at) #>> '{}' as "updatedAt" from forms where id = $1`,
    [id],
  );
  if (!found) throw notFound();
  return { ...found, draft: readDefinition(found.draft) };
}

// How many files and notes were started with a version is a fact of later stages: only their tables are read.
const VERSION_COLUMNS = `v.number, to_json(v.published_at) #>> '{}' as "publishedAt",
  coalesce(u.name, '') as "publishedByName",
  (select count(*)::int from applications a where a.form_version_id = v.id)
    + (select count(*)::int from concept_notes n where n.form_version_id = v.id) as applications`;
const VERSION_FROM = 'form_versions v left join users u on u.id = v.published_by_id';

/** The published versions of a form, newest first. */
export function findVersions(db: Queryable, formId: string): Promise<FormVersion[]> {
  return rows<FormVersion>(
    db,
    `select ${VERSION_COLUMNS} from ${VERSION_FROM} where v.form_id = $1 order by v.number desc`,
    [formId],
  );
}

/** One published version; 404 when the form does not have it. */
export async function findVersion(db: Queryable, formId: string, number: number): Promise<FormVersionDetail> {
  const found = await firstRow<FormVersion & { definition: unknown }>(
    db,
    `select ${VERSION_COLUMNS}, v.definition from ${VERSION_FROM} where v.form_id = $1 and v.number = $2`,
    [formId, number],
  );
  if (!found) throw notFound();
  return { ...found, definition: readDefinition(found.definition) };
}

/** A version as files are written with it. */
export interface VersionInUse {
  id: string;
  number: number;
  definition: FormDefinition;
}

/** The version that what is started now gets: the newest one of the form, if any was published. */
export const findLatestVersion = (db: Queryable, formId: string): Promise<VersionInUse | undefined> =>
  findInUse(db, 'form_id = $1 order by number desc limit 1', formId);

/** The version that was started with. */
export async function findVersionById(db: Queryable, id: string): Promise<VersionInUse> {
  const found = await findInUse(db, 'id = $1', id);
  if (!found) throw notFound();
  return found;
}

async function findInUse(db: Queryable, condition: string, parameter: string): Promise<VersionInUse | undefined> {
  const found = await firstRow<Omit<VersionInUse, 'definition'> & { definition: unknown }>(
    db,
    `select id, number, definition from form_versions where ${condition}`,
    [parameter],
  );
  return found && { ...found, definition: readDefinition(found.definition) };
}
