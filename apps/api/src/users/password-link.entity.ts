import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { User } from './user.entity';

export type LinkKind = 'invitation' | 'reset' | 'set-up';

/** A link that lets somebody choose a password once; spending it deletes it (SEC-32). */
@Entity('password_links')
@Check('password_links_kind', `kind in ('invitation', 'reset', 'set-up')`)
@Check('password_links_person', `(kind = 'set-up') = (user_id is null)`)
@Index('password_links_token_hash', ['tokenHash'], { unique: true })
@Index('password_links_user', ['userId'])
export class PasswordLink {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('text') kind!: LinkKind;
  /** Nobody yet, when it makes the first administrator. */
  @Column('uuid', { nullable: true }) userId!: string | null;
  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'user_id' })
  user?: User;
  /** The secret itself is known to the receiver only. */
  @Column('text') tokenHash!: string;
  @Column('timestamptz') expiresAt!: Date;
}
