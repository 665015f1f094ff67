import type { ExtensionStage } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';
import { Lot } from './lot.entity';

/** More time for one organisation in one lot; never changed: another one takes its place (R22). */
@Entity('deadline_extensions')
@Check('deadline_extensions_later', `until > previous and until > given_at`)
@Check('deadline_extensions_stage', `stage in ('application', 'concept')`)
@Index('deadline_extensions_lot_organisation', ['lotId', 'organisationId', 'until'])
@Index('deadline_extensions_organisation', ['organisationId', 'givenAt', 'id'])
@Index('deadline_extensions_given_at', ['givenAt', 'id'])
export class DeadlineExtension {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') lotId!: string;
  @ManyToOne(() => Lot, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'lot_id' })
  lot?: Lot;
  @Column('uuid') organisationId!: string;
  @ManyToOne(() => Organisation, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column('text') stage!: ExtensionStage;
  /** The deadline of the organisation until then. */
  @Column('timestamptz') previous!: Date;
  @Column('timestamptz') until!: Date;
  @Column('text') reason!: string;
  @Column('uuid') givenById!: string;
  @Column('timestamptz') givenAt!: Date;
}
