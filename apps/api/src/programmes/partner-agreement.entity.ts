import type { DateOnly } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import { PartnerRegion } from './partner-region.entity';

/** An agreement with a partner region; direct projects need one in force (R24). */
@Entity('partner_agreements')
@Check('partner_agreements_dates', `valid_to is null or valid_to >= valid_from`)
@Index('partner_agreements_region', ['regionId', 'validFrom'])
export class PartnerAgreement extends VersionedRecord {
  @Column('uuid') regionId!: string;
  @ManyToOne(() => PartnerRegion, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'region_id' })
  region?: PartnerRegion;
  @Column('text') title!: string;
  @Column('date') signedOn!: DateOnly;
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validTo!: DateOnly | null;
}
