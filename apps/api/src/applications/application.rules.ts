import {
  APPLICATION_SECTIONS,
  monthsBetween,
  type ApplicationContent,
  type ApplicationSection,
  type AttachmentKind,
  type DateOnly,
  type DeclarationsSection,
  type FieldError,
  type LotRules,
  type PartnersSection,
  type ProjectSection,
  type ResultsSection,
  type SectionStatus,
  type ThemeSection,
} from '@passerelle/contract';
import { isSector } from '../calls/form-codes';
import {
  applicantErrors,
  chosenThemeErrors,
  durationErrors,
  failed,
  placeErrors,
  type LotFacts,
} from '../calls/eligibility.rules';
import { budgetErrors } from './application-budget.rules';

/** Everything beside the content that decides whether a file is complete and admissible. */
export interface ApplicationFacts extends LotFacts {
  documentKinds: string[];
  /** Structure costs (C) at most this part of A + B, in percent. */
  structurePercent: string;
}

/** For each section whether it is complete and admissible, and what it still wants (R7, R21, R58). */
export function sectionStatuses(content: ApplicationContent, facts: ApplicationFacts): SectionStatus[] {
  return APPLICATION_SECTIONS.map((section) => sectionStatus(section, content, facts));
}

/** Whether one section is complete, and what it still wants. */
export function sectionStatus(
  section: ApplicationSection,
  content: ApplicationContent,
  facts: ApplicationFacts,
): SectionStatus {
  const errors = ERRORS_OF[section](content, facts);
  return { section, complete: errors.length === 0, errors };
}

const ERRORS_OF: Record<ApplicationSection, (content: ApplicationContent, facts: ApplicationFacts) => FieldError[]> = {
  project: ({ project }, { lot, today }) => projectErrors(project, lot, today),
  partners: ({ partners }, facts) => [
    ...applicantErrors(facts.applicant, facts.lot, facts.today),
    ...placeErrors(partners, facts),
    ...partnerErrors(partners, facts.lot),
  ],
  theme: ({ theme }, { lot }) => themeErrors(theme, lot),
  budget: ({ budget, project }, facts) => budgetErrors(budget, project, facts),
  results: ({ results }) => resultErrors(results),
  attachments: ({ partners }, facts) => attachmentErrors(partners, facts),
  declarations: ({ declarations }) => declarationErrors(declarations),
};

/** The work starts after the application and lasts no longer than the lot allows. */
function projectErrors(project: ProjectSection, lot: LotRules, today: DateOnly): FieldError[] {
  const { startsOn, endsOn } = project;
  const reversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
  const months = startsOn !== null && endsOn !== null && !reversed ? monthsBetween(startsOn, endsOn) : 0;
  return failed([
    [project.title === '', 'project.title', 'required'],
    [project.summary === '', 'project.summary', 'required'],
    [project.context === '', 'project.context', 'required'],
    [project.objectives === '', 'project.objectives', 'required'],
    [startsOn === null, 'project.startsOn', 'required'],
    [startsOn !== null && startsOn <= today, 'project.startsOn', 'start-not-in-future'],
    [endsOn === null, 'project.endsOn', 'required'],
    [reversed, 'project.endsOn', 'period-reversed'],
  ]).concat(durationErrors(months, lot));
}

function partnerErrors(partners: PartnersSection, lot: LotRules): FieldError[] {
  return [
    ...failed([
      [lot.regionIds.length > 0 && !partners.localPartners.length, 'partners.localPartners', 'required'],
      [partners.urbanContext === '', 'partners.urbanContext', 'required'],
    ]),
    ...partners.localPartners.flatMap((partner, index) =>
      failed([
        [partner.name === '', `partners.localPartners.${index}.name`, 'required'],
        [partner.country === '', `partners.localPartners.${index}.country`, 'required'],
        [partner.role === '', `partners.localPartners.${index}.role`, 'required'],
      ]),
    ),
  ];
}

function themeErrors(theme: ThemeSection, lot: LotRules): FieldError[] {
  const codes = theme.sectors.map((sector) => sector.code);
  const percent = theme.sectors.reduce((sum, sector) => sum + sector.percent, 0);
  const rest = failed([
    [!codes.length, 'theme.sectors', 'required'],
    [codes.length > 0 && percent !== 100, 'theme.sectors', 'sectors-not-100', { sum: percent }],
    [new Set(codes).size < codes.length, 'theme.sectors', 'repeated'],
    [!theme.sdgs.length, 'theme.sdgs', 'required'],
    [theme.crossCutting === '', 'theme.crossCutting', 'required'],
  ]);
  const unknown = codes.flatMap((code, index) =>
    failed([[!isSector(code), `theme.sectors.${index}.code`, 'not-in-list']]),
  );
  return [...chosenThemeErrors(theme.themeId, lot), ...rest, ...unknown];
}

function resultErrors({ results, sustainability }: ResultsSection): FieldError[] {
  return [
    ...failed([
      [!results.length, 'results.results', 'required'],
      [sustainability === '', 'results.sustainability', 'required'],
    ]),
    ...results.flatMap((result, index) =>
      failed([
        [result.statement === '', `results.results.${index}.statement`, 'required'],
        [!result.indicators.length, `results.results.${index}.indicators`, 'required'],
        [
          result.indicators.some(({ label, target }) => label === '' || target === ''),
          `results.results.${index}.indicators`,
          'indicator-incomplete',
        ],
      ]),
    ),
  ];
}

/** The documents that the lot requires and the file lacks. */
export function attachmentErrors(
  partners: PartnersSection,
  { lot, applicant, documentKinds }: Pick<ApplicationFacts, 'lot' | 'applicant' | 'documentKinds'>,
): FieldError[] {
  const concerned: Partial<Record<AttachmentKind, boolean>> = {
    'partnership-agreement': partners.localPartners.length > 0,
    accreditation: applicant.accreditation !== null,
  };
  return lot.attachments
    .filter(({ kind, required }) => required && (concerned[kind] ?? true) && !documentKinds.includes(kind))
    .map(({ kind }) => ({ path: `attachments.${kind}`, code: 'attachment-missing' }));
}

function declarationErrors(declarations: DeclarationsSection): FieldError[] {
  return failed([
    [!declarations.noDoubleFinancing, 'declarations.noDoubleFinancing', 'not-declared'],
    [!declarations.noOpenDebt, 'declarations.noOpenDebt', 'not-declared'],
    [!declarations.truthful, 'declarations.truthful', 'not-declared'],
    [declarations.signatory === '', 'declarations.signatory', 'required'],
  ]);
}
