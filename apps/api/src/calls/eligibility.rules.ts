import {
  addMonths,
  compare,
  ELIGIBILITY_QUESTIONS,
  euro,
  normalizeKbo,
  type Accreditation,
  type ApplicantType,
  type DateOnly,
  type Eligibility,
  type EligibilityQuestion,
  type FieldError,
  type KboStatus,
  type LegalForm,
  type LotRules,
  type Money,
  type ProjectIdea,
} from '@passerelle/contract';
import { accreditedOn } from '../organisations/organisation.rules';

/** Who applies, as far as the rules of the lot look at it. */
export interface Applicant {
  legalForm: LegalForm;
  country: string;
  kboNumber: string | null;
  /** As recorded, else as the loaded register of enterprises says; null when nothing is known. */
  kboStatus: KboStatus | null;
  accreditation: Accreditation | null;
  /** As the loaded register says, else as the organisation does. */
  foundedOn: DateOnly | null;
}

/** What decides whether a project fits a lot. */
export interface LotFacts {
  lot: LotRules;
  applicant: Applicant;
  /** The chosen places that exist, with their region. */
  places: { id: string; regionId: string; name: string; eligible: boolean }[];
  today: DateOnly;
}

/** The rules of a lot, without what else is known of it. */
export function rulesOf(lot: LotRules): LotRules {
  const { themeIds, regionIds, minGrant, maxGrant, maxShare, applicantTypes, minAgeYears } = lot;
  const { maxDurationMonths, attachments } = lot;
  return {
    themeIds,
    regionIds,
    minGrant,
    maxGrant,
    maxShare,
    applicantTypes,
    minAgeYears,
    maxDurationMonths,
    attachments,
  };
}

type Check = [wrong: boolean, path: string, code: string, params?: FieldError['params']];

/** The checks that failed, as errors at their fields. */
export function failed(checks: Check[]): FieldError[] {
  return checks
    .filter(([wrong]) => wrong)
    .map(([, path, code, params]) => ({ path, code, ...(params ? { params } : {}) }));
}

/** The work lasts no longer than the lot allows. */
export function durationErrors(months: number, { maxDurationMonths: max }: LotRules): FieldError[] {
  return failed([[months > max, 'project.endsOn', 'duration-too-long', { max }]]);
}

/** Who may apply: Belgian legal personality with a right KBO number that was not stopped, of a type and an age the lot admits (R21). */
export function applicantErrors(applicant: Applicant, lot: LotRules, today: DateOnly): FieldError[] {
  const { kboNumber, kboStatus } = applicant;
  return failed([
    [kboNumber === null, 'partners.applicant', 'kbo-missing'],
    [kboNumber !== null && normalizeKbo(kboNumber) === undefined, 'partners.applicant', 'kbo-invalid'],
    [kboStatus === 'stopped', 'partners.applicant', 'kbo-stopped'],
    [
      !lot.applicantTypes.some((type) => isOfType(applicant, type, today)),
      'partners.applicant',
      'applicant-not-eligible',
    ],
    ...ageChecks(applicant, lot, today),
  ]);
}

function ageChecks({ foundedOn }: Applicant, { minAgeYears: years }: LotRules, today: DateOnly): Check[] {
  const path = 'partners.applicant';
  if (years === 0) return [];
  if (foundedOn === null) return [[true, path, 'founding-unknown']];
  return [[addMonths(foundedOn, years * 12) > today, path, 'applicant-too-young', { years }]];
}

function isOfType(applicant: Applicant, type: ApplicantType, today: DateOnly): boolean {
  if (type === 'any-legal-person') return true;
  if (applicant.country !== 'BE') return false;
  if (type === 'asbl') return applicant.legalForm === 'asbl' || applicant.legalForm === 'aisbl';
  return accreditedOn(applicant.accreditation, today);
}

/** Every place lies in an eligible zone of the lot; Gaza City is known and refused by its name (R58). */
export function placeErrors(
  partners: Pick<ProjectIdea, 'regionId' | 'placeIds'>,
  { lot, places }: Pick<LotFacts, 'lot' | 'places'>,
): FieldError[] {
  if (!lot.regionIds.length) return [];
  const known = new Map(places.map((place) => [place.id, place]));
  const outside = partners.placeIds.flatMap((id): FieldError[] => {
    const place = known.get(id);
    if (place?.eligible && lot.regionIds.includes(place.regionId)) return [];
    return [
      { path: 'partners.placeIds', code: 'place-outside-zone', ...(place ? { params: { place: place.name } } : {}) },
    ];
  });
  const { regionId } = partners;
  return [
    ...failed([
      [regionId === null, 'partners.regionId', 'required'],
      [regionId !== null && !lot.regionIds.includes(regionId), 'partners.regionId', 'region-outside-lot'],
      [!partners.placeIds.length, 'partners.placeIds', 'required'],
    ]),
    ...outside,
  ];
}

/** The theme is one of the lot. */
export function chosenThemeErrors(themeId: string | null, { themeIds }: LotRules): FieldError[] {
  return failed([
    [themeId === null, 'theme.themeId', 'required'],
    [themeId !== null && !themeIds.includes(themeId), 'theme.themeId', 'theme-outside-lot'],
  ]);
}

/** The grant lies between the smallest and the largest of the lot. */
export function grantErrors(requested: Money, { minGrant, maxGrant }: LotRules): FieldError[] {
  const path = 'budget.requested';
  if (isZero(requested)) return [{ path, code: 'required' }];
  if (compare(requested, minGrant) < 0)
    return [{ path, code: 'grant-below-minimum', params: { min: minGrant.amount } }];
  if (compare(requested, maxGrant) > 0)
    return [{ path, code: 'grant-above-maximum', params: { max: maxGrant.amount } }];
  return [];
}

const isZero = (amount: Money): boolean => compare(amount, euro('0.00')) === 0;

/** Each question with the rule that forms and the admissibility ask too: one function, so that they cannot differ (C4). */
const FINDINGS: Record<EligibilityQuestion, (idea: ProjectIdea, facts: LotFacts) => FieldError[]> = {
  applicant: (_idea, { applicant, lot, today }) => applicantErrors(applicant, lot, today),
  zone: placeErrors,
  theme: ({ themeId }, { lot }) => chosenThemeErrors(themeId, lot),
  amount: ({ requested }, { lot }) => grantErrors(requested, lot),
  duration: ({ months }, { lot }) =>
    months > 0 ? durationErrors(months, lot) : [{ path: 'project.endsOn', code: 'required' }],
};

/** What a project that is only thought of would meet at the admissibility. */
export function eligibilityOf(idea: ProjectIdea, facts: LotFacts): Eligibility['answers'] {
  return ELIGIBILITY_QUESTIONS.map((question) => {
    const findings = FINDINGS[question](idea, facts);
    return { question, fits: findings.length === 0, findings };
  });
}
