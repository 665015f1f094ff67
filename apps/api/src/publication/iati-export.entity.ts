import type { IatiExportState, IatiFinding } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedRecord } from '../core/database/columns';

/** One published file of all granted projects: kept, never replaced (R56). */
@Entity('iati_exports')
@Check('iati_exports_state', `state in ('running', 'ready', 'failed')`)
@Check('iati_exports_ready', `state <> 'ready' or (size > 0 and sha256 ~ '^[0-9a-f]{64}$')`)
@Index('iati_exports_requested', ['requestedAt', 'id'])
@Index('iati_exports_month', ['month'], { unique: true })
export class IatiExportRow extends VersionedRecord {
  @Column('text', { default: 'running' }) state!: IatiExportState;
  @Column('timestamptz') requestedAt!: Date;
  @Column('uuid') requestedById!: string;
  /** `2026-11` for the file of a month, which is made once; null for one that somebody asked for. */
  @Column('text', { nullable: true }) month!: string | null;
  @Column('int', { default: 0 }) activities!: number;
  @Column('int', { default: 0 }) leftOut!: number;
  @Column('bigint', { default: 0 }) size!: string;
  @Column('text', { default: '' }) sha256!: string;
  @Column('jsonb', { default: [] }) findings!: IatiFinding[];
}
