import type { ConceptContent, ConceptState, FormAnswers, ProceduralLanguage } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Lot } from '../calls/lot.entity';
import { VersionedRecord } from '../core/database/columns';
import { PublishedForm } from '../forms/form-version.entity';
import { Organisation } from '../organisations/organisation.entity';

/** The short note with which an organisation asks to be invited to the full form of a lot (B5). */
@Entity('concept_notes')
@Check('concept_notes_state', `state in ('draft', 'submitted', 'selected', 'not_selected', 'withdrawn')`)
@Check('concept_notes_language', `language in ('fr', 'nl')`)
@Check('concept_notes_submitted', `state in ('draft', 'withdrawn') or submitted_at is not null`)
@Check('concept_notes_numbered', `submitted_at is null or reference <> ''`)
@Check(
  'concept_notes_decided',
  `(state in ('selected', 'not_selected')) = (decided_at is not null) and (decided_at is null) = (decided_by_id is null)`,
)
@Check('concept_notes_reasoned', `state <> 'not_selected' or decision_reason <> ''`)
@Index('concept_notes_reference', ['reference'], { unique: true, where: 'submitted_at is not null' })
@Index('concept_notes_organisation', ['organisationId', 'updatedAt', 'id'])
@Index('concept_notes_lot_updated', ['lotId', 'updatedAt', 'id'])
@Index('concept_notes_state_updated', ['state', 'updatedAt', 'id'], { where: 'submitted_at is not null' })
@Index('concept_notes_updated', ['updatedAt', 'id'], { where: 'submitted_at is not null' })
@Index('concept_notes_submitted_at', { synchronize: false })
@Index('concept_notes_title', ['title', 'id'], { where: 'submitted_at is not null' })
@Index('concept_notes_form_version', ['formVersionId'], { where: 'form_version_id is not null' })
@Index('concept_notes_search', { synchronize: false })
export class ConceptNote extends VersionedRecord {
  /** Given at the first submission, and kept when the note is taken back; empty before. */
  @Column('text', { default: '' }) reference!: string;
  @Column('uuid') lotId!: string;
  @ManyToOne(() => Lot, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'lot_id' })
  lot?: Lot;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  /** As in the content, or the last one while that is empty. */
  @Column('text') title!: string;
  @Column('text', { default: 'draft' }) state!: ConceptState;
  @Column('text') language!: ProceduralLanguage;
  @Column('jsonb') content!: ConceptContent;
  /** The version of the short form it was begun with; null when the lot asked nothing of its own then. */
  @Column('uuid', { nullable: true }) formVersionId!: string | null;
  @ManyToOne(() => PublishedForm, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'form_version_id' })
  formVersion?: PublishedForm | null;
  @Column('jsonb', { default: {} }) answers!: FormAnswers;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid') createdById!: string;
  @Column('uuid', { nullable: true }) decidedById!: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt!: Date | null;
  /** Why it was not selected, or what the organisation should know for its full form. */
  @Column('text', { default: '' }) decisionReason!: string;
  @Column('text', { nullable: true }) withdrawnReason!: string | null;
  /** True when notes are no longer taken in its lot. Not a column: `lockNote` sets it from the clock. */
  late = false;
}
