import type { DateOnly, Instant } from './dates';
import type { LocalizedText } from './languages';
import type { ListQuery, Page } from './lists';
import type { Money } from './money';
import type { Modality } from './programmes';

/** What everybody may read of a granted project; private persons and sensitive places are left out (R45, R57). */
export interface PublicProjectSummary {
  reference: string;
  title: LocalizedText;
  modality: Modality;
  theme: LocalizedText | null;
  region: LocalizedText | null;
  country: string | null;
  beneficiaryName: string;
  granted: Money;
  paid: Money;
  awardedOn: DateOnly | null;
  startsOn: DateOnly | null;
  endsOn: DateOnly | null;
}
export type PublicProjectPage = Page<PublicProjectSummary>;

export interface PublicProject extends PublicProjectSummary {
  iatiIdentifier: string;
  description: LocalizedText;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  partners: { name: string; role: string }[];
  places: { name: string; latitude: string; longitude: string }[];
}

export interface PublicProjectQuery extends ListQuery {
  modality?: Modality;
  theme?: string;
  region?: string;
  year?: string;
}

/** What the public list can be filtered by: only what some granted project has. */
export interface PublicProjectFilters {
  themes: { code: string; name: LocalizedText }[];
  regions: { code: string; name: LocalizedText }[];
  /** Years of an award, newest first. */
  years: string[];
}

export const IATI_EXPORT_STATES = ['running', 'ready', 'failed'] as const;
export type IatiExportState = (typeof IATI_EXPORT_STATES)[number];

/** One published file, kept with its hash (R56); hash and size are empty until it is ready. */
export interface IatiExport {
  id: string;
  at: Instant;
  byName: string;
  state: IatiExportState;
  activities: number;
  leftOut: number;
  sha256: string;
  size: number;
  /** Why activities were left out: the first hundred errors (R55). */
  findings: IatiFinding[];
}
export type IatiExportPage = Page<IatiExport>;
/** Query of the list of published files: it has no filter. */
export type IatiExportQuery = Omit<ListQuery, 'search'>;

/** Why an activity cannot be published, with the field to mend (R55). */
export interface IatiFinding {
  projectId: string;
  reference: string;
  severity: 'error' | 'warning';
  rule: string;
  /** Field of the project, e.g. `sectors`. */
  field: string;
}
/** What would be published now, and what stands in the way. */
export interface IatiCheck {
  activities: number;
  leftOut: number;
  /** False when only the newest projects were looked at; a published file looks at all. */
  complete: boolean;
  findings: IatiFinding[];
}

/** Answer of the IATI import (file by file, safe to repeat). */
export interface ImportReport {
  files: number;
  activities: number;
  imported: number;
  updated: number;
  rejected: number;
  warnings: number;
  findings: { file: string; line: number | null; element: string; reason: string; severity: 'error' | 'warning' }[];
}

export const publicationPaths = {
  publicList: '/api/public/projects',
  publicExport: '/api/public/projects/export',
  publicDetail: (reference: string) => `/api/public/projects/${reference}`,
  publicMap: '/api/public/projects/map',
  publicFilters: '/api/public/projects/filters',
  publicIati: '/api/public/iati/activities.xml',
  check: '/api/publication/iati/check',
  exports: '/api/publication/iati/exports',
  createExport: '/api/publication/iati/exports',
  download: (id: string) => `/api/publication/iati/exports/${id}/file`,
  import: '/api/publication/iati/import',
};
