import type { DateOnly, MessageSide, ThreadState } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Application } from '../applications/application.entity';
import { VersionedRecord } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';

/** A conversation between an organisation and the administration about one application. Each message makes a version. */
@Entity('message_threads')
@Check('message_threads_state', `state in ('open', 'closed')`)
@Check('message_threads_opened_from', `opened_from in ('partner', 'administration')`)
@Check('message_threads_last_side', `last_side in ('partner', 'administration')`)
@Check('message_threads_count', 'count > 0')
@Check('message_threads_due', `due_on is null or last_side = 'administration'`)
@Check(
  'message_threads_closed',
  `(state = 'closed') = (closed_at is not null) and (closed_at is null) = (closed_by_id is null)`,
)
@Index('message_threads_application', ['applicationId', 'lastAt', 'id'])
@Index('message_threads_organisation', ['organisationId', 'lastAt', 'id'])
@Index('message_threads_last', ['lastAt', 'id'])
@Index('message_threads_turn', ['lastSide', 'lastAt', 'id'], { where: `state = 'open'` })
@Index('message_threads_due_on', { synchronize: false })
@Index('message_threads_search', { synchronize: false })
export class MessageThread extends VersionedRecord {
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  /** The applicant, whose people alone see the thread beside the administration. */
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('text') subject!: string;
  /** Section or field of the form, as `budget.lines`; of the own questions of the call as `form-context` or `answers.why`. */
  @Column('text', { nullable: true }) about!: string | null;
  @Column('text', { default: 'open' }) state!: ThreadState;
  @Column('uuid') openedById!: string;
  @Column('text') openedFrom!: MessageSide;
  @Column('timestamptz') openedAt!: Date;
  /** How many messages there are; the number of the last one. */
  @Column('int') count!: number;
  @Column('text') lastSide!: MessageSide;
  @Column('timestamptz') lastAt!: Date;
  /** Day by which the administration expects the answer that has not come. */
  @Column('date', { nullable: true }) dueOn!: DateOnly | null;
  @Column('uuid', { nullable: true }) closedById!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;

  /** Who writes about a file follows from the roles in it. */
  get rolesIn(): string {
    return this.applicationId;
  }
}
