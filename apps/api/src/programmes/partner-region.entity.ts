import type { DateOnly, LocalizedText } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';

/** A region with which Brussels cooperates, between two dates (R58). */
@Entity('partner_regions')
@Check('partner_regions_dates', `valid_to is null or valid_to >= valid_from`)
@Index('partner_regions_code', ['code'], { unique: true })
export class PartnerRegion extends VersionedRecord {
  @Column('text') code!: string;
  @LocalizedColumn() name!: LocalizedText;
  @Column('char', { length: 2 }) country!: string;
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validTo!: DateOnly | null;
}
