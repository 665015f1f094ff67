import type { ApplicationContent, FiledDocument, FrozenForm } from '@passerelle/contract';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Application } from './application.entity';

/** The file exactly as it was submitted, with its hash; never changed (R7). */
@Entity('application_snapshots')
@Index('application_snapshots_application', ['applicationId', 'submittedAt'])
export class ApplicationSnapshot {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column('timestamptz') submittedAt!: Date;
  @Column('jsonb') content!: ApplicationContent;
  /** The own questions of the call and what was answered; null when there were none. */
  @Column('jsonb', { nullable: true }) form!: FrozenForm | null;
  /** Names and hashes of the attachments. */
  @Column('jsonb') documents!: FiledDocument[];
  @Column('text') sha256!: string;
}
