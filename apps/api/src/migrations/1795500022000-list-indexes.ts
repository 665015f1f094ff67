import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sort of the public list, decision files without a turn, and functions for what filters name by a code or a parent:
 * the planner asks them and knows how many rows there are, as it never does of a subselect.
 */
export class ListIndexes1795500022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index projects_published_granted on projects (granted, id) where awarded_at is not null and state <> 'historic';
      create index decisions_no_turn on decisions (prepared_at, id) where state = 'in_approval' and waiting_for is null;
      create function theme_of(wanted text) returns uuid language sql stable parallel safe
        as 'select id from themes where code = wanted';
      create function partner_region_of(wanted text) returns uuid language sql stable parallel safe
        as 'select id from partner_regions where code = wanted';
      create function lots_of(call uuid) returns uuid[] language sql stable parallel safe
        as 'select array_agg(id) from lots where call_id = call';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function lots_of, partner_region_of, theme_of;
      drop index decisions_no_turn, projects_published_granted;
    `);
  }
}
