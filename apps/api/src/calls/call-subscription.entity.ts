import type { Language, Reminder } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Call } from './call.entity';

/** An address that wants to be reminded of a call. It is kept until the call is closed or its owner says no. */
@Entity('call_subscriptions')
@Check('call_subscriptions_language', `language in ('fr', 'nl', 'en')`)
@Check(
  'call_subscriptions_confirmed',
  `(confirmed_at is null) = (token_hash is not null) and (confirmed_at is null) = (expires_at is not null)`,
)
@Index('call_subscriptions_email', ['callId', 'email'], { unique: true })
@Index('call_subscriptions_token_hash', ['tokenHash'], { unique: true })
@Index('call_subscriptions_end_token', ['endToken'], { unique: true })
@Index('call_subscriptions_confirmed_at', ['callId', 'confirmedAt'])
@Index('call_subscriptions_expires_at', ['expiresAt'], { where: 'expires_at is not null' })
export class CallSubscription {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') callId!: string;
  @ManyToOne(() => Call, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'call_id' })
  call?: Call;
  /** In small letters. */
  @Column('text') email!: string;
  @Column('text') language!: Language;
  /** Of the link that confirms the address; gone once it was used. */
  @Column('text', { nullable: true }) tokenHash!: string | null;
  @Column('timestamptz', { nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) confirmedAt!: Date | null;
  /** The secret of the link that ends it. Every mail repeats it, so it is kept; it allows nothing else. */
  @Column('text') endToken!: string;
}

/** A reminder that was sent: one for each kind and each instant it is about, so that a moved deadline has its own. */
@Entity('call_reminders')
@Check('call_reminders_kind', `kind in ('opening', 'week', 'day', 'concept-week', 'concept-day')`)
export class CallReminder {
  @PrimaryColumn('uuid') subscriptionId!: string;
  @ManyToOne(() => CallSubscription, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'subscription_id' })
  subscription?: CallSubscription;
  @PrimaryColumn('text') kind!: Reminder;
  @PrimaryColumn('timestamptz') about!: Date;
}
