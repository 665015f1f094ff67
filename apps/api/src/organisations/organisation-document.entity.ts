import type { DateOnly } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import { Organisation } from './organisation.entity';

/** The days on which a document of an organisation counts in every file of it (C5). */
@Entity('organisation_documents')
@Check('organisation_documents_period', 'valid_until >= valid_from')
@Index('organisation_documents_organisation', ['organisationId', 'validUntil'])
export class OrganisationDocument {
  /** No key of the database: a file that turns out to be infected goes all the same (SEC-45). */
  @PrimaryColumn('uuid') documentId!: string;
  @VersionColumn({ default: 1 }) version!: number;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validUntil!: DateOnly | null;
}
