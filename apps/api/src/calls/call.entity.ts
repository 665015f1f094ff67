import type { CallState, DateOnly, LocalizedText } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';
import { Form } from '../forms/form.entity';

/** A call for projects. Whether it is open follows from `state`, `opensAt` and `closesAt` (R22). */
@Entity('calls')
@Check('calls_state', `state in ('prepared', 'approved', 'published', 'in_selection', 'decided', 'archived')`)
@Check('calls_dates', `closes_at > opens_at`)
@Check('calls_questions', `questions_until < closes_at`)
@Check('calls_extended', `(extended_from is null) = (extension_reason is null) and extended_from < closes_at`)
@Check('calls_four_eyes', `approved_by_id <> prepared_by_id and approved_by_id <> all (editor_ids)`)
@Check('calls_government_decision', `state = 'prepared' or government_decided_on is not null`)
@Index('calls_code', ['code'], { unique: true })
@Index('calls_form', ['formId'], { unique: true })
@Index('calls_closes_at', ['closesAt', 'id'])
@Index('calls_opens_at', ['opensAt', 'id'])
@Index('calls_state_closes_at', ['state', 'closesAt', 'id'])
export class Call extends VersionedRecord {
  @Column('text') code!: string;
  @LocalizedColumn() title!: LocalizedText;
  @LocalizedColumn() summary!: LocalizedText;
  @Column('text', { default: 'prepared' }) state!: CallState;
  @Column('timestamptz') opensAt!: Date;
  @Column('timestamptz') closesAt!: Date;
  /** The deadline that was published first, once there is a later one, and why (R22). */
  @Column('timestamptz', { nullable: true }) extendedFrom!: Date | null;
  @LocalizedColumn({ nullable: true }) extensionReason!: LocalizedText | null;
  @Column('timestamptz', { nullable: true }) questionsUntil!: Date | null;
  @Column('text') contactEmail!: string;
  /** What the call asks beside the fixed sections. */
  @Column('uuid') formId!: string;
  @ManyToOne(() => Form, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'form_id' })
  form?: Form;
  @Column('date', { nullable: true }) governmentDecidedOn!: DateOnly | null;
  @Column('text', { nullable: true }) governmentItem!: string | null;
  @Column('uuid') preparedById!: string;
  @Column('timestamptz', { default: () => 'now()' }) preparedAt!: Date;
  /** Everybody who changed the call or its lots: none of them approves it. */
  @Column('uuid', { array: true, default: '{}' }) editorIds!: string[];
  @Column('uuid', { nullable: true }) approvedById!: string | null;
  @Column('timestamptz', { nullable: true }) approvedAt!: Date | null;
}
