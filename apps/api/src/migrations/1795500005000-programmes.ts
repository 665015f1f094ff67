import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The policy frame: themes, partner regions with places, agreements, crises and dated settings. */
export class Programmes1795500005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table themes (
        id uuid primary key,
        version integer not null default 1,
        code text not null,
        name jsonb not null,
        valid_from date not null,
        valid_to date,
        constraint themes_dates check (valid_to is null or valid_to >= valid_from)
      );
      create unique index themes_code on themes (code);

      create table partner_regions (
        id uuid primary key,
        version integer not null default 1,
        code text not null,
        name jsonb not null,
        country character(2) not null,
        valid_from date not null,
        valid_to date,
        constraint partner_regions_dates check (valid_to is null or valid_to >= valid_from)
      );
      create unique index partner_regions_code on partner_regions (code);

      create table places (
        id uuid primary key,
        region_id uuid not null references partner_regions on delete restrict,
        geonames_id integer not null,
        name text not null,
        latitude numeric(8, 5) not null,
        longitude numeric(8, 5) not null,
        eligible boolean not null default true
      );
      create unique index places_region_geonames on places (region_id, geonames_id);

      create table partner_agreements (
        id uuid primary key,
        version integer not null default 1,
        region_id uuid not null references partner_regions on delete restrict,
        title text not null,
        signed_on date not null,
        valid_from date not null,
        valid_to date,
        constraint partner_agreements_dates check (valid_to is null or valid_to >= valid_from)
      );
      create index partner_agreements_region on partner_agreements (region_id, valid_from);

      create table crises (
        id uuid primary key,
        version integer not null default 1,
        name text not null,
        country character(2) not null,
        glide text not null default '',
        started_on date not null,
        needs_source text not null,
        funding_decided_on date
      );

      create table approval_thresholds (
        id uuid primary key,
        version integer not null default 1,
        modality text,
        step text not null,
        above_amount numeric(15, 2) not null,
        above_currency character(3) not null default 'EUR',
        valid_from date not null,
        valid_to date,
        constraint approval_thresholds_dates check (valid_to is null or valid_to >= valid_from),
        constraint approval_thresholds_step
          check (step in ('management', 'inspector', 'budget-minister', 'government', 'minister'))
      );
      create index approval_thresholds_dates_index on approval_thresholds (valid_from);

      create table instalment_templates (
        id uuid primary key,
        version integer not null default 1,
        code text not null,
        name jsonb not null,
        parts jsonb not null,
        valid_from date not null,
        valid_to date,
        constraint instalment_templates_dates check (valid_to is null or valid_to >= valid_from)
      );
      create unique index instalment_templates_code on instalment_templates (code);

      create table settings (
        id uuid primary key,
        code text not null,
        value text not null,
        valid_from date not null,
        valid_to date,
        constraint settings_dates check (valid_to is null or valid_to >= valid_from)
      );
      create unique index settings_code_from on settings (code, valid_from);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table settings, instalment_templates, approval_thresholds, crises, partner_agreements, places,
                  partner_regions, themes`,
    );
  }
}
