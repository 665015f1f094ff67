import type { MigrationInterface, QueryRunner } from 'typeorm';
import { text } from './defaults/form-parts';
import { CITIZENSHIP_LISTS, EARLIER_LISTS, SOUTH_LISTS } from './defaults/lot-lists';

const TEMPLATES = [
  {
    id: '01981a00-0000-7000-8000-000000000711',
    name: text('Appel Sud', 'Oproep Zuiden', 'South call'),
    lists: SOUTH_LISTS,
  },
  {
    id: '01981a00-0000-7000-8000-000000000712',
    name: text(
      'Citoyenneté mondiale et solidaire',
      'Mondiaal en solidair burgerschap',
      'Global and solidary citizenship',
    ),
    lists: CITIZENSHIP_LISTS,
  },
];

/** What a lot looks at in the admissibility, the documents it asks, the age of its applicants; a library of such lists (M1, R21). */
export class LotLists1795500036800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lots add column min_age_years integer not null default 0,
        add column points jsonb, add column attachments jsonb;
    `);
    await runner.query('update lots set points = $1, attachments = $2', [
      JSON.stringify(EARLIER_LISTS.points),
      JSON.stringify(EARLIER_LISTS.attachments),
    ]);
    await runner.query(`
      alter table lots alter column points set not null, alter column attachments set not null;
      create table lot_templates (
        id uuid primary key,
        version integer not null default 1,
        name jsonb not null,
        points jsonb not null,
        attachments jsonb not null,
        criteria jsonb not null,
        created_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create unique index lot_templates_name on lot_templates (lower(name ->> 'fr')) where withdrawn_at is null;
    `);
    for (const { id, name, lists } of TEMPLATES) {
      await runner.query(
        `insert into lot_templates (id, name, points, attachments, criteria, created_at)
         values ($1, $2, $3, $4, $5, now())`,
        [id, ...[name, lists.points, lists.attachments, lists.criteria].map((part) => JSON.stringify(part))],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table lot_templates;
      alter table lots drop column attachments, drop column points, drop column min_age_years;
    `);
  }
}
