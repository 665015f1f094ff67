import type { ClaimKind, ClaimState, DateOnly } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Commitment } from '../agreements/commitment.entity';
import { Instalment } from '../agreements/instalment.entity';
import { BudgetLine } from '../budget/budget-line.entity';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';
import { BankRecord } from '../organisations/bank-record.entity';
import { Project } from '../projects/project.entity';
import { Recovery } from './recovery.entity';

/** A claim for payment; claimant, checker, approver, controller, orderer and payer are six people (R38, R40). */
@Entity('claims')
@Check(
  'claims_state',
  `state in ('submitted', 'returned', 'checked', 'approved', 'cleared', 'ordered', 'paid', 'refused')`,
)
@Check('claims_kind', `(kind = 'instalment') = (instalment_id is not null) and kind in ('instalment', 'balance')`)
@Check('claims_amount', `amount_amount > 0`)
@Check(
  'claims_four_eyes',
  `checked_by_id <> claimed_by_id and approved_by_id not in (claimed_by_id, checked_by_id)
   and cleared_by_id not in (claimed_by_id, checked_by_id, approved_by_id)
   and ordered_by_id not in (claimed_by_id, checked_by_id, approved_by_id, cleared_by_id)
   and paid_by_id not in (claimed_by_id, checked_by_id, approved_by_id, cleared_by_id, ordered_by_id)`,
)
@Check(
  'claims_steps',
  `(state not in ('checked', 'approved', 'cleared', 'ordered', 'paid') or checked_by_id is not null)
   and (state not in ('approved', 'cleared', 'ordered', 'paid') or approved_by_id is not null)
   and (state not in ('cleared', 'ordered', 'paid') or (cleared_by_id is not null and budget_line_id is not null))
   and (state not in ('ordered', 'paid') or ordered_by_id is not null)
   and (state <> 'paid' or (paid_by_id is not null and value_date is not null and bank_reference is not null))`,
)
@Check(
  'claims_withheld',
  `withheld >= 0 and withheld <= amount_amount
   and (recovery_id is null) = (withheld = 0) and (recovery_id is null) = (withheld_by_id is null)`,
)
@Check('claims_withheld_four_eyes', `withheld_by_id not in (claimed_by_id, paid_by_id)`)
@Index('claims_reference', ['reference'], { unique: true })
@Index('claims_one_per_instalment', ['instalmentId'], { unique: true, where: `state <> 'refused'` })
@Index('claims_one_balance', ['projectId'], { unique: true, where: `kind = 'balance' and state <> 'refused'` })
@Index('claims_bank_reference', ['bankReference'], { unique: true })
@Index('claims_project', ['projectId'])
@Index('claims_recovery', ['recoveryId'])
@Index('claims_state_claimed', ['state', 'claimedAt', 'id'])
@Index('claims_claimed', ['claimedAt', 'id'])
export class Claim extends VersionedRecord {
  @Column('text') reference!: string;
  @Column('text') kind!: ClaimKind;
  @Column('text', { default: 'submitted' }) state!: ClaimState;
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('uuid') commitmentId!: string;
  @ManyToOne(() => Commitment, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'commitment_id' })
  commitment?: Commitment;
  @Column('uuid', { nullable: true }) instalmentId!: string | null;
  @ManyToOne(() => Instalment, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'instalment_id' })
  instalment?: Instalment | null;
  @Column('uuid') bankRecordId!: string;
  @ManyToOne(() => BankRecord, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'bank_record_id' })
  bankRecord?: BankRecord;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  @Column('text') signatory!: string;
  @Column('uuid') claimedById!: string;
  @Column('timestamptz') claimedAt!: Date;
  @Column('uuid', { nullable: true }) checkedById!: string | null;
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
  @Column('uuid', { nullable: true }) approvedById!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
  /** Line of the year whose payment appropriation the clearance uses (R31). */
  @Column('uuid', { nullable: true }) budgetLineId!: string | null;
  @ManyToOne(() => BudgetLine, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'budget_line_id' })
  budgetLine?: BudgetLine | null;
  @Column('uuid', { nullable: true }) clearedById!: string | null;
  @Column('timestamptz', { nullable: true }) clearedAt!: Date | null;
  @Column('uuid', { nullable: true }) orderedById!: string | null;
  @Column('timestamptz', { nullable: true }) orderedAt!: Date | null;
  @Column('uuid', { nullable: true }) paidById!: string | null;
  @Column('timestamptz', { nullable: true }) paidAt!: Date | null;
  @Column('date', { nullable: true }) valueDate!: DateOnly | null;
  @Column('text', { nullable: true }) bankReference!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** The recovery for which a part is not paid to the account (R43). */
  @Column('uuid', { nullable: true }) recoveryId!: string | null;
  @ManyToOne(() => Recovery, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'recovery_id' })
  recovery?: Recovery | null;
  /** That part, in euro. */
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) withheld!: string;
  @Column('uuid', { nullable: true }) withheldById!: string | null;
  /** Who gets the grant. Not a column: `lockClaim` reads it from the project. */
  beneficiaryId: string | null = null;
  /** The signed claim is among its documents (R40). Not a column: `lockClaim` looks it up. */
  signed = false;
  /** First condition of payment that is not met (R40). Not a column: `lockClaim` looks it up. */
  unmet: string | undefined;
  /** What the payment appropriation lacks for the clearance (R31). Not a column: `lockClaim` looks it up. */
  unfunded: string | undefined;
  /** The certified account of the beneficiary now. Not a column: `lockClaim` looks it up. */
  accountId: string | null = null;
}
