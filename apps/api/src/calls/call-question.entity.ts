import type { Language, LocalizedText } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';
import { Call } from './call.entity';

/** What a partner asked about a call, and what everybody is answered. Who asked stays inside the administration. */
@Entity('call_questions')
@Check('call_questions_language', `language in ('fr', 'nl', 'en')`)
@Check(
  'call_questions_published',
  `num_nulls(number, published_by_id, published_at) in (0, 3)
    and (published_at is null or num_nulls(question, answer) = 0)`,
)
@Check('call_questions_corrected', 'corrected_at >= published_at')
@Index('call_questions_number', ['callId', 'number'], { unique: true })
@Index('call_questions_asked_at', ['callId', 'askedAt', 'id'])
@Index('call_questions_asker', ['callId', 'askedById', 'askedAt', 'id'])
@Index('call_questions_waiting', ['callId', 'askedAt'], { where: 'published_at is null' })
export class CallQuestion extends VersionedRecord {
  @Column('uuid') callId!: string;
  @ManyToOne(() => Call, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'call_id' })
  call?: Call;
  @Column('uuid') askedById!: string;
  /** The organisation the asker worked for. */
  @Column('uuid') askedForId!: string;
  @Column('timestamptz') askedAt!: Date;
  @Column('text') language!: Language;
  /** As it was asked. */
  @Column('text') text!: string;
  /** As everybody reads it, in words that identify nobody. */
  @LocalizedColumn({ nullable: true }) question!: LocalizedText | null;
  @LocalizedColumn({ nullable: true }) answer!: LocalizedText | null;
  /** Position among the published questions of the call, by which it is known outside. */
  @Column('int', { nullable: true }) number!: number | null;
  @Column('uuid', { nullable: true }) publishedById!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) correctedAt!: Date | null;
}
