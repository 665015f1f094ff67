import type { Accreditation, DateOnly, KboStatus, LegalForm, OrganisationKind } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';

/** An organisation: the Region itself, an applicant, a local partner, an authority, an international organisation. */
@Entity('organisations')
@Check('organisations_kinds', `cardinality(kinds) > 0`)
@Check('organisations_kbo_number', `kbo_number ~ '^[01][0-9]{9}$'`)
@Check('organisations_kbo_status', `kbo_status in ('active', 'stopped')`)
@Check('organisations_kbo_checked', `(kbo_status is null) = (kbo_checked_on is null)`)
@Index('organisations_kbo_number_unique', ['kboNumber'], { unique: true })
@Index('organisations_name', ['name', 'id'])
@Index('organisations_kinds_index', { synchronize: false })
export class Organisation extends VersionedRecord {
  @Column('text') name!: string;
  @Column('text', { default: '' }) acronym!: string;
  @Column('text') legalForm!: LegalForm;
  @Column('text', { array: true }) kinds!: OrganisationKind[];
  @Column('text', { nullable: true }) kboNumber!: string | null;
  @Column('text', { nullable: true }) kboStatus!: KboStatus | null;
  @Column('date', { nullable: true }) kboCheckedOn!: DateOnly | null;
  @Column('char', { length: 2 }) country!: string;
  @Column('text', { default: '' }) city!: string;
  @Column('text', { default: '' }) website!: string;
  @Column('date', { nullable: true }) foundedOn!: DateOnly | null;
  @Column('jsonb', { nullable: true }) accreditation!: Accreditation | null;
  @Column('text', { default: '22' }) iatiType!: string;
  @Column('text', { default: '' }) iatiIdentifier!: string;
  @Column('text', { default: '' }) channelCode!: string;
  @Column('boolean', { default: false }) demo!: boolean;
}
