import type { EditedOnBehalf } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Application } from './application.entity';

/** A section of a submitted file that the administration corrected on behalf of the applicant; never changed. */
@Entity('edits_on_behalf')
@Check(
  'edits_on_behalf_section',
  `section in ('project', 'partners', 'theme', 'budget', 'results') or section ~ '^form-[a-z][a-z0-9-]{0,39}$'`,
)
@Check('edits_on_behalf_reason', `reason <> ''`)
@Index('edits_on_behalf_application', ['applicationId', 'at'])
export class EditOnBehalfRow {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column('text') section!: EditedOnBehalf['section'];
  @Column('text') reason!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') valueBefore!: EditedOnBehalf['before'];
  @Column('jsonb') valueAfter!: EditedOnBehalf['after'];
}
