import type { DateOnly } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Recovery } from './recovery.entity';

/** One repayment by the partner; a negative disbursement in what is published (R43). */
@Entity('repayments')
@Check('repayments_amount', `amount > 0`)
@Index('repayments_recovery', ['recoveryId'])
@Index('repayments_bank_reference', ['bankReference'], { unique: true })
export class Repayment {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') recoveryId!: string;
  @ManyToOne(() => Recovery, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'recovery_id' })
  recovery?: Recovery;
  @Column('numeric', { precision: 15, scale: 2 }) amount!: string;
  @Column('date') valueDate!: DateOnly;
  @Column('text') bankReference!: string;
  @Column('uuid') recordedById!: string;
  @Column('timestamptz') recordedAt!: Date;
}
