import type { Language } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';

/** A person. History names people by their id only, so that a name can be erased here (SEC-23). */
@Entity('users')
@Check('users_language', `language in ('fr', 'nl', 'en')`)
@Index('users_email_unique', { synchronize: false })
export class User extends VersionedRecord {
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'fr' }) language!: Language;
  @Column('text', { nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  /** Wrong passwords since the last right one; the account is closed at 100 (SEC-32). */
  @Column('int', { default: 0 }) failures!: number;
  @Column('boolean', { default: false }) demo!: boolean;
}
