import type { DateOnly, DecisionStepKind, StepState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import type { DecisionFile } from './chain.rules';
import { Decision } from './decision.entity';

/** One step of the approval chain; the preparer of the file neither decides nor registers it (R5, R38). */
@Entity('decision_steps')
@Check('decision_steps_kind', `kind in ('management', 'inspector', 'budget-minister', 'government', 'minister')`)
@Check('decision_steps_state', `state in ('waiting', 'favourable', 'with_remarks', 'unfavourable', 'overruled')`)
@Check('decision_steps_four_eyes', `recorded_by_id <> prepared_by_id`)
@Check('decision_steps_document', `not on_behalf or document_id is not null`)
@Check('decision_steps_management', `kind <> 'management' or not on_behalf`)
@Check('decision_steps_overrule', `overruled_by_id <> prepared_by_id and overruled_by_id <> recorded_by_id`)
@Check('decision_steps_overrule_document', `overruled_by_id is null or overrule_document_id is not null`)
@Index('decision_steps_position', ['decisionId', 'position'], { unique: true })
@Index('decision_steps_one_person', ['decisionId', 'recordedById'], { unique: true, where: 'not on_behalf' })
@Index('decision_steps_waiting', ['kind', 'state'])
export class DecisionStep extends VersionedRecord {
  @Column('uuid') decisionId!: string;
  @ManyToOne(() => Decision, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'decision_id' })
  decision?: Decision;
  @Column('int') position!: number;
  @Column('text') kind!: DecisionStepKind;
  @Column('text', { default: 'waiting' }) state!: StepState;
  /** Copy of the file's preparer, so that the database itself keeps the two apart. */
  @Column('uuid') preparedById!: string;
  @Column('date', { nullable: true }) decidedOn!: DateOnly | null;
  @Column('text', { default: '' }) item!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid', { nullable: true }) recordedById!: string | null;
  @Column('timestamptz', { nullable: true }) recordedAt!: Date | null;
  @Column('boolean', { default: false }) onBehalf!: boolean;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('uuid', { nullable: true }) overruledById!: string | null;
  @Column('boolean', { default: false }) overruledOnBehalf!: boolean;
  @Column('text', { nullable: true }) overruleReason!: string | null;
  @Column('uuid', { nullable: true }) overruleDocumentId!: string | null;
  /** The file it belongs to. Not a column: whoever locks the step sets it for the rules. */
  file?: DecisionFile;
}
