import type { DateOnly, DecisionStepKind, Modality } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { MoneyColumns, VersionedRecord } from '../core/database/columns';

/** Above `above`, an award of the modality (or of any) needs the step, between two dates (R35). */
@Entity('approval_thresholds')
@Check('approval_thresholds_dates', `valid_to is null or valid_to >= valid_from`)
@Check('approval_thresholds_step', `step in ('management', 'inspector', 'budget-minister', 'government', 'minister')`)
@Index('approval_thresholds_dates_index', ['validFrom'])
export class ApprovalThreshold extends VersionedRecord {
  @Column('text', { nullable: true }) modality!: Modality | null;
  @Column('text') step!: DecisionStepKind;
  @Column(() => MoneyColumns) above!: MoneyColumns;
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validTo!: DateOnly | null;
}
