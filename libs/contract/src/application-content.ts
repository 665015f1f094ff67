import type { DateOnly } from './dates';
import type { Money } from './money';

export interface ProjectSection {
  title: string;
  summary: string;
  context: string;
  objectives: string;
  startsOn: DateOnly | null;
  endsOn: DateOnly | null;
}
export interface PartnersSection {
  localPartners: { name: string; country: string; role: string }[];
  regionId: string | null;
  placeIds: string[];
  /** Why the project is urban or peri-urban. */
  urbanContext: string;
}
export interface ThemeSection {
  themeId: string | null;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  /** How gender, climate and inclusion are dealt with. */
  crossCutting: string;
}

/** Operational, management and structure costs (domain 6). */
export const COST_CATEGORIES = ['A', 'B', 'C'] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];
export interface CostLine {
  category: CostCategory;
  label: string;
  year: number;
  amount: Money;
}
export interface BudgetSection {
  lines: CostLine[];
  /** Financing plan: the Region, own share, others; together the total cost. */
  requested: Money;
  ownContribution: Money;
  otherFunding: { funder: string; amount: Money; confirmed: boolean }[];
}
export interface ResultsSection {
  results: {
    level: 'output' | 'outcome';
    statement: string;
    indicators: { label: string; baseline: string; target: string; unit: string }[];
  }[];
  sustainability: string;
}
/** The files are documents of the application; nothing to type here. */
export interface AttachmentsSection {
  note: string;
}
export interface DeclarationsSection {
  noDoubleFinancing: boolean;
  noOpenDebt: boolean;
  truthful: boolean;
  signatory: string;
}
export interface ApplicationContent {
  project: ProjectSection;
  partners: PartnersSection;
  theme: ThemeSection;
  budget: BudgetSection;
  results: ResultsSection;
  attachments: AttachmentsSection;
  declarations: DeclarationsSection;
}

/** The fields of each section, in the order of the form. */
export const SECTION_FIELDS = {
  project: ['title', 'summary', 'context', 'objectives', 'startsOn', 'endsOn'],
  partners: ['regionId', 'placeIds', 'urbanContext', 'localPartners'],
  theme: ['themeId', 'sectors', 'sdgs', 'crossCutting'],
  budget: ['lines', 'requested', 'ownContribution', 'otherFunding'],
  results: ['results', 'sustainability'],
  attachments: ['note'],
  declarations: ['noDoubleFinancing', 'noOpenDebt', 'truthful', 'signatory'],
} as const satisfies { [Section in keyof ApplicationContent]: readonly (keyof ApplicationContent[Section])[] };
