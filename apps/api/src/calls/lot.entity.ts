import type { ApplicantType, Criterion, LocalizedText, LotAttachment, LotPoint } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { LocalizedColumn, MoneyColumns, VersionedRecord } from '../core/database/columns';
import { Form } from '../forms/form.entity';
import { InstalmentTemplate } from '../programmes/instalment-template.entity';
import { Call } from './call.entity';

/** A lot of a call with its own envelope and rules (R21). The proposed total never passes the envelope (R23). */
@Entity('lots')
@Check('lots_grants', `min_grant_amount <= max_grant_amount and max_grant_amount <= envelope_amount`)
@Check('lots_concept', `concept_closes_at is null or concept_form_id is not null`)
@Check('lots_proposed', `proposed >= 0 and proposed <= envelope_amount`)
@Index('lots_call_code', ['callId', 'code'], { unique: true })
@Index('lots_concept_form', ['conceptFormId'], { unique: true })
@Index('lots_own_form', ['ownFormId'], { unique: true })
export class Lot extends VersionedRecord {
  @Column('uuid') callId!: string;
  @ManyToOne(() => Call, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'call_id' })
  call?: Call;
  @Column('text') code!: string;
  @LocalizedColumn() title!: LocalizedText;
  @Column('uuid', { array: true }) themeIds!: string[];
  @Column('uuid', { array: true }) regionIds!: string[];
  @Column(() => MoneyColumns) envelope!: MoneyColumns;
  @Column(() => MoneyColumns) minGrant!: MoneyColumns;
  @Column(() => MoneyColumns) maxGrant!: MoneyColumns;
  @Column('numeric', { precision: 5, scale: 2 }) maxShare!: string;
  @Column('text', { array: true }) applicantTypes!: ApplicantType[];
  @Column('int', { default: 0 }) minAgeYears!: number;
  @Column('int') maxDurationMonths!: number;
  @Column('int') maxPerOrganisation!: number;
  @Column('uuid') instalmentTemplateId!: string;
  @ManyToOne(() => InstalmentTemplate, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'instalment_template_id' })
  instalmentTemplate?: InstalmentTemplate;
  @Column('text') budgetCode!: string;
  @Column('jsonb') points!: LotPoint[];
  @Column('jsonb') attachments!: LotAttachment[];
  @Column('jsonb') criteria!: Criterion[];
  @Column('int') scoreThreshold!: number;
  /** Until when concept notes are taken; null where the full file comes first (B5). */
  @Column('timestamptz', { nullable: true }) conceptClosesAt!: Date | null;
  /** What a concept note is asked; kept when the stage is taken out again. */
  @Column('uuid', { nullable: true }) conceptFormId!: string | null;
  @ManyToOne(() => Form, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'concept_form_id' })
  conceptForm?: Form | null;
  /** What an application in this lot is asked, instead of what the call asks; null where that is the same. */
  @Column('uuid', { nullable: true }) ownFormId!: string | null;
  @ManyToOne(() => Form, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'own_form_id' })
  ownForm?: Form | null;
  /** Sum of the proposals of the committee less what was not awarded of them, in euro (R23). */
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) proposed!: string;
}

/** A new lot with the content of another one and copies of its forms; nothing of it is proposed yet. */
export function copyOf(
  { id: _id, version: _version, call: _call, instalmentTemplate: _template, proposed: _proposed, ...content }: Lot,
  changes: Pick<Lot, 'conceptFormId' | 'ownFormId'> & Partial<Lot>,
): Lot {
  return Object.assign(new Lot(), content, changes);
}
