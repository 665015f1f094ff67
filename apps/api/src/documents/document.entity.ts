import type { DocumentKind, ScanState } from '@passerelle/contract';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';

/** A file of a record of another feature. Its bytes are in the file store under its identifier and never change. */
@Entity('documents')
@Index('documents_owner', ['ownerType', 'ownerId', 'id'])
@Index('documents_waiting', ['id'], { where: `scan = 'waiting'` })
@Index('documents_version', ['lineageId', 'version'], { unique: true })
@Index('documents_current', ['lineageId'], { unique: true, where: 'current' })
@Check('documents_scan', `scan in ('none', 'waiting', 'clean')`)
@Check('documents_size', 'size > 0')
@Check('documents_version_number', 'version > 0')
@Check('documents_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class Document {
  @PrimaryColumn('uuid') id: string = newId();
  /** The first version of the document: several files may have replaced each other as one. */
  @Column('uuid') lineageId: string = this.id;
  @Column('smallint', { default: 1 }) version = 1;
  /** The newest version, unless it was removed and is kept because something refers to it. */
  @Column('boolean', { default: true }) current = true;
  /** Feature folder of the record it belongs to. */
  @Column('text') ownerType!: string;
  @Column('uuid') ownerId!: string;
  @Column('text') kind!: DocumentKind;
  /** Key of the question of a form that the file answers. */
  @Column('text', { nullable: true }) question!: string | null;
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  @Column('int') size!: number;
  @Column('text') sha256!: string;
  /** Whether a virus scanner looked at it; `none` where there is no scanner (SEC-45). */
  @Column('text', { default: 'none' }) scan!: ScanState;
  @Column('uuid') uploadedById!: string;
  @Column('timestamptz') uploadedAt!: Date;
}
