import type { AdmissibilityCheck, CheckMatch, CheckOutcome, FieldError, RejectionCode } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Application } from '../applications/application.entity';
import { VersionedRecord } from '../core/database/columns';

/** One point of the admissibility list as it is stored. */
export interface StoredCheck {
  code: string;
  /** The words of a point of the lot; missing in lists of before lots had points of their own. */
  own?: AdmissibilityCheck['own'];
  automatic: boolean;
  outcome: CheckOutcome | null;
  findings: FieldError[];
  /** Missing in lists of before the system looked for them. */
  matches?: CheckMatch[];
  note: string;
  byId: string | null;
  at: string | null;
}

/** The admissibility of one application; above an amount somebody else than the screener confirms it (R8). */
@Entity('screenings')
@Check('screenings_four_eyes', `confirmed_by_id <> screened_by_id`)
@Check(
  'screenings_rejection_code',
  `rejection_code in ('late', 'applicant', 'place', 'theme', 'amount', 'incomplete', 'double-financing', 'debt')`,
)
@Index('screenings_application', ['applicationId'], { unique: true })
export class Screening extends VersionedRecord {
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column('jsonb') checks!: StoredCheck[];
  @Column('boolean', { default: false }) secondPersonNeeded!: boolean;
  @Column('timestamptz') startedAt!: Date;
  @Column('uuid') screenedById!: string;
  @Column('uuid', { nullable: true }) confirmedById!: string | null;
  /** Returned for correction already: a further round is for a manager to open (R9). */
  @Column('boolean', { default: false }) returned!: boolean;
  /** On which ground the file was declared inadmissible (R10). */
  @Column('text', { nullable: true }) rejectionCode!: RejectionCode | null;
}
