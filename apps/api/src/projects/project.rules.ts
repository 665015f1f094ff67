import {
  compare,
  MANDATORY_MARKERS,
  MARKER_MAXIMUM,
  principlesOf,
  share,
  type DateOnly,
  type FieldError,
  type ProjectDetail,
  type WriteProject,
} from '@passerelle/contract';
import { findCode, isMultilateralChannel } from '../programmes/code-lists';

/** A place of the project with what decides on it (R58). */
export interface PlaceFacts {
  id: string;
  name: string;
  regionId: string;
  eligible: boolean;
  /** Its region is a partner on the planned start. */
  regionInForce: boolean;
}

/** What the rules look at: the content of the project and what the frame says on its planned start. */
export type RuledProject = Pick<
  ProjectDetail,
  | 'modality'
  | 'language'
  | 'title'
  | 'description'
  | 'themeId'
  | 'regionId'
  | 'country'
  | 'startsOn'
  | 'endsOn'
  | 'amount'
  | 'totalCost'
  | 'maxShare'
  | 'budgetCode'
  | 'sectors'
  | 'markers'
  | 'principles'
  | 'aidType'
  | 'channelCode'
  | 'partners'
  | 'beneficiaryId'
  | 'fundingKind'
  | 'crisisId'
  | 'overrideReason'
> & {
  places: PlaceFacts[];
  /** Regions of the lot; null when there was no call. */
  lotRegionIds: string[] | null;
  /** The region has an agreement in force on the planned start (R24). */
  agreementInForce: boolean;
  /** DAC channel code of the beneficiary; empty when it has none. */
  beneficiaryChannel: string;
  /** The crisis was decided on (R27). */
  crisisDecided: boolean;
};

const error = (path: string, code: string): FieldError => ({ path, code });
const when = (wrong: boolean, path: string, code: string): FieldError[] => (wrong ? [error(path, code)] : []);

/** What nobody may write, also not in a draft: unknown codes, repetitions, figures that cannot be. */
export function contentErrors(content: WriteProject, modality: RuledProject['modality']): FieldError[] {
  return [
    ...codeErrors(content),
    ...markerErrors(content),
    ...repeated(content.sectors, 'sectors', ({ code }) => code),
    ...repeated(content.principles, 'principles', ({ principle }) => principle),
    ...content.principles.flatMap(({ principle }, index) =>
      when(!principlesOf(modality).includes(principle), `principles.${index}`, 'not-for-modality'),
    ),
    ...periodErrors(content.startsOn, content.endsOn),
    ...when(content.amount.currency !== 'EUR', 'amount.currency', 'not-euro'),
    ...when(content.totalCost.currency !== 'EUR', 'totalCost.currency', 'not-euro'),
    ...partnerErrors(content.partners),
    ...modalityErrors(content, modality),
  ];
}

/** The last day does not come before the first. */
export const periodErrors = (startsOn: DateOnly | null, endsOn: DateOnly | null): FieldError[] =>
  when(startsOn !== null && endsOn !== null && endsOn < startsOn, 'endsOn', 'ends-before-start');

function codeErrors(content: WriteProject): FieldError[] {
  const { country, aidType, channelCode } = content;
  return [
    ...when(country !== null && !findCode('countries', country), 'country', 'not-in-list'),
    ...when(aidType !== '' && !findCode('aid-types', aidType), 'aidType', 'not-in-list'),
    ...when(channelCode !== '' && !findCode('channels', channelCode), 'channelCode', 'not-in-list'),
    ...content.sectors.flatMap(({ code }, index) =>
      when(!findCode('sectors', code), `sectors.${index}.code`, 'not-in-list'),
    ),
    ...content.sdgs.flatMap((code, index) => when(!findCode('sdgs', code), `sdgs.${index}`, 'not-in-list')),
  ];
}

function markerErrors({ markers }: WriteProject): FieldError[] {
  return [
    ...repeated(markers, 'markers', ({ marker }) => marker),
    ...markers.flatMap(({ marker, value }, index) =>
      when(value > (MARKER_MAXIMUM[marker] ?? 2), `markers.${index}.value`, 'not-in-list'),
    ),
  ];
}

function repeated<Row>(rows: readonly Row[], path: string, keyOf: (row: Row) => string): FieldError[] {
  return rows.flatMap((row, index) =>
    when(rows.findIndex((other) => keyOf(other) === keyOf(row)) < index, `${path}.${index}`, 'repeated'),
  );
}

function partnerErrors(partners: WriteProject['partners']): FieldError[] {
  const beneficiaries = partners.filter(({ role }) => role === 'beneficiary').length;
  return [
    ...when(beneficiaries > 1, 'partners', 'one-beneficiary'),
    ...partners.flatMap(({ organisationId, name }, index) =>
      when(organisationId === null && name === '', `partners.${index}.name`, 'required'),
    ),
  ];
}

/** Core money has no project budget of its own (R25); a crisis belongs to humanitarian aid (R26), an exception to R24 and R25. */
function modalityErrors(content: WriteProject, modality: RuledProject['modality']): FieldError[] {
  const core = content.fundingKind === 'core';
  const excepted = modality === 'direct' || modality === 'multilateral' || content.overrideReason === '';
  return [
    ...when(modality !== 'multilateral' && content.fundingKind !== null, 'fundingKind', 'not-for-modality'),
    ...when(modality !== 'humanitarian' && content.crisisId !== null, 'crisisId', 'not-for-modality'),
    ...when(!excepted, 'overrideReason', 'not-for-modality'),
    ...when(core && content.totalCost.amount !== content.amount.amount, 'totalCost', 'core-has-no-budget'),
  ];
}

/** A place outside every eligible zone is refused by name (R58). */
export function placeErrors({ places, lotRegionIds }: Pick<RuledProject, 'places' | 'lotRegionIds'>): FieldError[] {
  return places.flatMap(({ name, regionId, eligible, regionInForce }, index) => {
    const outside = lotRegionIds !== null && !lotRegionIds.includes(regionId);
    if (eligible && regionInForce && !outside) return [];
    return [{ path: `placeIds.${index}`, code: 'place-outside-zone', params: { place: name } }];
  });
}

/** What is missing before the file may go to approval (R2, R24, R25, R26, R54, R58). */
export function missingBeforeApproval(project: RuledProject): FieldError[] {
  return [
    ...textsMissing(project),
    ...moneyMissing(project),
    ...placesMissing(project),
    ...sectorsMissing(project),
    ...markersMissing(project),
    ...principlesMissing(project),
    ...modalityMissing(project),
  ];
}

function textsMissing(project: RuledProject): FieldError[] {
  const { language, title, description, aidType, channelCode } = project;
  return [
    ...when(title[language] === '', `title.${language}`, 'required'),
    ...when(description[language] === '', `description.${language}`, 'required'),
    ...when(project.beneficiaryId === null, 'partners', 'beneficiary-required'),
    ...when(project.startsOn === null, 'startsOn', 'required'),
    ...when(project.endsOn === null, 'endsOn', 'required'),
    ...when(aidType === '', 'aidType', 'required'),
    ...when(channelCode === '', 'channelCode', 'required'),
  ];
}

function moneyMissing({ amount, totalCost, maxShare, budgetCode }: RuledProject): FieldError[] {
  const positive = compare(amount, { ...amount, amount: '0.00' }) > 0;
  return [
    ...when(!positive, 'amount', 'required'),
    ...when(positive && compare(amount, share(totalCost, maxShare)) > 0, 'amount', 'above-share'),
    ...when(budgetCode === '', 'budgetCode', 'required'),
  ];
}

function placesMissing(project: RuledProject): FieldError[] {
  const needed = project.regionId !== null && (project.modality === 'direct' || project.modality === 'indirect');
  return [...when(needed && !project.places.length, 'placeIds', 'required'), ...placeErrors(project)];
}

function sectorsMissing({ sectors }: RuledProject): FieldError[] {
  const hundredths = sectors.reduce((sum, { percent }) => sum + Math.round(percent * 100), 0);
  return when(hundredths !== 10_000, 'sectors', 'sum-not-100');
}

/** Screened, and justified when principal (R54). */
function markersMissing({ markers }: RuledProject): FieldError[] {
  const unscreened = MANDATORY_MARKERS.filter((wanted) => !markers.some(({ marker }) => marker === wanted));
  const unjustified = markers.filter(({ value, justification }) => value >= 2 && justification === '');
  return [
    ...unscreened.map((marker) => error(`markers.${marker}`, 'required')),
    ...unjustified.map(({ marker }) => error(`markers.${marker}.justification`, 'required')),
  ];
}

function principlesMissing({ modality, principles }: RuledProject): FieldError[] {
  const stated = principles.filter(({ statement }) => statement !== '').map(({ principle }) => principle);
  return principlesOf(modality)
    .filter((principle) => !stated.includes(principle))
    .map((principle) => error(`principles.${principle}`, 'required'));
}

function modalityMissing(project: RuledProject): FieldError[] {
  if (project.modality === 'direct') return directMissing(project);
  if (project.modality === 'humanitarian') return crisisMissing(project);
  if (project.modality === 'multilateral')
    return [...notOnDacList(project, 'partners'), ...multilateralMissing(project)];
  return when(project.themeId === null, 'themeId', 'required');
}

/** A direct project rests on an agreement in force on its planned start, or on a manager's reason (R24). */
export function directMissing({
  regionId,
  agreementInForce,
  overrideReason,
}: Pick<RuledProject, 'regionId' | 'agreementInForce' | 'overrideReason'>): FieldError[] {
  if (regionId === null) return [error('regionId', 'required')];
  return when(!agreementInForce && overrideReason === null, 'startsOn', 'agreement-not-in-force');
}

/** The crisis is registered and decided on before a grant answers it (R26, R27). */
export function crisisMissing({
  crisisId,
  crisisDecided,
}: Pick<RuledProject, 'crisisId' | 'crisisDecided'>): FieldError[] {
  if (crisisId === null) return [error('crisisId', 'required')];
  return when(!crisisDecided, 'crisisId', 'crisis-not-decided');
}

/** Multilateral money goes to an organisation of the DAC list, or its choice is justified in writing (R25). */
export const notOnDacList = (
  { beneficiaryChannel, overrideReason }: Pick<RuledProject, 'beneficiaryChannel' | 'overrideReason'>,
  path: string,
): FieldError[] => when(!isMultilateralChannel(beneficiaryChannel) && overrideReason === null, path, 'not-on-dac-list');

/** Earmarked money names its recipient and theme (R25). */
export function multilateralMissing({
  fundingKind,
  country,
  themeId,
}: Pick<RuledProject, 'fundingKind' | 'country' | 'themeId'>): FieldError[] {
  if (fundingKind === null) return [error('fundingKind', 'required')];
  if (fundingKind === 'core') return [];
  return [...when(country === null, 'country', 'required'), ...when(themeId === null, 'themeId', 'required')];
}
