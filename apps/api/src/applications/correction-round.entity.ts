import type { CorrectionMark, FiledContent } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Application } from './application.entity';

/** One time the applicant was asked to correct marked parts of the file; kept as it was, with the file before and after (R9). */
@Entity('correction_rounds')
@Check('correction_rounds_number', 'number > 0')
@Check('correction_rounds_marked', 'jsonb_array_length(marks) > 0')
@Check(
  'correction_rounds_answered',
  '(answered_at is null) = (file_after is null) and (answered_at is null) = (answered_by_id is null)',
)
@Check('correction_rounds_in_time', 'answered_at < until')
@Index('correction_rounds_application', ['applicationId', 'number'], { unique: true })
export class CorrectionRound {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  /** Counts the rounds of a file from 1. */
  @Column('integer') number!: number;
  @Column('uuid') openedById!: string;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') until!: Date;
  @Column('text', { default: '' }) reason!: string;
  @Column('jsonb') marks!: CorrectionMark[];
  @Column('jsonb') fileBefore!: FiledContent;
  @Column('jsonb', { nullable: true }) fileAfter!: FiledContent | null;
  @Column('uuid', { nullable: true }) answeredById!: string | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
}
