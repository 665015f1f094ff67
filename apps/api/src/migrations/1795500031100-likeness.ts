import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much two titles have in common, by their words of more than three letters; needs no extension. */
export class Likeness1795500031100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function title_likeness(one text, other text) returns numeric language sql immutable parallel safe as $$
        select coalesce(round(2.0 * count(*) filter (where sides = 3) / nullif(sum(case sides when 3 then 2 else 1 end), 0), 2), 0)
        from (
          select sum(side) as sides
          from (
            select 1 as side, unnest(tsvector_to_array(to_tsvector('simple'::regconfig, one))) as word
            union all
            select 2, unnest(tsvector_to_array(to_tsvector('simple'::regconfig, other)))
          ) as words
          where length(word) > 3 group by word
        ) as counted
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function title_likeness');
  }
}
