import {
  addMonths,
  add,
  compare,
  euro,
  monthsBetween,
  split,
  type DateOnly,
  type FieldError,
  type InstalmentCondition,
  type Money,
  type WriteAgreement,
  type WriteInstalment,
} from '@passerelle/contract';
import { instalmentErrors } from '../programmes/instalment.rules';

/** The whole grant at once: humanitarian aid, core support, and files without a lot (R39). */
export const SINGLE_INSTALMENT: { percent: string; condition: InstalmentCondition }[] = [
  { percent: '100.00', condition: 'signature' },
];

/** One instalment as it is kept. */
export interface PlannedInstalment extends WriteInstalment {
  position: number;
  amount: Money;
}

/** The instalments with their amounts: the last one takes the cents of rounding (R39). */
export function planInstalments(amount: Money, parts: readonly WriteInstalment[]): PlannedInstalment[] {
  const amounts = split(
    amount,
    parts.map(({ percent }) => percent),
  );
  return parts.map((part, index) => ({ ...part, position: index + 1, amount: amounts[index] ?? euro('0.00') }));
}

/** The day on which an instalment of a template is expected. */
export function expectedOn(
  condition: InstalmentCondition,
  { startsOn, endsOn, reportDueOn }: Pick<WriteAgreement, 'startsOn' | 'endsOn' | 'reportDueOn'>,
): DateOnly {
  if (condition === 'report-accepted') return reportDueOn;
  if (condition === 'signature') return startsOn;
  return addMonths(startsOn, Math.floor(monthsBetween(startsOn, endsOn) / 2));
}

/** Everything that is impossible in an agreement, each at its field. */
export function agreementErrors(write: WriteAgreement, amount: Money): FieldError[] {
  const { startsOn, endsOn, reportDueOn, instalments } = write;
  const errors: [boolean, string, string][] = [
    [endsOn < startsOn, 'endsOn', 'ends-before-start'],
    [reportDueOn < endsOn, 'reportDueOn', 'report-before-end'],
  ];
  const dates = errors.filter(([wrong]) => wrong).map(([, path, code]) => ({ path, code }));
  const plan = instalmentErrors(instalments).map((error) => ({
    ...error,
    path: error.path.replace(/^parts/, 'instalments'),
  }));
  return [...dates, ...(plan.length ? plan : amountErrors(amount, instalments))];
}

/** A part so small that it rounds to nothing could never be claimed. */
function amountErrors(amount: Money, instalments: readonly WriteInstalment[]): FieldError[] {
  return planInstalments(amount, instalments)
    .filter((part) => compare(part.amount, euro('0.01')) < 0)
    .map(({ position }) => ({
      path: `instalments.${position - 1}.percent`,
      code: 'too-small',
      params: { limit: '0.01' },
    }));
}

/** What a party signs with: not in the future, the Region not before the partner. */
export function signatureErrors(signedOn: DateOnly, today: DateOnly, notBefore: DateOnly | null): FieldError[] {
  if (signedOn > today) return [{ path: 'signedOn', code: 'day-in-future' }];
  return notBefore !== null && signedOn < notBefore ? [{ path: 'signedOn', code: 'before-partner' }] : [];
}

/** The plan of payments names each year once, none of the past, and sums to the amount (R33). */
export function paymentPlanErrors(
  plan: readonly { year: number; amount: Money }[],
  amount: Money,
  currentYear: number,
): FieldError[] {
  const errors = plan.flatMap(({ year }, index): FieldError[] => {
    if (year < currentYear) return [{ path: `plan.${index}.year`, code: 'year-past' }];
    return plan.findIndex((other) => other.year === year) < index
      ? [{ path: `plan.${index}.year`, code: 'repeated' }]
      : [];
  });
  if (errors.length) return errors;
  if (plan.some((part) => part.amount.currency !== amount.currency)) return [{ path: 'plan', code: 'wrong-currency' }];
  const sum = add(...plan.map((part) => part.amount));
  return compare(sum, amount) === 0
    ? []
    : [{ path: 'plan', code: 'plan-not-amount', params: { amount: amount.amount } }];
}
