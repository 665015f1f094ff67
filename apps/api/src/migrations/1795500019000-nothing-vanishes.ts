import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose rows went with the row they belong to. */
const CHILDREN = {
  project_places: 'projects',
  project_organisations: 'projects',
  historic_transactions: 'projects',
  instalments: 'agreements',
} as const;

/** What belongs to a project or an agreement is removed by name or not at all (SEC-11). */
export class NothingVanishes1795500019000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceKeys(runner, 'restrict');
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceKeys(runner, 'cascade');
  }
}

async function replaceKeys(runner: QueryRunner, rule: 'restrict' | 'cascade'): Promise<void> {
  for (const [table, parents] of Object.entries(CHILDREN)) {
    const column = `${parents.slice(0, -1)}_id`;
    await runner.query(`
      alter table ${table}
        drop constraint ${table}_${column}_fkey,
        add constraint ${table}_${column}_fkey foreign key (${column}) references ${parents} on delete ${rule}
    `);
  }
}
