import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Later deadlines, for everybody or for one organisation; a submitted file that is taken back keeps its number. */
export class Deadlines1795500023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table calls
        add column extended_from timestamptz,
        add column extension_reason jsonb,
        add constraint calls_extended
          check ((extended_from is null) = (extension_reason is null) and extended_from < closes_at);
      create function calls_deadline_only_later() returns trigger language plpgsql as $$
      begin
        raise exception 'a published deadline moves later only, and only until the selection'
          using errcode = '23514', constraint = 'calls_deadline_only_later';
      end $$;
      create trigger calls_deadline_only_later before update of closes_at on calls for each row
        when ((new.closes_at < old.closes_at and old.state = 'published')
          or (new.closes_at <> old.closes_at and old.state in ('in_selection', 'decided', 'archived')))
        execute function calls_deadline_only_later();

      create table deadline_extensions (
        id uuid primary key,
        lot_id uuid not null references lots on delete restrict,
        organisation_id uuid not null references organisations on delete restrict,
        previous timestamptz not null,
        until timestamptz not null,
        reason text not null,
        given_by_id uuid not null,
        given_at timestamptz not null,
        constraint deadline_extensions_later check (until > previous and until > given_at)
      );
      create index deadline_extensions_lot_organisation on deadline_extensions (lot_id, organisation_id, until);
      create index deadline_extensions_organisation on deadline_extensions (organisation_id, given_at, id);
      create index deadline_extensions_given_at on deadline_extensions (given_at, id);
      create trigger deadline_extensions_unchangeable before update or delete on deadline_extensions
        for each row execute function audit_events_unchangeable();

      alter table applications drop constraint applications_numbered,
        add constraint applications_numbered check (submitted_at is null or reference <> '');
    `);
  }

  /** Drafts that were submitted once lose their number; deadlines that were moved stay where they are. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update applications set reference = '' where submitted_at is null;
      alter table applications drop constraint applications_numbered,
        add constraint applications_numbered check ((reference = '') = (submitted_at is null));
      drop table deadline_extensions;
      drop trigger calls_deadline_only_later on calls;
      drop function calls_deadline_only_later;
      alter table calls drop column extended_from, drop column extension_reason;
    `);
  }
}
