import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CONCEPT_FORM } from './defaults/concept-form';
import { text } from './defaults/form-parts';

const TEMPLATE = '01981a00-0000-7000-8000-000000000703';

/** A template for the short form of concept notes (B5). */
export class ConceptTemplate1795500034100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into form_templates (id, name, definition, updated_at) values ($1, $2, $3, now())
       on conflict do nothing`,
      [
        TEMPLATE,
        JSON.stringify(text('Note conceptuelle', 'Conceptnota', 'Concept note')),
        JSON.stringify(CONCEPT_FORM),
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from form_templates where id = $1', [TEMPLATE]);
  }
}
