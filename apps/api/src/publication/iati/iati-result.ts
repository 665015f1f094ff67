import type { IatiDocumentLink, Narrative } from './iati-activity';

/** What was reached, or was to be reached, at one moment. */
export interface IatiMeasurement {
  value?: string;
  locations?: string[];
  dimensions?: { name?: string; value?: string }[];
  comment?: Narrative[];
  documentLinks?: IatiDocumentLink[];
}

export interface IatiBaseline extends IatiMeasurement {
  year: string;
  date?: string;
}

export interface IatiPeriod {
  start: string;
  end: string;
  targets?: IatiMeasurement[];
  actuals?: IatiMeasurement[];
}

export interface IatiIndicator {
  measure: string;
  ascending?: boolean;
  aggregation?: boolean;
  title: Narrative[];
  description?: Narrative[];
  documentLinks?: IatiDocumentLink[];
  references?: { vocabulary: string; code: string; indicatorUri?: string }[];
  baselines?: IatiBaseline[];
  periods?: IatiPeriod[];
}

export interface IatiResult {
  type: string;
  aggregation?: boolean;
  title: Narrative[];
  description?: Narrative[];
  documentLinks?: IatiDocumentLink[];
  references?: { vocabulary: string; code: string; vocabularyUri?: string }[];
  indicators: IatiIndicator[];
}
