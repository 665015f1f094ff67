import { Check, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { ConceptNote } from './concept-note.entity';

/** A reminder of a draft that was sent: one for each kind and deadline, so that a moved deadline has its own. */
@Entity('concept_note_reminders')
@Check('concept_note_reminders_kind', `kind in ('week', 'day')`)
export class ConceptNoteReminder {
  @PrimaryColumn('uuid') conceptNoteId!: string;
  @ManyToOne(() => ConceptNote, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'concept_note_id' })
  conceptNote?: ConceptNote;
  @PrimaryColumn('text') kind!: 'week' | 'day';
  @PrimaryColumn('timestamptz') about!: Date;
}
