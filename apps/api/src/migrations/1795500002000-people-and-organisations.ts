import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations with their accounts, people and their memberships. */
export class PeopleAndOrganisations1795500002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisations (
        id uuid not null,
        version integer not null default 1,
        name text not null,
        acronym text not null default '',
        legal_form text not null,
        kinds text[] not null,
        kbo_number text,
        kbo_status text,
        kbo_checked_on date,
        country character(2) not null,
        city text not null default '',
        website text not null default '',
        founded_on date,
        accreditation jsonb,
        iati_type text not null default '22',
        iati_identifier text not null default '',
        channel_code text not null default '',
        demo boolean not null default false,
        constraint organisations_kinds check (cardinality(kinds) > 0),
        constraint organisations_kbo_number check (kbo_number ~ '^[01][0-9]{9}$'),
        constraint organisations_kbo_status check (kbo_status in ('active', 'stopped')),
        constraint organisations_kbo_checked check ((kbo_status is null) = (kbo_checked_on is null)),
        primary key (id)
      );
      create unique index organisations_kbo_number_unique on organisations (kbo_number);
      create index organisations_name on organisations (name, id);
      create index organisations_kinds_index on organisations using gin (kinds);

      create table bank_records (
        id uuid not null,
        version integer not null default 1,
        organisation_id uuid not null references organisations on delete restrict,
        iban text not null,
        holder text not null,
        state text not null default 'proposed',
        proposed_by_id uuid not null,
        proposed_at timestamptz not null default now(),
        certified_by_id uuid,
        certificate_id uuid,
        constraint bank_records_state check (state in ('proposed', 'certified', 'refused', 'replaced')),
        constraint bank_records_four_eyes check (certified_by_id <> proposed_by_id),
        constraint bank_records_certified check
          (state not in ('certified', 'replaced') or (certified_by_id is not null and certificate_id is not null)),
        primary key (id)
      );
      create unique index bank_records_one_certified on bank_records (organisation_id) where state = 'certified';
      create index bank_records_organisation on bank_records (organisation_id);

      create table users (
        id uuid not null,
        version integer not null default 1,
        email text not null,
        name text not null,
        language text not null default 'fr',
        password_hash text,
        disabled_at timestamptz,
        failures integer not null default 0,
        demo boolean not null default false,
        constraint users_language check (language in ('fr', 'nl', 'en')),
        primary key (id)
      );
      create unique index users_email_unique on users (lower(email));

      create table memberships (
        id uuid not null,
        user_id uuid not null references users on delete restrict,
        organisation_id uuid not null references organisations on delete restrict,
        role text not null,
        granted_by_id uuid not null,
        constraint memberships_granted_by_other check (granted_by_id <> user_id),
        primary key (id)
      );
      create unique index memberships_unique on memberships (user_id, organisation_id, role);
      create index memberships_organisation on memberships (organisation_id);

      insert into organisations (id, name, acronym, legal_form, kinds, country, city, website, iati_type)
      values ('00000000-0000-7000-8000-000000000002', 'Brussels International', 'BI', 'public-body',
              '{administration}', 'BE', 'Bruxelles', 'https://international.brussels', '10');
      insert into users (id, email, name, disabled_at)
      values ('00000000-0000-7000-8000-000000000001', 'system@passerelle.invalid', 'Passerelle', now());
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table memberships, users, bank_records, organisations');
  }
}
