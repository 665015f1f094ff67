import {
  ELIGIBILITY_QUESTIONS,
  type Eligibility,
  type EligibilityQuestion,
  type FieldError,
  type ProjectIdea,
} from '@passerelle/contract';
import { grantErrors } from './application-budget.rules';
import {
  applicantErrors,
  chosenThemeErrors,
  durationErrors,
  placeErrors,
  type ApplicationFacts,
} from './application.rules';

/** Each question with the rule that the form and the admissibility ask too: one function, so that they cannot differ (C4). */
const FINDINGS: Record<EligibilityQuestion, (idea: ProjectIdea, facts: ApplicationFacts) => FieldError[]> = {
  applicant: (_idea, { applicant, lot, today }) => applicantErrors(applicant, lot, today),
  zone: placeErrors,
  theme: ({ themeId }, { lot }) => chosenThemeErrors(themeId, lot),
  amount: ({ requested }, { lot }) => grantErrors(requested, lot),
  duration: ({ months }, { lot }) =>
    months > 0 ? durationErrors(months, lot) : [{ path: 'project.endsOn', code: 'required' }],
};

/** What a project that is only thought of would meet at the admissibility. */
export function eligibilityOf(idea: ProjectIdea, facts: ApplicationFacts): Eligibility['answers'] {
  return ELIGIBILITY_QUESTIONS.map((question) => {
    const findings = FINDINGS[question](idea, facts);
    return { question, fits: findings.length === 0, findings };
  });
}
