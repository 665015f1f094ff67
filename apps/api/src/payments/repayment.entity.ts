import type { DateOnly } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Claim } from './claim.entity';
import { Recovery } from './recovery.entity';

/** One repayment by the partner, over the bank or withheld from a claim; never changed, a negative disbursement in what is published (R43). */
@Entity('repayments')
@Check('repayments_amount', `amount > 0`)
@Index('repayments_recovery', ['recoveryId'])
@Index('repayments_bank_reference', ['bankReference'], { unique: true, where: 'claim_id is null' })
@Index('repayments_claim', ['claimId'], { unique: true })
export class Repayment {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') recoveryId!: string;
  @ManyToOne(() => Recovery, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'recovery_id' })
  recovery?: Recovery;
  /** The claim it was withheld from; null when it came over the bank. */
  @Column('uuid', { nullable: true }) claimId!: string | null;
  @ManyToOne(() => Claim, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'claim_id' })
  claim?: Claim | null;
  @Column('numeric', { precision: 15, scale: 2 }) amount!: string;
  @Column('date') valueDate!: DateOnly;
  @Column('text') bankReference!: string;
  @Column('uuid') recordedById!: string;
  @Column('timestamptz') recordedAt!: Date;
}
