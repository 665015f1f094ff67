import type { Role, RoleChangeKind, RoleChangeState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';
import { User } from './user.entity';

/** A role to be given or taken. Nobody proposes or decides about himself, and a role of the administration takes two people (SEC-5). */
@Entity('role_changes')
@Check('role_changes_kind', `kind in ('grant', 'revoke')`)
@Check('role_changes_state', `state in ('proposed', 'confirmed', 'refused')`)
@Check('role_changes_not_oneself', `proposed_by_id <> user_id and decided_by_id <> user_id`)
@Check('role_changes_four_eyes', `decided_by_id <> proposed_by_id`)
@Check(
  'role_changes_decided',
  `state = 'proposed' or decided_by_id is not null or role in ('owner', 'editor', 'reader')`,
)
@Index('role_changes_one_waiting', ['userId', 'organisationId', 'role'], { unique: true, where: `state = 'proposed'` })
@Index('role_changes_user', ['userId', 'id'])
export class RoleChange extends VersionedRecord {
  @Column('uuid') userId!: string;
  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'user_id' })
  user?: User;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('text') kind!: RoleChangeKind;
  @Column('text') role!: Role;
  @Column('text', { default: 'proposed' }) state!: RoleChangeState;
  @Column('uuid') proposedById!: string;
  @Column('timestamptz') proposedAt!: Date;
  @Column('uuid', { nullable: true }) decidedById!: string | null;
}
