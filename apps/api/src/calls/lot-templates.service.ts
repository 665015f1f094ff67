import { Injectable } from '@nestjs/common';
import {
  PROCEDURAL_LANGUAGES,
  type FieldError,
  type LotTemplate as LotTemplateView,
  type LotTemplates,
  type WriteLotTemplate,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { Database, rows, type Queryable } from '../core/database/database';
import { conflict, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { listErrors } from './lot.rules';
import { LotTemplate } from './lot-template.entity';

/** How many templates the library holds; the names tell them apart. */
const MOST = 200;

/** The library of admissibility points, documents and criteria to begin lots with (B8, M1). */
@Injectable()
export class LotTemplatesService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(): Promise<LotTemplates> {
    return listTemplates(this.db);
  }

  /** Keeps lists under a name that no other template has. */
  keep(actor: Actor, { name, ...lists }: WriteLotTemplate): Promise<LotTemplates> {
    return this.unitOfWork.run(actor, async (work) => {
      const missing = PROCEDURAL_LANGUAGES.filter((language) => name[language] === '');
      const others = await rows(
        work.db,
        `select 1 from lot_templates where lower(name ->> 'fr') = lower($1) and withdrawn_at is null`,
        [name.fr],
      );
      refuseIfAny([
        ...missing.map((language) => ({ path: `name.${language}`, code: 'required' })),
        ...(others.length ? [{ path: 'name.fr', code: 'taken' }] : []),
        ...(await fullErrors(work)),
        ...listErrors(lists),
      ]);
      const template = work.db.create(LotTemplate, { name, ...lists, createdAt: work.now });
      await work.save(template, 'lot_template.create', { name: { from: null, to: name } });
      return listTemplates(work.db);
    });
  }

  /** Nobody begins with it any more; lots that were begun with it hold a copy. */
  withdraw(actor: Actor, id: string): Promise<LotTemplates> {
    return this.unitOfWork.run(actor, async (work) => {
      const template = await work.lock(LotTemplate, { id });
      work.expectVersion(template);
      if (template.withdrawnAt !== null) throw conflict('template-withdrawn');
      template.withdrawnAt = work.now;
      await work.db.save(template);
      work.record('lot_template.withdraw', template, { template: template.name });
      return listTemplates(work.db);
    });
  }
}

/** The library shows no more than it holds. */
async function fullErrors(work: Work): Promise<FieldError[]> {
  const held = await rows(work.db, 'select 1 from lot_templates where withdrawn_at is null limit $1', [MOST]);
  return held.length < MOST ? [] : [{ path: 'name.fr', code: 'too-many', params: { limit: MOST } }];
}

async function listTemplates(db: Queryable): Promise<LotTemplates> {
  const templates = await rows<LotTemplateView>(
    db,
    `select t.id, t.version, t.name, t.points, t.attachments, t.criteria from lot_templates t
     where t.withdrawn_at is null order by t.created_at, t.id limit $1`,
    [MOST],
  );
  return { templates };
}
