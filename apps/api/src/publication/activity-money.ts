import { add, euro, type Money } from '@passerelle/contract';
import type {
  IatiActivity,
  IatiBudget,
  IatiOrganisation,
  IatiPlannedDisbursement,
  IatiTransaction,
} from './iati/iati-activity';
import { organisationRef, type PublishedMovement, type PublishedProject, type Reporter } from './published-project';

const COMMITMENT = '2';
const DISBURSEMENT = '3';
const ORIGINAL = '1';
const INDICATIVE = '1';
const COMMITTED = '2';

type MoneyParts = Pick<IatiActivity, 'budgets' | 'plannedDisbursements' | 'transactions'>;

/** Yearly budgets, the instalment plan and every movement until the day. A release and a repayment are negative (R43). */
export function moneyOf(project: PublishedProject, reporter: Reporter, today: string): MoneyParts {
  const provider: IatiOrganisation = { ref: reporter.ref, type: '10', narratives: [{ text: reporter.names.fr }] };
  const receiver = receiverOf(project);
  const parties = { provider, receiver };
  const until = (movements: PublishedMovement[], type: string) =>
    movements.filter(({ on }) => on <= today).map((movement) => transaction(type, movement, parties));
  return {
    budgets: orAbsent(budgetsOf(project)),
    plannedDisbursements: orAbsent(project.instalments.map((part) => planned(part, project, parties))),
    transactions: orAbsent(
      [
        ...until([...project.commitments, ...project.releases], COMMITMENT),
        ...until([...project.payments, ...project.repayments], DISBURSEMENT),
      ].sort((a, b) => a.date.localeCompare(b.date)),
    ),
  };
}

interface Parties {
  provider: IatiOrganisation;
  receiver?: IatiOrganisation;
}

function receiverOf({ organisations }: PublishedProject): IatiOrganisation | undefined {
  const beneficiary = organisations.find(({ role }) => role === 'beneficiary');
  if (!beneficiary) return undefined;
  return {
    ref: organisationRef(beneficiary),
    type: beneficiary.iatiType || undefined,
    narratives: [{ text: beneficiary.name }],
  };
}

/** One budget for each calendar year: of the commitment's plan, else of the instalments, else the grant in its first year. */
function budgetsOf(project: PublishedProject): IatiBudget[] {
  return yearsOf(project).map(({ year, amount }) => ({
    type: ORIGINAL,
    status: project.committed ? COMMITTED : INDICATIVE,
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    value: { ...amount, valueDate: project.agreementSignedOn ?? project.awardedOn },
  }));
}

function yearsOf(project: PublishedProject): { year: string; amount: Money }[] {
  const parts = project.plan.length
    ? project.plan.map(({ year, amount }) => ({ year: String(year), amount }))
    : project.instalments.map(({ plannedOn, amount }) => ({ year: plannedOn.slice(0, 4), amount }));
  const firstYear = (project.startsOn ?? project.awardedOn).slice(0, 4);
  if (!parts.length) return Number(project.granted) > 0 ? [{ year: firstYear, amount: euro(project.granted) }] : [];
  return [...new Set(parts.map(({ year }) => year))].sort().map((year) => ({
    year,
    amount: add(...parts.filter((part) => part.year === year).map(({ amount }) => amount)),
  }));
}

function planned(
  { amount, plannedOn }: PublishedProject['instalments'][number],
  project: PublishedProject,
  { provider, receiver }: Parties,
): IatiPlannedDisbursement {
  const value = { ...amount, valueDate: project.agreementSignedOn ?? project.awardedOn };
  return { type: ORIGINAL, periodStart: plannedOn, value, provider, receiver };
}

function transaction(type: string, { reference, on, amount }: PublishedMovement, parties: Parties): IatiTransaction {
  return { ref: reference, type, date: on, value: { ...amount, valueDate: on }, ...parties };
}

function orAbsent<Item>(items: Item[]): Item[] | undefined {
  return items.length ? items : undefined;
}
