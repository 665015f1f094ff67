import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Document } from '../documents/document.entity';
import { Application } from './application.entity';

/** A document of the profile that a submission took into the file; `current` of the last one (C5, R7). */
@Entity('application_profile_documents')
@Index('application_profile_documents_document', ['documentId'])
export class ApplicationProfileDocument {
  @PrimaryColumn('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @PrimaryColumn('uuid') documentId!: string;
  @ManyToOne(() => Document, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'document_id' })
  document?: Document;
  @Column('boolean') current!: boolean;
}
