import type { BankRecordState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import { Organisation } from './organisation.entity';

/** An account of an organisation; at most one is certified, and never by the person who proposed it (R38, R40). */
@Entity('bank_records')
@Check('bank_records_state', `state in ('proposed', 'certified', 'refused', 'replaced')`)
@Check('bank_records_four_eyes', `certified_by_id <> proposed_by_id`)
@Check(
  'bank_records_certified',
  `state not in ('certified', 'replaced') or (certified_by_id is not null and certificate_id is not null)`,
)
@Index('bank_records_one_certified', ['organisationId'], { unique: true, where: `state = 'certified'` })
@Index('bank_records_organisation', ['organisationId'])
export class BankRecord extends VersionedRecord {
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('text') iban!: string;
  @Column('text') holder!: string;
  @Column('text', { default: 'proposed' }) state!: BankRecordState;
  @Column('uuid') proposedById!: string;
  @Column('timestamptz', { default: () => 'now()' }) proposedAt!: Date;
  @Column('uuid', { nullable: true }) certifiedById!: string | null;
  @Column('uuid', { nullable: true }) certificateId!: string | null;
}
