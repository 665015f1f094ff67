import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that happened. The database numbers and chains the rows and refuses to change them (SEC-21). */
@Entity('audit_events')
@Index('audit_events_subject', ['subjectId', 'seq'])
@Index('audit_events_actor', ['actorId', 'seq'])
@Index('audit_events_action', ['action', 'seq'])
export class AuditEvent {
  @PrimaryColumn('bigint') seq!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid') actorId!: string;
  @Column('uuid', { nullable: true }) onBehalfOf!: string | null;
  @Column('text', { nullable: true }) sessionId!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text') requestId!: string;
  @Column('text') action!: string;
  @Column('text') subjectType!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('jsonb', { default: {} }) data!: Record<string, unknown>;
  @Column('bytea') previousHash!: Buffer;
  @Column('bytea') hash!: Buffer;
}
