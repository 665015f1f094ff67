import type { IatiResult } from './iati-result';

/** One wording of a text; without `lang` it is in the default language of its activity. */
export interface Narrative {
  lang?: string;
  text: string;
}

/** Money of the standard: a plain decimal with two decimals; without `currency` the default one of the activity. */
export interface IatiValue {
  amount: string;
  currency?: string;
  valueDate: string;
}

export interface IatiOrganisation {
  ref?: string;
  type?: string;
  activityId?: string;
  narratives?: Narrative[];
}

export interface IatiReportingOrg {
  ref: string;
  type: string;
  secondaryReporter?: boolean;
  narratives: Narrative[];
}

export interface IatiParticipatingOrg extends IatiOrganisation {
  role: string;
  crsChannelCode?: string;
}

export interface IatiOtherIdentifier {
  ref: string;
  type: string;
  ownerOrg?: { ref?: string; narratives?: Narrative[] };
}

export interface IatiDescription {
  type?: string;
  narratives: Narrative[];
}

export interface IatiActivityDate {
  type: string;
  date: string;
  narratives?: Narrative[];
}

export interface IatiContact {
  type?: string;
  organisation?: Narrative[];
  department?: Narrative[];
  personName?: Narrative[];
  jobTitle?: Narrative[];
  telephones?: string[];
  emails?: string[];
  websites?: string[];
  mailingAddresses?: Narrative[][];
}

/** A code of a list, of the list's own vocabulary where none is named. */
export interface IatiCode {
  code: string;
  vocabulary?: string;
  vocabularyUri?: string;
  narratives?: Narrative[];
}

export interface IatiShare extends IatiCode {
  percentage?: string;
}

export interface IatiCountry {
  code: string;
  percentage?: string;
  narratives?: Narrative[];
}

export interface IatiTag extends IatiCode {
  vocabulary: string;
}

export interface IatiHumanitarianScope extends IatiCode {
  type: string;
  vocabulary: string;
}

export interface IatiPolicyMarker extends IatiCode {
  significance?: string;
}

export interface IatiAidType {
  code: string;
  vocabulary?: string;
}

export interface IatiLocation {
  ref?: string;
  reach?: string;
  ids?: { vocabulary: string; code: string }[];
  name?: Narrative[];
  description?: Narrative[];
  activityDescription?: Narrative[];
  administrative?: { vocabulary: string; level?: string; code: string }[];
  /** `pos` is "latitude longitude". */
  point?: { srsName: string; pos: string };
  exactness?: string;
  locationClass?: string;
  featureDesignation?: string;
}

export interface IatiBudgetItem {
  code: string;
  percentage?: string;
  description?: Narrative[];
}

export interface IatiBudget {
  type?: string;
  status?: string;
  periodStart: string;
  periodEnd: string;
  value: IatiValue;
}

export interface IatiPlannedDisbursement {
  type?: string;
  periodStart: string;
  periodEnd?: string;
  value: IatiValue;
  provider?: IatiOrganisation;
  receiver?: IatiOrganisation;
}

export interface IatiTransaction {
  ref?: string;
  humanitarian?: boolean;
  type: string;
  date: string;
  value: IatiValue;
  description?: Narrative[];
  provider?: IatiOrganisation;
  receiver?: IatiOrganisation;
  disbursementChannel?: string;
  sectors?: IatiCode[];
  recipientCountry?: { code: string; narratives?: Narrative[] };
  recipientRegion?: IatiCode;
  flowType?: string;
  financeType?: string;
  aidTypes?: IatiAidType[];
  tiedStatus?: string;
}

export interface IatiDocumentLink {
  format: string;
  url: string;
  title: Narrative[];
  description?: Narrative[];
  categories: string[];
  languages?: string[];
  date?: string;
}

export interface IatiConditions {
  attached: boolean;
  conditions?: { type: string; narratives: Narrative[] }[];
}

/**
 * One activity of the standard 2.03 as plain data. What the standard demands is demanded here, so that well-typed data without
 * empty texts writes a file that keeps to the schema. A list that would be empty is absent.
 */
export interface IatiActivity {
  lang?: string;
  defaultCurrency?: string;
  lastUpdated?: string;
  humanitarian?: boolean;
  hierarchy?: string;
  linkedDataUri?: string;
  budgetNotProvided?: string;
  identifier: string;
  reportingOrg: IatiReportingOrg;
  title: Narrative[];
  descriptions: IatiDescription[];
  participatingOrgs: IatiParticipatingOrg[];
  otherIdentifiers?: IatiOtherIdentifier[];
  status: string;
  dates: IatiActivityDate[];
  contacts?: IatiContact[];
  scope?: string;
  recipientCountries?: IatiCountry[];
  recipientRegions?: IatiShare[];
  locations?: IatiLocation[];
  sectors?: IatiShare[];
  tags?: IatiTag[];
  countryBudgetItems?: { vocabulary: string; items: IatiBudgetItem[] };
  humanitarianScopes?: IatiHumanitarianScope[];
  policyMarkers?: IatiPolicyMarker[];
  collaborationType?: string;
  flowType?: string;
  financeType?: string;
  aidTypes?: IatiAidType[];
  tiedStatus?: string;
  budgets?: IatiBudget[];
  plannedDisbursements?: IatiPlannedDisbursement[];
  capitalSpend?: string;
  transactions?: IatiTransaction[];
  documentLinks?: IatiDocumentLink[];
  relatedActivities?: { ref: string; type: string }[];
  conditions?: IatiConditions;
  results?: IatiResult[];
}
