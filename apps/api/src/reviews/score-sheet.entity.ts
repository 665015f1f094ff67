import type { ApplicationState, Criterion, Score, SheetState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Application } from '../applications/application.entity';
import { VersionedRecord } from '../core/database/columns';
import { User } from '../users/user.entity';

/** What the rules of a sheet look at in the file that is scored. */
export interface ScoredFile {
  applicantId: string;
  applicationState: ApplicationState;
  criteria: Criterion[];
}

/** The work of one evaluator on one file, from the declaration of interests to the scores (R12, E3). */
@Entity('score_sheets')
@Check('score_sheets_state', `state in ('assigned', 'declared', 'conflicted', 'complete')`)
@Check('score_sheets_assigned_by_other', `assigned_by_id <> evaluator_id`)
@Index('score_sheets_unique', ['applicationId', 'evaluatorId'], { unique: true })
@Index('score_sheets_evaluator', ['evaluatorId', 'state'])
export class ScoreSheet extends VersionedRecord {
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column('uuid') evaluatorId!: string;
  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'evaluator_id' })
  evaluator?: User;
  @Column('uuid') assignedById!: string;
  @Column('timestamptz') assignedAt!: Date;
  @Column('text', { default: 'assigned' }) state!: SheetState;
  @Column('text', { nullable: true }) conflictReason!: string | null;
  @Column('jsonb', { default: [] }) scores!: Score[];
  @Column('text', { default: '' }) comment!: string;
  /** Weighted score in percent, once complete. */
  @Column('numeric', { precision: 4, scale: 1, nullable: true }) total!: string | null;
  /** Not a column: loaded with the sheet before a rule looks at it. */
  file?: ScoredFile;
}
