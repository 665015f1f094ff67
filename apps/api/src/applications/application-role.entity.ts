import type { PartnerRole } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import { Application } from './application.entity';

/** The role of a person in one file, in place of the one in the organisation; a row ends with the membership. */
@Entity('application_roles')
@Check('application_roles_role', `role in ('owner', 'editor', 'reader')`)
@Check('application_roles_given_by_other', `given_by_id <> user_id`)
@Index('application_roles_unique', ['applicationId', 'userId'], { unique: true })
@Index('application_roles_user', ['userId'])
export class ApplicationRole extends VersionedRecord {
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column('uuid') userId!: string;
  /** Null once it was taken back: the one in the organisation holds again, and the next change has a later version. */
  @Column('text', { nullable: true }) role!: PartnerRole | null;
  @Column('uuid') givenById!: string;
  @Column('timestamptz') givenAt!: Date;
}
