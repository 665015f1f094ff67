import type { DateOnly, LocalizedText } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';

/** A theme of the policy between two dates. */
@Entity('themes')
@Check('themes_dates', `valid_to is null or valid_to >= valid_from`)
@Index('themes_code', ['code'], { unique: true })
export class Theme extends VersionedRecord {
  @Column('text') code!: string;
  @LocalizedColumn() name!: LocalizedText;
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validTo!: DateOnly | null;
}
