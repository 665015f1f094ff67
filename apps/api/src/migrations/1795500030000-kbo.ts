import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the open data of the Crossroads Bank for Enterprises says of legal persons; replaced as a whole by each import. */
export class Kbo1795500030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kbo_enterprises (
        number text primary key,
        legal_form text not null,
        founded_on date,
        constraint kbo_enterprises_number check (number ~ '^[01][0-9]{9}$')
      );
      create table kbo_names (
        number text not null references kbo_enterprises on delete restrict,
        kind text not null,
        language text not null,
        name text not null,
        constraint kbo_names_kind check (kind in ('name', 'acronym')),
        constraint kbo_names_language check (language in ('fr', 'nl', 'de', 'en', '')),
        primary key (number, kind, language)
      );
      create table kbo_seats (
        number text primary key references kbo_enterprises on delete restrict,
        city_fr text not null,
        city_nl text not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kbo_seats, kbo_names, kbo_enterprises');
  }
}
