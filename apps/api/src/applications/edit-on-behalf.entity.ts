import type { ApplicationContent, OnBehalfSection } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Application } from './application.entity';

/** A section of a submitted file that the administration corrected on behalf of the applicant; never changed. */
@Entity('edits_on_behalf')
@Check('edits_on_behalf_section', `section in ('project', 'partners', 'theme', 'budget', 'results')`)
@Check('edits_on_behalf_reason', `reason <> ''`)
@Index('edits_on_behalf_application', ['applicationId', 'at'])
export class EditOnBehalfRow {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') applicationId!: string;
  @ManyToOne(() => Application, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application;
  @Column('text') section!: OnBehalfSection;
  @Column('text') reason!: string;
  @Column('uuid') byId!: string;
  @Column('timestamptz') at!: Date;
  @Column('jsonb') valueBefore!: ApplicationContent[OnBehalfSection];
  @Column('jsonb') valueAfter!: ApplicationContent[OnBehalfSection];
}
