import type { Appropriation, BudgetMovementKind } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { BudgetLine } from './budget-line.entity';

/** What moved a budget line; never changed, corrected by a movement of its own (SEC-12). */
@Entity('budget_movements')
@Check(
  'budget_movements_kind',
  `kind in ('opening', 'adjustment', 'commitment', 'decommitment', 'clearance', 'payment')`,
)
@Check('budget_movements_appropriation', `appropriation in ('commitment', 'payment')`)
@Check(
  'budget_movements_sign',
  `case kind when 'opening' then amount > 0 when 'commitment' then amount > 0 when 'payment' then amount > 0
            when 'decommitment' then amount < 0 else amount <> 0 end`,
)
@Check(
  'budget_movements_side',
  `case when kind in ('commitment', 'decommitment') then appropriation = 'commitment'
            when kind in ('clearance', 'payment') then appropriation = 'payment' else true end`,
)
@Index('budget_movements_line', ['budgetLineId', 'at'])
@Index('budget_movements_source', ['sourceId'])
export class BudgetMovement {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') budgetLineId!: string;
  @ManyToOne(() => BudgetLine, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'budget_line_id' })
  budgetLine?: BudgetLine;
  @Column('timestamptz') at!: Date;
  @Column('text') kind!: BudgetMovementKind;
  @Column('text') appropriation!: Appropriation;
  /** Signed, in euro. */
  @Column('numeric', { precision: 15, scale: 2 }) amount!: string;
  @Column('text') reason!: string;
  /** Commitment or claim behind it. */
  @Column('uuid', { nullable: true }) sourceId!: string | null;
  @Column('text', { nullable: true }) sourceReference!: string | null;
  @Column('uuid') byId!: string;
}
