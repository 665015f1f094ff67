import type { Criterion, LocalizedText, LotAttachment, LotPoint } from '@passerelle/contract';
import { Column, Entity, Index } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';

/** Points, documents and criteria kept under a name, to begin lots with. */
@Entity('lot_templates')
@Index('lot_templates_name', { synchronize: false })
export class LotTemplate extends VersionedRecord {
  @LocalizedColumn() name!: LocalizedText;
  @Column('jsonb') points!: LotPoint[];
  @Column('jsonb') attachments!: LotAttachment[];
  @Column('jsonb') criteria!: Criterion[];
  @Column('timestamptz') createdAt!: Date;
  /** Since when nobody can begin with it any more. */
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
