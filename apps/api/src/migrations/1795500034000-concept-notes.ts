import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The concept stage of a lot, the notes that are sent in it, and the application that goes on from one (B5). */
export class ConceptNotes1795500034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lots
        add column concept_closes_at timestamptz,
        add column concept_form_id uuid references forms on delete restrict,
        add constraint lots_concept check (concept_closes_at is null or concept_form_id is not null);
      create unique index lots_concept_form on lots (concept_form_id);

      create table concept_notes (
        id uuid primary key,
        version integer not null default 1,
        reference text not null default '',
        lot_id uuid not null references lots on delete restrict,
        organisation_id uuid not null references organisations on delete restrict,
        title text not null,
        state text not null default 'draft',
        language text not null,
        content jsonb not null,
        form_version_id uuid references form_versions on delete restrict,
        answers jsonb not null default '{}',
        submitted_at timestamptz,
        updated_at timestamptz not null,
        created_by_id uuid not null,
        decided_by_id uuid,
        decided_at timestamptz,
        decision_reason text not null default '',
        withdrawn_reason text,
        constraint concept_notes_state check (state in ('draft', 'submitted', 'selected', 'not_selected', 'withdrawn')),
        constraint concept_notes_language check (language in ('fr', 'nl')),
        constraint concept_notes_submitted check (state in ('draft', 'withdrawn') or submitted_at is not null),
        constraint concept_notes_numbered check (submitted_at is null or reference <> ''),
        constraint concept_notes_decided check ((state in ('selected', 'not_selected')) = (decided_at is not null)
          and (decided_at is null) = (decided_by_id is null)),
        constraint concept_notes_reasoned check (state <> 'not_selected' or decision_reason <> '')
      );
      create unique index concept_notes_reference on concept_notes (reference) where submitted_at is not null;
      create index concept_notes_organisation on concept_notes (organisation_id, updated_at, id);
      create index concept_notes_lot_updated on concept_notes (lot_id, updated_at, id);
      create index concept_notes_state_updated on concept_notes (state, updated_at, id) where submitted_at is not null;
      create index concept_notes_updated on concept_notes (updated_at, id) where submitted_at is not null;
      create index concept_notes_submitted_at on concept_notes
        (coalesce(submitted_at, 'infinity'::timestamptz), id) where submitted_at is not null;
      create index concept_notes_title on concept_notes (title, id) where submitted_at is not null;
      create index concept_notes_form_version on concept_notes (form_version_id) where form_version_id is not null;
      create index concept_notes_search on concept_notes using gin (to_tsvector('simple', reference || ' ' || title));

      create table concept_note_numbers (
        call_id uuid primary key references calls on delete restrict,
        last integer not null
      );

      create table concept_note_snapshots (
        id uuid primary key,
        concept_note_id uuid not null references concept_notes on delete restrict,
        submitted_at timestamptz not null,
        content jsonb not null,
        form jsonb,
        sha256 text not null
      );
      create index concept_note_snapshots_note on concept_note_snapshots (concept_note_id, submitted_at);
      create trigger concept_note_snapshots_unchangeable before update or delete on concept_note_snapshots
        for each row execute function audit_events_unchangeable();
      create trigger concept_note_snapshots_no_truncate before truncate on concept_note_snapshots
        for each statement execute function audit_events_unchangeable();

      alter table applications add column concept_note_id uuid references concept_notes on delete restrict;
      create unique index applications_concept_note on applications (concept_note_id)
        where concept_note_id is not null and state <> 'withdrawn';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table applications drop column concept_note_id;
      drop table concept_note_snapshots, concept_note_numbers, concept_notes;
      alter table lots drop column concept_form_id, drop column concept_closes_at;
    `);
  }
}
