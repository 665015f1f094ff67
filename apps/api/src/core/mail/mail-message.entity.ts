import type { Language, MailState } from '@passerelle/contract';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId } from '../database/columns';

/** A mail that was asked for in the transaction of its cause; a job sends it afterwards. One row is one mail. */
@Entity('mail_messages')
@Check('mail_messages_state', `state in ('queued', 'sent', 'failed', 'shown')`)
@Check('mail_messages_language', `language in ('fr', 'nl', 'en')`)
@Check('mail_messages_recipient', `(to_person_id is null) <> (to_address is null)`)
@Index('mail_messages_created_at', ['createdAt', 'id'])
@Index('mail_messages_about', ['aboutId'])
export class MailMessage {
  @PrimaryColumn('uuid') id: string = newId();
  /** The person; the address is looked up when the mail is sent. */
  @Column('uuid', { nullable: true }) toPersonId!: string | null;
  /** An address that belongs to no account. */
  @Column('text', { nullable: true }) toAddress!: string | null;
  @Column('text') language!: Language;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  /** What `{secret}` in the text stands for, such as the end of a one-time link; forgotten once the mail is settled (SEC-32). */
  @Column('text', { nullable: true }) secret!: string | null;
  /** Page that ends mails of this kind, with `{secret}` like the text; mail programs show it as a button. */
  @Column('text', { nullable: true }) unsubscribe!: string | null;
  @Column('text') state!: MailState;
  /** `Message-ID` of every attempt, so that a repetition is recognised as one (SEC-53). */
  @Column('text') messageId!: string;
  @Column('int', { default: 0 }) attempts!: number;
  /** Until then one worker tries, and no other. */
  @Column('timestamptz', { nullable: true }) claimedUntil!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('text', { nullable: true }) aboutType!: string | null;
  @Column('uuid', { nullable: true }) aboutId!: string | null;
}
