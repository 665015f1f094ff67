import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which days a document of the profile counts, and which ones a submitted file took from it. */
export class OrganisationDocuments1795500029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation_documents (
        document_id uuid primary key,
        organisation_id uuid not null references organisations on delete restrict,
        valid_from date not null,
        valid_until date,
        constraint organisation_documents_period check (valid_until >= valid_from)
      );
      create index organisation_documents_organisation on organisation_documents (organisation_id, valid_until);

      create table application_profile_documents (
        application_id uuid not null references applications on delete restrict,
        document_id uuid not null references documents on delete restrict,
        current boolean not null,
        primary key (application_id, document_id)
      );
      create index application_profile_documents_document on application_profile_documents (document_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table application_profile_documents, organisation_documents');
  }
}
