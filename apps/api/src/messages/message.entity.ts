import type { DateOnly, MessageSide } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { MessageThread } from './message-thread.entity';

/** What somebody wrote in a thread. The table only grows: a trigger and the missing grants refuse every change. */
@Entity('messages')
@Check('messages_number', 'number > 0')
@Check('messages_side', `side in ('partner', 'administration')`)
@Check('messages_due', `due_on is null or side = 'administration'`)
@Index('messages_thread', ['threadId', 'number'], { unique: true })
export class Message {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') threadId!: string;
  @ManyToOne(() => MessageThread, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'thread_id' })
  thread?: MessageThread;
  @Column('int') number!: number;
  @Column('text') side!: MessageSide;
  @Column('uuid') authorId!: string;
  @Column('text') text!: string;
  @Column('date', { nullable: true }) dueOn!: DateOnly | null;
  @Column('timestamptz') sentAt!: Date;
}
