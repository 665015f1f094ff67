import type { DateOnly, InstalmentCondition } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { MoneyColumns, newId } from '../core/database/columns';
import { Agreement } from './agreement.entity';

/** One part of the grant with what has to be true before it is claimed (R39). */
@Entity('instalments')
@Check('instalments_percent', `percent > 0 and percent <= 100`)
@Check('instalments_condition', `condition in ('signature', 'report-accepted', 'justified-share', 'date')`)
@Index('instalments_position', ['agreementId', 'position'], { unique: true })
export class Instalment {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') agreementId!: string;
  @ManyToOne(() => Agreement, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'agreement_id' })
  agreement?: Agreement;
  @Column('int') position!: number;
  @Column('numeric', { precision: 5, scale: 2 }) percent!: string;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  @Column('text') condition!: InstalmentCondition;
  @Column('date') plannedOn!: DateOnly;
}
