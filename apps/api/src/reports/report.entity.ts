import type { CostCategory, DateOnly, ReportState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Agreement } from '../agreements/agreement.entity';
import { VersionedRecord } from '../core/database/columns';
import { Project } from '../projects/project.entity';

/** Budgeted, spent and accepted amounts of one cost category in euro. */
export interface StoredTotals {
  category: CostCategory;
  budgeted: string;
  spent: string;
  accepted: string | null;
  note: string;
}

/** The final narrative and financial report of a grant; two people accept it (R19, R38). */
@Entity('reports')
@Check('reports_state', `state in ('due', 'draft', 'submitted', 'returned', 'checked', 'accepted')`)
@Check('reports_four_eyes', `accepted_by_id <> checked_by_id and checked_by_id <> submitted_by_id`)
@Check(
  'reports_steps',
  `(state not in ('submitted', 'checked', 'accepted') or submitted_by_id is not null)
   and (state not in ('checked', 'accepted') or checked_by_id is not null)
   and (state <> 'accepted' or (accepted_by_id is not null and final_grant >= 0))`,
)
@Index('reports_reference', ['reference'], { unique: true })
@Index('reports_project', ['projectId'], { unique: true })
@Index('reports_due', ['dueOn', 'id'])
@Index('reports_state_due', ['state', 'dueOn', 'id'])
export class Report extends VersionedRecord {
  @Column('text') reference!: string;
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('uuid') agreementId!: string;
  @ManyToOne(() => Agreement, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'agreement_id' })
  agreement?: Agreement;
  @Column('text', { default: 'due' }) state!: ReportState;
  @Column('date') dueOn!: DateOnly;
  @Column('text', { default: '' }) narrative!: string;
  @Column('text', { default: '' }) results!: string;
  @Column('jsonb') totals!: StoredTotals[];
  /** In euro. */
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) otherIncome!: string;
  /** The final grant once the costs are accepted, in euro (R41). */
  @Column('numeric', { precision: 15, scale: 2, nullable: true }) finalGrant!: string | null;
  @Column('uuid', { nullable: true }) submittedById!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('uuid', { nullable: true }) checkedById!: string | null;
  @Column('uuid', { nullable: true }) acceptedById!: string | null;
  @Column('text', { nullable: true }) returnedReason!: string | null;
  /** Why the manager wants the amounts decided again; it stays inside the administration (R38). */
  @Column('text', { nullable: true }) sentBackReason!: string | null;
  /** Who gets the grant. Not a column: `lockReport` reads it from the project. */
  beneficiaryId: string | null = null;
}
