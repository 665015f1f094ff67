import type { ApplicantType, CallAction, DateOnly, FormDefinition, LocalizedText } from '@passerelle/contract';
import type { DemoQuestion } from './call-questions.data';

/** A lot of a call of the demo, in whole euros. */
export interface DemoLot {
  code: string;
  title: LocalizedText;
  theme: 'T1' | 'T2' | 'T3';
  envelope: number;
  min: number;
  max: number;
  share: string;
  applicants: ApplicantType[];
  regions: string[];
  months: number;
  perOrganisation: number;
  plan: '80/20' | '50/30/20' | '100';
  line: string;
  /** Last day for concept notes, at noon; none where the full file comes first. */
  concept?: DateOnly;
  /** What it asks instead of what the call asks (R21). */
  ownForm?: FormDefinition;
}

/** A call of the demo with the days on which it went on; the opening and the deadline are at noon in Brussels. */
export interface DemoCall {
  code: string;
  title: LocalizedText;
  summary: LocalizedText;
  prepared: DateOnly;
  /** Null while the Government has not decided. */
  approved: DateOnly | null;
  opens: DateOnly;
  closes: DateOnly;
  /** The steps after the deadline and their days. */
  steps: [Exclude<CallAction, 'approve' | 'publish'>, DateOnly][];
  lots: DemoLot[];
  /** Asked while the call was known, in their order. */
  questions?: DemoQuestion[];
  /** What it asks beside the fixed sections. */
  form?: FormDefinition;
}
