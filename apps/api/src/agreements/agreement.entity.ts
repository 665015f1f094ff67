import type { AgreementState, DateOnly } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';
import { Decision } from '../decisions/decision.entity';
import { Project } from '../projects/project.entity';

/** The agreement on one grant; both parties sign (R14). */
@Entity('agreements')
@Check('agreements_state', `state in ('draft', 'sent', 'signed_by_partner', 'signed')`)
@Check('agreements_period', `ends_on >= starts_on and report_due_on >= ends_on`)
@Check('agreements_four_eyes', `region_signed_by_id <> prepared_by_id and region_signed_by_id <> partner_signed_by_id`)
@Check(
  'agreements_signed',
  `(state not in ('signed_by_partner', 'signed') or (partner_signed_by_id is not null and partner_document_id is not null))
   and (state <> 'signed' or (region_signed_by_id is not null and region_document_id is not null))`,
)
@Index('agreements_reference', ['reference'], { unique: true })
@Index('agreements_project', ['projectId'], { unique: true })
@Index('agreements_state_reference', ['state', 'reference'])
export class Agreement extends VersionedRecord {
  @Column('text') reference!: string;
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('uuid') decisionId!: string;
  @ManyToOne(() => Decision, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'decision_id' })
  decision?: Decision;
  @Column('text', { default: 'draft' }) state!: AgreementState;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  @Column('text', { default: '' }) terms!: string;
  /** Counts what was written, so that a change of the instalments alone is a new version too. */
  @Column('int', { default: 0 }) revision!: number;
  @Column('date') startsOn!: DateOnly;
  @Column('date') endsOn!: DateOnly;
  @Column('date') reportDueOn!: DateOnly;
  @Column('uuid') preparedById!: string;
  @Column('uuid', { nullable: true }) partnerSignedById!: string | null;
  @Column('text', { nullable: true }) partnerSignatory!: string | null;
  @Column('date', { nullable: true }) partnerSignedOn!: DateOnly | null;
  @Column('uuid', { nullable: true }) partnerDocumentId!: string | null;
  @Column('uuid', { nullable: true }) regionSignedById!: string | null;
  @Column('text', { nullable: true }) regionSignatory!: string | null;
  @Column('date', { nullable: true }) regionSignedOn!: DateOnly | null;
  @Column('uuid', { nullable: true }) regionDocumentId!: string | null;
  /** Who gets the grant. Not a column: `lockAgreement` reads it from the project. */
  beneficiaryId: string | null = null;
  /** What R14 still asks for. Not a column: `lockAgreement` looks it up. */
  missing: string[] = [];
}
