import type { CommitmentState, Money } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { BudgetLine } from '../budget/budget-line.entity';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';
import { Project } from '../projects/project.entity';
import { Agreement } from './agreement.entity';

/** Money reserved on a budget line for one grant; the visa of the controller makes it take effect (R15, R37). */
@Entity('commitments')
@Check('commitments_state', `state in ('requested', 'visa_granted', 'visa_refused', 'released')`)
@Check('commitments_amounts', `0 <= paid and paid <= cleared and cleared <= amount_amount`)
@Check('commitments_four_eyes', `visa_by_id <> requested_by_id`)
@Check(
  'commitments_visa',
  `state not in ('visa_granted', 'released') or (number is not null and visa_by_id is not null)`,
)
@Index('commitments_number_unique', ['number'], { unique: true })
@Index('commitments_one_open', ['agreementId'], { unique: true, where: `state <> 'visa_refused'` })
@Index('commitments_line', ['budgetLineId', 'state'])
@Index('commitments_state_requested', ['state', 'requestedAt', 'id'])
@Index('commitments_project', ['projectId'])
@Index('commitments_requested', ['requestedAt', 'id'])
export class Commitment extends VersionedRecord {
  @Column('text', { nullable: true }) number!: string | null;
  @Column('uuid') agreementId!: string;
  @ManyToOne(() => Agreement, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'agreement_id' })
  agreement?: Agreement;
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('uuid') budgetLineId!: string;
  @ManyToOne(() => BudgetLine, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'budget_line_id' })
  budgetLine?: BudgetLine;
  @Column('text', { default: 'requested' }) state!: CommitmentState;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) cleared!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) paid!: string;
  @Column('jsonb') plan!: { year: number; amount: Money }[];
  @Column('uuid') requestedById!: string;
  @Column('timestamptz') requestedAt!: Date;
  @Column('uuid', { nullable: true }) visaById!: string | null;
  @Column('timestamptz', { nullable: true }) visaAt!: Date | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who gets the grant. Not a column: `lockCommitment` reads it from the project. */
  beneficiaryId: string | null = null;
}
