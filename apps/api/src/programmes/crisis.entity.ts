import type { DateOnly } from '@passerelle/contract';
import { Column, Entity } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';

/** A crisis and the decision to answer it, apart from each grant (R26, R27). */
@Entity('crises')
export class Crisis extends VersionedRecord {
  @Column('text') name!: string;
  @Column('char', { length: 2 }) country!: string;
  @Column('text', { default: '' }) glide!: string;
  @Column('date') startedOn!: DateOnly;
  @Column('text') needsSource!: string;
  @Column('date', { nullable: true }) fundingDecidedOn!: DateOnly | null;
}
