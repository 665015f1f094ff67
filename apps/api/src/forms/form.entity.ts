import type { FormDefinition } from '@passerelle/contract';
import { Column, Entity } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';

/** The form of a call while it is written; what applicants answer are its published versions. */
@Entity('forms')
export class Form extends VersionedRecord {
  @Column('jsonb') draft!: FormDefinition;
  @Column('timestamptz') updatedAt!: Date;
}
