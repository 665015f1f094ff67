import type { Language, PartnerRole } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';

/** Somebody who is invited to work for an organisation; accepting or withdrawing it deletes it (SEC-32). */
@Entity('team_invitations')
@Check('team_invitations_language', `language in ('fr', 'nl', 'en')`)
@Check('team_invitations_role', `role in ('owner', 'editor', 'reader')`)
@Index('team_invitations_email', ['organisationId', 'email'], { unique: true })
@Index('team_invitations_token_hash', ['tokenHash'], { unique: true })
@Index('team_invitations_expires_at', ['expiresAt'])
export class TeamInvitation extends VersionedRecord {
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  /** In small letters. */
  @Column('text') email!: string;
  @Column('text') language!: Language;
  @Column('text') role!: PartnerRole;
  /** The secret itself is known to the receiver only. */
  @Column('text') tokenHash!: string;
  @Column('uuid') invitedById!: string;
  @Column('timestamptz') invitedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}
