import {
  ASSISTED_CHECKS,
  AUTOMATIC_CHECKS,
  compare,
  type FieldError,
  type LotLists,
  type Money,
  type WriteLot,
} from '@passerelle/contract';

/** Identifiers of what is in force on the day a call opens. */
export interface FrameOfDay {
  themeIds: readonly string[];
  regionIds: readonly string[];
  templateIds: readonly string[];
}

/** What a lot may be (R21): amounts in order and in euro, weights of 100, everything it names in force at the opening. */
export function lotErrors(lot: WriteLot, frame: FrameOfDay): FieldError[] {
  return [
    ...amountErrors(lot),
    ...listErrors(lot),
    ...absent('themeIds', lot.themeIds, frame.themeIds),
    ...absent('regionIds', lot.regionIds, frame.regionIds),
    ...absent('instalmentTemplateId', [lot.instalmentTemplateId], frame.templateIds),
  ];
}

function amountErrors({ envelope, minGrant, maxGrant, maxShare }: WriteLot): FieldError[] {
  const foreign = Object.entries({ envelope, minGrant, maxGrant }).filter(([, money]) => money.currency !== 'EUR');
  if (foreign.length) return foreign.map(([path]) => ({ path: `${path}.currency`, code: 'not-euro' }));
  const share = Number(maxShare);
  return [
    ...(isZero(maxGrant) ? [{ path: 'maxGrant.amount', code: 'too-small', params: { limit: '0.01' } }] : []),
    ...(compare(minGrant, maxGrant) > 0 ? [{ path: 'minGrant.amount', code: 'above-largest-grant' }] : []),
    ...(compare(maxGrant, envelope) > 0 ? [{ path: 'maxGrant.amount', code: 'above-envelope' }] : []),
    ...(share > 0 && share <= 100 ? [] : [{ path: 'maxShare', code: 'not-a-percentage' }]),
  ];
}

const isZero = (money: Money): boolean => /^[0.]+$/.test(money.amount);

/** Points that no lot chooses: they are in every list. */
const SYSTEM_CHECKS: readonly string[] = [...AUTOMATIC_CHECKS, ...ASSISTED_CHECKS];

/** What the lists of a lot may be: no criterion, point or document twice, weights of 100, own points under codes of their own. */
export function listErrors({ criteria, points, attachments }: LotLists): FieldError[] {
  const systems = points.flatMap(({ code }, index) =>
    SYSTEM_CHECKS.some((known) => known === code) ? [{ path: `points.${index}.code`, code: 'taken' }] : [],
  );
  return [
    ...repeated(
      'points',
      'code',
      points.map(({ code }) => code),
    ),
    ...systems,
    ...repeated(
      'attachments',
      'kind',
      attachments.map(({ kind }) => kind),
    ),
    ...criteriaErrors(criteria),
  ];
}

function repeated(list: string, field: string, values: readonly string[]): FieldError[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: `${list}.${index}.${field}`, code: 'repeated' }] : [],
  );
}

function criteriaErrors(criteria: WriteLot['criteria']): FieldError[] {
  const twice = repeated(
    'criteria',
    'code',
    criteria.map(({ code }) => code),
  );
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? twice : [...twice, { path: 'criteria', code: 'weights-not-100', params: { sum } }];
}

function absent(path: string, ids: readonly string[], known: readonly string[]): FieldError[] {
  return ids.every((id) => known.includes(id)) ? [] : [{ path, code: 'not-in-force' }];
}
