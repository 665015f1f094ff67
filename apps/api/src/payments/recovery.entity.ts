import type { DateOnly, RecoveryDetail, RecoveryState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';
import { Project } from '../projects/project.entity';

/** Money that has to come back (R43). */
@Entity('recoveries')
@Check('recoveries_state', `state in ('opened', 'notified', 'contested', 'accepted', 'paid', 'offset', 'written_off')`)
@Check('recoveries_amounts', `repaid >= 0 and repaid <= amount_amount`)
@Check('recoveries_paid', `state not in ('paid', 'offset') or repaid = amount_amount`)
@Check('recoveries_four_eyes', `written_off_by_id <> notified_by_id`)
@Index('recoveries_reference', ['reference'], { unique: true })
@Index('recoveries_project', ['projectId'], { unique: true })
@Index('recoveries_state_opened', ['state', 'openedAt', 'id'])
@Index('recoveries_opened', ['openedAt', 'id'])
export class Recovery extends VersionedRecord {
  @Column('text') reference!: string;
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('text', { default: 'opened' }) state!: RecoveryState;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  /** In euro. */
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) repaid!: string;
  @Column('text') ground!: string;
  @Column('date', { nullable: true }) dueOn!: DateOnly | null;
  @Column('uuid') openedById!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('uuid', { nullable: true }) notifiedById!: string | null;
  @Column('uuid', { nullable: true }) writtenOffById!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who owes. Not a column: `lockRecovery` reads it from the project. */
  beneficiaryId: string | null = null;
  /** What will be withheld of claims that are not paid yet. Not a column: `lockRecovery` looks it up. */
  offsets: RecoveryDetail['offsets'] = [];
  /** Claims from which it can be withheld. Not a column: `lockRecovery` looks them up. */
  offsettable: RecoveryDetail['offsettable'] = [];
}
