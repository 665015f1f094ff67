import type { DateOnly, ProjectOrganisationRole } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { MoneyColumns, newId } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';
import { Place } from '../programmes/place.entity';
import { Project } from './project.entity';

/** A place the project works in. */
@Entity('project_places')
@Index('project_places_place', ['placeId'])
export class ProjectPlaceRow {
  @PrimaryColumn('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @PrimaryColumn('uuid') placeId!: string;
  @ManyToOne(() => Place, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'place_id' })
  place?: Place;
}

/** An organisation with its role in the project; imported ones may be known by name only. */
@Entity('project_organisations')
@Check('project_organisations_role', `role in ('beneficiary', 'local-partner', 'authority', 'channel', 'funder')`)
@Index('project_organisations_project', ['projectId'])
@Index('project_organisations_organisation', ['organisationId'])
export class ProjectOrganisation {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  @Column('uuid', { nullable: true }) organisationId!: string | null;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation | null;
  @Column('text') name!: string;
  @Column('text') role!: ProjectOrganisationRole;
}

/** A movement of an imported activity; it touches no budget line. */
@Entity('historic_transactions')
@Index('historic_transactions_project', ['projectId', 'happenedOn'])
export class HistoricTransactionRow {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') projectId!: string;
  @ManyToOne(() => Project, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'project_id' })
  project?: Project;
  /** IATI TransactionType code. */
  @Column('text') type!: string;
  @Column('date') happenedOn!: DateOnly;
  @Column(() => MoneyColumns) value!: MoneyColumns;
  @Column('text', { default: '' }) description!: string;
}

/** Sums of a year and a modality, moved by the transactions that move the money: what dashboards read. */
@Entity('project_totals')
export class ProjectTotal {
  @PrimaryColumn('int') year!: number;
  @PrimaryColumn('text') modality!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) granted!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) committed!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) paid!: string;
}
