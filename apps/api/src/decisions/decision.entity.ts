import type { DateOnly, DecisionState, DecisionStepKind, Preliminary } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';
import { Project } from '../projects/project.entity';
import type { ChainStep } from './chain.rules';

/** The file on which an award is decided (R1, R13). */
@Entity('decisions')
@Check('decisions_state', `state in ('prepared', 'in_approval', 'awarded', 'refused', 'withdrawn')`)
@Check('decisions_four_eyes', `awarded_by_id <> prepared_by_id and refused_by_id <> prepared_by_id`)
@Check('decisions_decree', `not awarded_on_behalf or award_document_id is not null`)
@Check('decisions_refusal', `not refused_on_behalf or refusal_document_id is not null`)
@Index('decisions_waiting', ['waitingFor', 'preparedAt', 'id'], { where: 'waiting_for is not null' })
@Index('decisions_no_turn', ['preparedAt', 'id'], { where: `state = 'in_approval' and waiting_for is null` })
@Index('decisions_reference', ['reference'], { unique: true })
@Index('decisions_project', ['projectId'])
@Index('decisions_state_prepared', ['state', 'preparedAt', 'id'])
@Index('decisions_prepared', ['preparedAt', 'id'])
@Index('decisions_one_open', ['projectId'], { unique: true, where: `state in ('prepared', 'in_approval', 'awarded')` })
export class Decision extends VersionedRecord {
  @Column('text') reference!: string;
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('text', { default: 'prepared' }) state!: DecisionState;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  @Column('text') motivation!: string;
  @Column('jsonb') preliminaries!: { preliminary: Preliminary; doneOn: DateOnly | null; note: string }[];
  @Column('uuid') preparedById!: string;
  @Column('timestamptz') preparedAt!: Date;
  /** The step whose turn it is; null when all have spoken or an unfavourable opinion blocks (R36). */
  @Column('text', { nullable: true }) waitingFor!: DecisionStepKind | null;
  @Column('uuid', { nullable: true }) awardedById!: string | null;
  @Column('date', { nullable: true }) awardedOn!: DateOnly | null;
  @Column('boolean', { default: false }) awardedOnBehalf!: boolean;
  @Column('uuid', { nullable: true }) awardDocumentId!: string | null;
  @Column('text', { nullable: true }) refusalReason!: string | null;
  @Column('uuid', { nullable: true }) refusedById!: string | null;
  @Column('boolean', { default: false }) refusedOnBehalf!: boolean;
  @Column('uuid', { nullable: true }) refusalDocumentId!: string | null;
  /** The chain and the beneficiary. Not columns: `lockDecision` sets them for the rules. */
  steps: readonly ChainStep[] = [];
  beneficiaryId: string | null = null;
}
