import type { LotRules } from './applications';
import type { Money } from './money';
import type { FieldError } from './problems';

/** What is asked before anybody writes; the organisation itself is answered by its profile (C4). */
export const ELIGIBILITY_QUESTIONS = ['applicant', 'zone', 'theme', 'amount', 'duration'] as const;
export type EligibilityQuestion = (typeof ELIGIBILITY_QUESTIONS)[number];

/** What a partner has in mind. */
export interface ProjectIdea {
  regionId: string | null;
  placeIds: string[];
  themeId: string | null;
  requested: Money;
  /** Whole months. */
  months: number;
}
export const IDEA_LIMITS = { months: 120 };

/** Body of `POST /api/applications/eligibility`. */
export interface AskEligibility extends ProjectIdea {
  lotId: string;
}

/** One answer, judged by the rule that judges it again at the admissibility; `findings` say why not. */
export interface EligibilityAnswer {
  question: EligibilityQuestion;
  fits: boolean;
  findings: FieldError[];
}

export interface Eligibility {
  answers: EligibilityAnswer[];
  /** The rules that were asked. */
  rules: LotRules;
}
