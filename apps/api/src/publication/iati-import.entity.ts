import { Column, Entity, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';

/** One run of the import: who, which files, and what came of it. */
@Entity('iati_imports')
export class IatiImport {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('timestamptz') startedAt!: Date;
  @Column('uuid') startedById!: string;
  @Column('text', { array: true }) files!: string[];
  /** Null while it runs, or when it broke off. */
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  @Column('int', { default: 0 }) activities!: number;
  @Column('int', { default: 0 }) imported!: number;
  @Column('int', { default: 0 }) updated!: number;
  @Column('int', { default: 0 }) rejected!: number;
  @Column('int', { default: 0 }) warnings!: number;
}
