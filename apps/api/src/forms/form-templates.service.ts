import { Injectable } from '@nestjs/common';
import {
  PROCEDURAL_LANGUAGES,
  type FormDefinition,
  type FormTemplateDetail,
  type FormTemplates,
  type FormTemplateSummary,
  type LocalizedText,
} from '@passerelle/contract';
import { Database, firstRow, rows, type Queryable } from '../core/database/database';
import { notFound, refuseIfAny } from '../core/problems';
import type { Work } from '../core/work/work';
import { readDefinition } from './form-definition';
import { FormTemplate } from './form-template.entity';

/** How many templates the library shows; the names tell them apart. */
const MOST = 200;

const COLUMNS = `t.id, t.name, jsonb_array_length(t.definition -> 'sections') as sections,
  (select coalesce(sum(jsonb_array_length(s -> 'questions')), 0)::int
   from jsonb_array_elements(t.definition -> 'sections') s) as questions,
  to_json(t.updated_at) #>> '{}' as "updatedAt"`;

/** The library of forms to begin with. */
@Injectable()
export class FormTemplatesService {
  constructor(private readonly db: Database) {}

  async list(): Promise<FormTemplates> {
    const templates = await rows<FormTemplateSummary>(
      this.db,
      `select ${COLUMNS} from form_templates t order by lower(t.name ->> 'fr'), t.id limit $1`,
      [MOST],
    );
    return { templates };
  }

  detail(id: string): Promise<FormTemplateDetail> {
    return findTemplate(this.db, id);
  }
}

/** A template of the library; 404 when there is none. */
export async function findTemplate(db: Queryable, id: string): Promise<FormTemplateDetail> {
  const found = await firstRow<FormTemplateSummary & { definition: unknown }>(
    db,
    `select ${COLUMNS}, t.definition from form_templates t where t.id = $1`,
    [id],
  );
  if (!found) throw notFound();
  return { ...found, definition: readDefinition(found.definition) };
}

/** Keeps a definition under a name that no other template has. */
export async function saveTemplate(work: Work, name: LocalizedText, definition: FormDefinition): Promise<string> {
  const missing = PROCEDURAL_LANGUAGES.filter((language) => name[language] === '');
  const others = await rows(work.db, `select 1 from form_templates where lower(name ->> 'fr') = lower($1)`, [name.fr]);
  refuseIfAny([
    ...missing.map((language) => ({ path: `name.${language}`, code: 'required' })),
    ...(others.length ? [{ path: 'name.fr', code: 'taken' }] : []),
  ]);
  const template = work.db.create(FormTemplate, { name, definition, updatedAt: work.now });
  await work.save(template, 'form_template.create', { name: { from: null, to: name } });
  return template.id;
}
