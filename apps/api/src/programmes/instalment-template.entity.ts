import type { DateOnly, InstalmentCondition, LocalizedText } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';

/** A plan of instalments to choose from (R39). */
@Entity('instalment_templates')
@Check('instalment_templates_dates', `valid_to is null or valid_to >= valid_from`)
@Index('instalment_templates_code', ['code'], { unique: true })
export class InstalmentTemplate extends VersionedRecord {
  @Column('text') code!: string;
  @LocalizedColumn() name!: LocalizedText;
  @Column('jsonb') parts!: { percent: string; condition: InstalmentCondition }[];
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validTo!: DateOnly | null;
}
