import { Injectable } from '@nestjs/common';
import {
  PROCEDURAL_LANGUAGES,
  type FormDefinition,
  type FormTemplateDetail,
  type FormTemplates,
  type FormTemplateSummary,
  type LocalizedText,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, rows, type Queryable } from '../core/database/database';
import { conflict, notFound, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { readDefinition } from './form-definition';
import { FormTemplate } from './form-template.entity';

/** How many templates the library holds; the names tell them apart. */
const MOST = 200;

const COLUMNS = `t.id, t.version, t.name, jsonb_array_length(t.definition -> 'sections') as sections,
  (select coalesce(sum(jsonb_array_length(s -> 'questions')), 0)::int
   from jsonb_array_elements(t.definition -> 'sections') s) as questions,
  to_json(t.updated_at) #>> '{}' as "updatedAt"`;

/** The library of forms to begin with. */
@Injectable()
export class FormTemplatesService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(): Promise<FormTemplates> {
    return listTemplates(this.db);
  }

  detail(id: string): Promise<FormTemplateDetail> {
    return findTemplate(this.db, id);
  }

  /** Nobody begins with it any more; forms that were begun with it hold a copy. */
  withdraw(actor: Actor, id: string): Promise<FormTemplates> {
    return this.unitOfWork.run(actor, async (work) => {
      const template = await work.lock(FormTemplate, { id });
      work.expectVersion(template);
      if (template.withdrawnAt !== null) throw conflict('template-withdrawn');
      template.withdrawnAt = work.now;
      await work.db.save(template);
      work.record('form_template.withdraw', template, { template: template.name });
      return listTemplates(work.db);
    });
  }
}

async function listTemplates(db: Queryable): Promise<FormTemplates> {
  const templates = await rows<FormTemplateSummary>(
    db,
    `select ${COLUMNS} from form_templates t where t.withdrawn_at is null order by lower(t.name ->> 'fr'), t.id limit $1`,
    [MOST],
  );
  return { templates };
}

/** A template of the library; 404 when there is none, 409 when it was withdrawn. */
export async function findTemplate(db: Queryable, id: string): Promise<FormTemplateDetail> {
  const found = await firstRow<FormTemplateSummary & { definition: unknown; withdrawn: boolean }>(
    db,
    `select ${COLUMNS}, t.definition, t.withdrawn_at is not null as withdrawn from form_templates t where t.id = $1`,
    [id],
  );
  if (!found) throw notFound();
  const { withdrawn, definition, ...summary } = found;
  if (withdrawn) throw conflict('template-withdrawn');
  return { ...summary, definition: readDefinition(definition) };
}

/** Keeps a definition under a name that no other template has. */
export async function saveTemplate(work: Work, name: LocalizedText, definition: FormDefinition): Promise<string> {
  const missing = PROCEDURAL_LANGUAGES.filter((language) => name[language] === '');
  const others = await rows(
    work.db,
    `select 1 from form_templates where lower(name ->> 'fr') = lower($1) and withdrawn_at is null`,
    [name.fr],
  );
  const held = await rows(work.db, 'select 1 from form_templates where withdrawn_at is null limit $1', [MOST]);
  refuseIfAny([
    ...missing.map((language) => ({ path: `name.${language}`, code: 'required' })),
    ...(others.length ? [{ path: 'name.fr', code: 'taken' }] : []),
    ...(held.length < MOST ? [] : [{ path: 'name.fr', code: 'too-many', params: { limit: MOST } }]),
  ]);
  const template = work.db.create(FormTemplate, { name, definition, updatedAt: work.now });
  await work.save(template, 'form_template.create', { name: { from: null, to: name } });
  return template.id;
}
