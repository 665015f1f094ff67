import type { ConceptContent, FrozenForm } from '@passerelle/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { ConceptNote } from './concept-note.entity';

/** The note exactly as it was submitted, with its hash; never changed (R7). */
@Entity('concept_note_snapshots')
@Index('concept_note_snapshots_note', ['conceptNoteId', 'submittedAt'])
export class ConceptNoteSnapshot {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') conceptNoteId!: string;
  @ManyToOne(() => ConceptNote, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'concept_note_id' })
  conceptNote?: ConceptNote;
  @Column('timestamptz') submittedAt!: Date;
  @Column('jsonb') content!: ConceptContent;
  /** The short form and what was answered; null when there was none. */
  @Column('jsonb', { nullable: true }) form!: FrozenForm | null;
  @Column('text') sha256!: string;
}
