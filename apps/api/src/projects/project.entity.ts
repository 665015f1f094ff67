import type {
  DateOnly,
  FundingKind,
  LocalizedText,
  MarkerValue,
  Modality,
  Principle,
  ProceduralLanguage,
  ProjectState,
} from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { Application } from '../applications/application.entity';
import { LocalizedColumn, MoneyColumns, VersionedRecord } from '../core/database/columns';
import { Organisation } from '../organisations/organisation.entity';
import { Crisis } from '../programmes/crisis.entity';
import { PartnerRegion } from '../programmes/partner-region.entity';
import { Theme } from '../programmes/theme.entity';

/** One cooperation project of any modality: what decision, agreement, payments and publication hang on. */
@Entity('projects')
@Check('projects_modality', `modality in ('direct', 'indirect', 'multilateral', 'humanitarian')`)
@Check(
  'projects_state',
  `state in ('preparation', 'approval', 'refused', 'awarded', 'agreement_signed', 'committed', 'running', 'final_report_due', 'final_control', 'closed', 'suspended', 'terminated', 'withdrawn', 'historic')`,
)
@Check('projects_amounts', `state = 'historic' or (0 <= paid and paid <= committed and committed <= granted)`)
@Check('projects_period', `ends_on is null or starts_on is null or ends_on >= starts_on`)
@Index('projects_reference', ['reference'], { unique: true })
@Index('projects_application', ['applicationId'], { unique: true })
@Index('projects_iati_identifier', ['iatiIdentifier'], { unique: true })
@Index('projects_beneficiary', ['beneficiaryId', 'reference'])
@Index('projects_year', ['year', 'reference'])
@Index('projects_state_index', ['state', 'reference'])
@Index('projects_modality_index', ['modality', 'reference'])
@Index('projects_theme', ['themeId', 'reference'])
@Index('projects_region', ['regionId', 'reference'])
@Index('projects_budget_code', ['budgetCode', 'reference'])
@Index('projects_country', ['country', 'reference'])
@Index('projects_amount', { synchronize: false })
@Index('projects_starts_on', { synchronize: false })
@Index('projects_ends_on', { synchronize: false })
@Index('projects_published', { synchronize: false })
@Index('projects_published_granted', { synchronize: false })
@Index('projects_search', { synchronize: false })
export class Project extends VersionedRecord {
  @Column('text') reference!: string;
  @Column('text') modality!: Modality;
  @Column('text', { default: 'preparation' }) state!: ProjectState;
  /** Where a suspended project goes back to. */
  @Column('text', { nullable: true }) resumesAs!: ProjectState | null;
  @LocalizedColumn() title!: LocalizedText;
  @LocalizedColumn() description!: LocalizedText;
  @Column('text') language!: ProceduralLanguage;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @ManyToOne(() => Application, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'application_id' })
  application?: Application | null;
  @Column('uuid', { nullable: true }) themeId!: string | null;
  @ManyToOne(() => Theme, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'theme_id' })
  theme?: Theme | null;
  @Column('uuid', { nullable: true }) regionId!: string | null;
  @ManyToOne(() => PartnerRegion, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'region_id' })
  region?: PartnerRegion | null;
  @Column('uuid', { nullable: true }) crisisId!: string | null;
  @ManyToOne(() => Crisis, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'crisis_id' })
  crisis?: Crisis | null;
  @Column('uuid', { nullable: true }) beneficiaryId!: string | null;
  @ManyToOne(() => Organisation, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'beneficiary_id' })
  beneficiary?: Organisation | null;
  @Column('char', { length: 2, nullable: true }) country!: string | null;
  @Column('date', { nullable: true }) startsOn!: DateOnly | null;
  @Column('date', { nullable: true }) endsOn!: DateOnly | null;
  @Column('date', { nullable: true }) startedOn!: DateOnly | null;
  /** Year of the file: of its opening, or of the start of an imported activity. */
  @Column('int') year!: number;
  @Column(() => MoneyColumns) amount!: MoneyColumns;
  @Column(() => MoneyColumns) totalCost!: MoneyColumns;
  @Column('numeric', { precision: 5, scale: 2, default: 100 }) maxShare!: string;
  /** Running amounts in euro, moved by the later stages in their own transactions. */
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) granted!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) committed!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) paid!: string;
  @Column('text', { default: '' }) budgetCode!: string;
  @Column('jsonb', { default: [] }) sectors!: { code: string; percent: number }[];
  @Column('text', { array: true, default: [] }) sdgs!: string[];
  @Column('jsonb', { default: [] }) markers!: MarkerValue[];
  @Column('jsonb', { default: [] }) principles!: { principle: Principle; statement: string }[];
  @Column('text', { default: '' }) aidType!: string;
  @Column('text', { default: '' }) channelCode!: string;
  @Column('text', { nullable: true }) fundingKind!: FundingKind | null;
  /** When each state of the chain was reached; they change together with `state`. */
  @Column('jsonb', { default: [] }) steps!: { state: ProjectState; at: string }[];
  @Column('text', { nullable: true }) overrideReason!: string | null;
  @Column('uuid') preparedById!: string;
  @Column('timestamptz') openedAt!: Date;
  /** First time the file was sent into the approval chain: from then on it is no draft any more. */
  @Column('timestamptz', { nullable: true }) submittedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) awardedAt!: Date | null;
  /** Identifier of an imported activity. */
  @Column('text', { nullable: true }) iatiIdentifier!: string | null;
  /** The day of the change in Brussels. Not a column: whoever locks the project sets it from the clock. */
  today: DateOnly = '';
}
