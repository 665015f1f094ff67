import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CITIZENSHIP_FORM } from './defaults/citizenship-form';
import { text } from './defaults/form-parts';
import { SOUTH_FORM } from './defaults/south-form';

const TEMPLATES = [
  {
    id: '01981a00-0000-7000-8000-000000000701',
    name: text('Appel Sud', 'Oproep Zuiden', 'South call'),
    definition: SOUTH_FORM,
  },
  {
    id: '01981a00-0000-7000-8000-000000000702',
    name: text(
      'Citoyenneté mondiale et solidaire',
      'Mondiaal en solidair burgerschap',
      'Global and solidary citizenship',
    ),
    definition: CITIZENSHIP_FORM,
  },
];

/** Own questions of a call, in versions that never change; what a file was started with, and what it answers. */
export class Forms1795500027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table forms (
        id uuid primary key,
        version integer not null default 1,
        draft jsonb not null,
        updated_at timestamptz not null
      );

      create table form_versions (
        id uuid primary key,
        form_id uuid not null references forms on delete restrict,
        number integer not null,
        definition jsonb not null,
        published_at timestamptz not null,
        published_by_id uuid not null,
        constraint form_versions_positive check (number > 0)
      );
      create unique index form_versions_number on form_versions (form_id, number);
      create function form_versions_unchangeable() returns trigger language plpgsql as $$
      begin
        raise exception 'a published form never changes' using errcode = '42501';
      end $$;
      create trigger form_versions_unchangeable before update or delete on form_versions
        for each row execute function form_versions_unchangeable();
      create trigger form_versions_no_truncate before truncate on form_versions
        for each statement execute function form_versions_unchangeable();

      create table form_templates (
        id uuid primary key,
        version integer not null default 1,
        name jsonb not null,
        definition jsonb not null,
        updated_at timestamptz not null
      );
      create unique index form_templates_name on form_templates (lower(name ->> 'fr'));

      alter table calls add column form_id uuid;
      update calls set form_id = gen_random_uuid();
      insert into forms (id, draft, updated_at) select c.form_id, '{"sections": []}', c.prepared_at from calls c;
      alter table calls alter column form_id set not null,
        add constraint calls_form_id_fkey foreign key (form_id) references forms on delete restrict;
      create unique index calls_form on calls (form_id);

      alter table applications
        add column form_version_id uuid references form_versions on delete restrict,
        add column answers jsonb not null default '{}';
      create index applications_form_version on applications (form_version_id) where form_version_id is not null;
      alter table application_snapshots add column form jsonb;
      alter table documents add column question text;
    `);
    for (const { id, name, definition } of TEMPLATES)
      await runner.query('insert into form_templates (id, name, definition, updated_at) values ($1, $2, $3, now())', [
        id,
        JSON.stringify(name),
        JSON.stringify(definition),
      ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents drop column question;
      alter table application_snapshots drop column form;
      alter table applications drop column form_version_id, drop column answers;
      alter table calls drop column form_id;
      drop table form_templates, form_versions, forms;
      drop function form_versions_unchangeable;
    `);
  }
}
