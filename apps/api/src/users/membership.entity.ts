import type { Role } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';
import { User } from './user.entity';

/** A role of a person in an organisation. */
@Entity('memberships')
@Check('memberships_granted_by_other', `granted_by_id <> user_id`)
@Index('memberships_unique', ['userId', 'organisationId', 'role'], { unique: true })
@Index('memberships_organisation', ['organisationId'])
export class Membership extends VersionedRecord {
  @Column('uuid') userId!: string;
  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'user_id' })
  user?: User;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('text') role!: Role;
  @Column('uuid') grantedById!: string;
}
