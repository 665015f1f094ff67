import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rounds of correction of a submitted file, each with the file before and after. What was returned before there were marks
 * becomes a round in which every section is marked.
 */
export class CorrectionRounds1795500031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table correction_rounds (
        id uuid primary key,
        application_id uuid not null references applications on delete restrict,
        number integer not null,
        opened_by_id uuid not null,
        opened_at timestamptz not null,
        until timestamptz not null,
        reason text not null default '',
        marks jsonb not null,
        file_before jsonb not null,
        file_after jsonb,
        answered_by_id uuid,
        answered_at timestamptz,
        constraint correction_rounds_number check (number > 0),
        constraint correction_rounds_marked check (jsonb_array_length(marks) > 0),
        constraint correction_rounds_answered check ((answered_at is null) = (file_after is null)
          and (answered_at is null) = (answered_by_id is null)),
        constraint correction_rounds_in_time check (answered_at < until)
      );
      create unique index correction_rounds_application on correction_rounds (application_id, number);

      create function correction_rounds_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.answered_at is null and
           (old.id, old.application_id, old.number, old.opened_by_id, old.opened_at, old.until, old.reason, old.marks,
            old.file_before)
           is not distinct from
           (new.id, new.application_id, new.number, new.opened_by_id, new.opened_at, new.until, new.reason, new.marks,
            new.file_before) then
          return new;
        end if;
        raise exception 'rounds of correction are kept as they were' using errcode = '42501';
      end $$;

      insert into correction_rounds (id, application_id, number, opened_by_id, opened_at, until, reason, marks,
        file_before, file_after, answered_by_id, answered_at)
      select gen_random_uuid(), a.id, 1, s.screened_by_id, least(a.updated_at, a.returned_until), a.returned_until,
             coalesce(a.returned_reason, ''),
             (select jsonb_agg(jsonb_build_object('target', section, 'remark', coalesce(a.returned_reason, '')))
              from unnest(array['project', 'partners', 'theme', 'budget', 'results', 'attachments', 'declarations'])
                as section),
             jsonb_build_object('content', first.content, 'documents', first.documents),
             case when last.submitted_at is not null
               then jsonb_build_object('content', last.content, 'documents', last.documents) end,
             last.sender, last.submitted_at
      from applications a
      join screenings s on s.application_id = a.id
      join lateral (select f.* from application_snapshots f where f.application_id = a.id
                      and f.submitted_at <= s.started_at order by f.submitted_at desc limit 1) as first on true
      left join lateral (select f.content, f.documents, f.submitted_at, a.created_by_id as sender
                         from application_snapshots f where f.application_id = a.id and f.submitted_at > s.started_at
                           and f.submitted_at < a.returned_until order by f.submitted_at desc limit 1) as last on true
      where s.returned and a.returned_until is not null;

      create trigger correction_rounds_kept before update or delete on correction_rounds
        for each row execute function correction_rounds_kept();
      create trigger correction_rounds_no_truncate before truncate on correction_rounds
        for each statement execute function correction_rounds_kept();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table correction_rounds; drop function correction_rounds_kept;');
  }
}
