import type { FormDefinition, LocalizedText } from '@passerelle/contract';
import { Column, Entity, Index } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';

/** A form kept under a name, to begin others with. */
@Entity('form_templates')
@Index('form_templates_name', { synchronize: false })
export class FormTemplate extends VersionedRecord {
  @LocalizedColumn() name!: LocalizedText;
  @Column('jsonb') definition!: FormDefinition;
  @Column('timestamptz') updatedAt!: Date;
  /** Since when nobody can begin with it any more. */
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
}
