import type {
  ApplicationContent,
  ApplicationState,
  DateOnly,
  FormAnswers,
  ProceduralLanguage,
} from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Lot } from '../calls/lot.entity';
import { ConceptNote } from '../concepts/concept-note.entity';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';
import { PublishedForm } from '../forms/form-version.entity';
import { Organisation } from '../organisations/organisation.entity';

/** The file with which an organisation asks for a grant in a lot of a call. */
@Entity('applications')
@Check(
  'applications_state',
  `state in ('draft', 'submitted', 'admissibility', 'returned', 'inadmissible', 'evaluation', 'proposed', 'reserve_list', 'not_selected', 'withdrawn')`,
)
@Check('applications_language', `language in ('fr', 'nl')`)
@Check('applications_submitted', `state in ('draft', 'withdrawn') or submitted_at is not null`)
@Check('applications_numbered', `submitted_at is null or reference <> ''`)
@Check('applications_committee', `state not in ('proposed', 'reserve_list', 'not_selected') or minutes_on is not null`)
@Check('applications_proposed', `proposed_amount > 0 and proposed_amount <= requested_amount`)
@Check('applications_given_back', `given_back >= 0 and given_back <= coalesce(proposed_amount, 0)`)
@Index('applications_reference', ['reference'], { unique: true, where: 'submitted_at is not null' })
@Index('applications_organisation', ['organisationId', 'updatedAt', 'id'])
@Index('applications_lot_updated', ['lotId', 'updatedAt', 'id'])
@Index('applications_state_updated', ['state', 'updatedAt', 'id'], { where: 'submitted_at is not null' })
@Index('applications_updated', ['updatedAt', 'id'], { where: 'submitted_at is not null' })
@Index('applications_to_open', { synchronize: false })
@Index('applications_concept_note', ['conceptNoteId'], {
  unique: true,
  where: `concept_note_id is not null and state <> 'withdrawn'`,
})
@Index('applications_form_version', ['formVersionId'], { where: 'form_version_id is not null' })
@Index('applications_title', ['title', 'id'], { where: 'submitted_at is not null' })
@Index('applications_submitted_at', { synchronize: false })
@Index('applications_requested', { synchronize: false })
@Index('applications_search', { synchronize: false })
export class Application extends VersionedRecord {
  /** Given at the first submission, and kept when the file is taken back; empty before (R7). */
  @Column('text', { default: '' }) reference!: string;
  @Column('uuid') lotId!: string;
  @ManyToOne(() => Lot, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'lot_id' })
  lot?: Lot;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('text') title!: string;
  @Column('text', { default: 'draft' }) state!: ApplicationState;
  @Column('text') language!: ProceduralLanguage;
  @Column('jsonb') content!: ApplicationContent;
  /** The version of the call's form it was started with (B4); null when the call asked nothing of its own then. */
  @Column('uuid', { nullable: true }) formVersionId!: string | null;
  @ManyToOne(() => PublishedForm, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'form_version_id' })
  formVersion?: PublishedForm | null;
  /** The selected note it goes on from; null where none was asked for (B5). */
  @Column('uuid', { nullable: true }) conceptNoteId!: string | null;
  @ManyToOne(() => ConceptNote, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'concept_note_id' })
  conceptNote?: ConceptNote | null;
  /** By the key of their question, also of questions that are hidden for now. */
  @Column('jsonb', { default: {} }) answers!: FormAnswers;
  @Column(() => MoneyColumns) requested!: MoneyColumns;
  /** What the committee proposes, in euro. */
  @Column('numeric', { precision: 15, scale: 2, nullable: true }) proposedAmount!: string | null;
  /** The part of the proposal that was not awarded, in euro: free again in the lot (R23). */
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) givenBack!: string;
  /** Day and grounds of the committee, for a proposal, the reserve list or a refusal (R12). */
  @Column('date', { nullable: true }) minutesOn!: DateOnly | null;
  @Column('text', { nullable: true }) motivation!: string | null;
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz') updatedAt!: Date;
  @Column('uuid') createdById!: string;
  @Column('text', { nullable: true }) returnedReason!: string | null;
  @Column('timestamptz', { nullable: true }) returnedUntil!: Date | null;
  @Column('text', { nullable: true }) outcomeReason!: string | null;
  @Column('boolean', { default: false }) projectOpened!: boolean;
  /** True past the deadline of the organisation or of the return. Not a column: `lockApplication` sets it from the clock. */
  late = false;

  /** People may hold roles of their own in a file. */
  get rolesIn(): string {
    return this.id;
  }
}
