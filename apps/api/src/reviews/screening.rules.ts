import {
  addDays,
  ASSISTED_CHECKS,
  AUTOMATIC_CHECKS,
  brusselsDay,
  brusselsInstant,
  compare,
  CORRECTION_LIMITS,
  euro,
  isOwnPoint,
  NO_TEXT,
  monthsBetween,
  type ApplicationContent,
  type ApplicationState,
  type CheckMatch,
  type DateOnly,
  type FieldError,
  type LotPoint,
  type LotRules,
  type Money,
  type ScreeningAction,
} from '@passerelle/contract';
import { shareErrors } from '../applications/application-budget.rules';
import { attachmentErrors, type ApplicationFacts } from '../applications/application.rules';
import { applicationWorkflow } from '../applications/application.workflow';
import { workingDaysAfter } from '../applications/holidays';
import { applicantErrors, durationErrors, grantErrors, placeErrors } from '../calls/eligibility.rules';
import type { Actor } from '../core/auth/actor';
import { obstacle } from '../core/work/workflow';
import type { StoredCheck } from './screening.entity';

/** What the automatic checks look at. */
export interface ScreenedFile {
  content: ApplicationContent;
  submittedAt: Date;
  closesAt: Date;
  facts: ApplicationFacts;
  /** The points of the lot that a person decides. */
  points: readonly LotPoint[];
  /** What other records say, by the point they speak to. */
  matches: (CheckMatch & { point: string })[];
}

type AutomaticCheck = (typeof AUTOMATIC_CHECKS)[number];

const FINDINGS: Record<AutomaticCheck, (file: ScreenedFile) => FieldError[]> = {
  'on-time': ({ submittedAt, closesAt }) =>
    submittedAt < closesAt ? [] : [{ path: 'submittedAt', code: 'call-closed' }],
  'applicant-type': ({ facts }) =>
    applicantErrors(facts.applicant, facts.lot, facts.today).filter(({ code }) => code === 'applicant-not-eligible'),
  'minimum-age': ({ facts }) =>
    applicantErrors(facts.applicant, facts.lot, facts.today).filter(({ code }) => AGE_CODES.includes(code)),
  kbo: ({ facts }) => kboErrors(facts),
  zone: ({ content, facts }) => placeErrors(content.partners, facts),
  'grant-limits': ({ content, facts }) => grantErrors(content.budget.requested, facts.lot),
  share: ({ content, facts }) => shareErrors(content.budget, facts.lot.maxShare),
  duration: ({ content, facts }) => periodErrors(content, facts.lot),
  attachments: ({ content, facts }) => attachmentErrors(content.partners, facts),
};

const AGE_CODES = ['founding-unknown', 'applicant-too-young'];
/** Findings that leave a point open: it passes once somebody has recorded what is not known. */
const UNKNOWN_CODES = ['kbo-unknown'];

/** What the form of the applicant asks of the number, and that its status is known, which blocks no applicant. */
function kboErrors({ applicant, lot, today }: ApplicationFacts): FieldError[] {
  const errors = applicantErrors(applicant, lot, today).filter(({ code }) => code.startsWith('kbo-'));
  if (errors.length || applicant.kboStatus !== null) return errors;
  return [{ path: 'partners.applicant', code: 'kbo-unknown' }];
}

function periodErrors({ project: { startsOn, endsOn } }: ApplicationContent, lot: LotRules): FieldError[] {
  if (startsOn === null || endsOn === null) return [{ path: 'project.endsOn', code: 'required' }];
  return durationErrors(monthsBetween(startsOn, endsOn), lot);
}

/** The points the system decides, with the reason of each failure; open where what decides them is not known (R8). */
export function automaticChecks(file: ScreenedFile, at: Date): StoredCheck[] {
  const asked = AUTOMATIC_CHECKS.filter((code) => code !== 'minimum-age' || file.facts.lot.minAgeYears > 0);
  return asked.map((code) => {
    const findings = FINDINGS[code](file);
    return {
      code,
      automatic: true,
      outcome: outcomeOf(findings),
      findings,
      matches: [],
      note: '',
      byId: null,
      at: at.toISOString(),
    };
  });
}

function outcomeOf(findings: readonly FieldError[]): StoredCheck['outcome'] {
  if (findings.length === 0) return 'pass';
  return findings.every(({ code }) => UNKNOWN_CODES.includes(code)) ? null : 'fail';
}

/** The list before anybody has looked. */
export const openedChecks = (file: ScreenedFile, at: Date): StoredCheck[] => refreshed([], file, at);

/** The list with its automatic points decided anew, and what other records say now: the file or they may have changed. */
export function refreshed(checks: StoredCheck[], file: ScreenedFile, at: Date): StoredCheck[] {
  const points = [...file.points, ...ASSISTED_CHECKS.map((code) => ({ code, label: NO_TEXT, help: NO_TEXT }))];
  const manual = points.map((point) => checks.find(({ code }) => code === point.code) ?? openCheck(point));
  return [...automaticChecks(file, at), ...manual.map((check) => assisted(check, file, at))];
}

/** A point a person decides, before anybody has looked. */
function openCheck(point: LotPoint): StoredCheck {
  const { code, label, help } = point;
  const own = isOwnPoint(point) && !ASSISTED_CHECKS.some((known) => known === code) ? { label, help } : null;
  return { code, own, automatic: false, outcome: null, findings: [], matches: [], note: '', byId: null, at: null };
}

/** Nothing found passes by itself, a debt that is overdue fails; what a person decided holds until something new is found. */
function assisted(check: StoredCheck, { matches }: ScreenedFile, at: Date): StoredCheck {
  if (!ASSISTED_CHECKS.some((code) => code === check.code)) return check;
  const found = matches.filter(({ point }) => point === check.code).map(({ point: _point, ...match }) => match);
  const now = { ...check, matches: found, findings: debtFindings(found) };
  if (now.findings.length) return { ...now, outcome: 'fail', byId: null, at: at.toISOString() };
  const seen = new Set(check.matches?.map(({ id }) => id));
  if (check.byId !== null && found.every(({ id }) => seen.has(id))) return now;
  const passes = found.length === 0;
  return { ...now, outcome: passes ? 'pass' : null, byId: null, at: passes ? at.toISOString() : null };
}

const debtFindings = (matches: readonly CheckMatch[]): FieldError[] =>
  matches.some(({ reason }) => reason === 'debt-overdue') ? [{ path: 'partners.applicant', code: 'debt-overdue' }] : [];

/** True when a grant is so large that a second person has to confirm the list (R8). */
export const needsSecondPerson = (requested: Money, above: string): boolean => compare(requested, euro(above)) > 0;

/** The day by which a file returned now is due, in working days (R9). */
export const returnDay = (now: Date, workingDays: number): DateOnly => workingDaysAfter(brusselsDay(now), workingDays);

/** Until when a returned file may be corrected: the end of its last day (R9). */
export const returnDeadline = (day: DateOnly): Date => brusselsInstant(day, '23:59');

/** A day after today, and not so late that the file is forgotten. */
export function returnDayErrors(day: DateOnly, now: Date): FieldError[] {
  const today = brusselsDay(now);
  const days = CORRECTION_LIMITS.days;
  if (day <= today) return [{ path: 'until', code: 'day-not-in-future' }];
  return day > addDays(today, days) ? [{ path: 'until', code: 'day-too-late', params: { days } }] : [];
}

/** What the rules of the screening look at. */
export interface GovernedScreening {
  state: ApplicationState;
  /** True once the time to complete a returned file is over. */
  late: boolean;
  organisationId: string;
  started: boolean;
  checks: Pick<StoredCheck, 'code' | 'outcome' | 'byId'>[];
  secondPersonNeeded: boolean;
  screenedById: string | null;
  confirmedById: string | null;
  returned: boolean;
  /** Who corrected the file on behalf of the applicant. */
  editorIds: string[];
}

/** The code of what keeps the actor from an action of the screening, or undefined (R8 to R11). */
export function screeningObstacle(
  action: ScreeningAction,
  screening: GovernedScreening,
  actor: Actor,
): string | undefined {
  if (action === 'confirm') return confirmObstacle(screening, actor);
  return (
    obstacle(applicationWorkflow, screening, action, actor) ??
    interestOf(screening, actor) ??
    OWN_OBSTACLES[action](screening, actor)
  );
}

const OWN_OBSTACLES: Record<
  Exclude<ScreeningAction, 'confirm'>,
  (screening: GovernedScreening, actor: Actor) => string | undefined
> = {
  startScreening: () => undefined,
  return: ({ returned }) => (returned ? 'returned-once' : undefined),
  returnAgain: ({ returned }) => (returned ? undefined : 'not-returned-yet'),
  reject: (screening, actor) => (tookPart(screening, actor) ? 'four-eyes' : undefined),
  admit: (screening) => {
    if (!allPass(screening)) return 'checks-not-passed';
    return screening.secondPersonNeeded && screening.confirmedById === null ? 'confirmation-missing' : undefined;
  },
};

function confirmObstacle(screening: GovernedScreening, actor: Actor): string | undefined {
  if (!actor.permissions.includes('reviews:confirm-screening')) return 'not-permitted';
  if (screening.state !== 'admissibility') return 'wrong-state';
  if (!screening.secondPersonNeeded) return 'confirmation-not-needed';
  if (screening.confirmedById !== null) return 'already-confirmed';
  if (tookPart(screening, actor)) return 'four-eyes';
  return interestOf(screening, actor) ?? (allPass(screening) ? undefined : 'checks-not-passed');
}

const allPass = ({ checks }: GovernedScreening) =>
  checks.length > 0 && checks.every(({ outcome }) => outcome === 'pass');

/** Nobody decides on the file of an organisation he or she belongs to. */
const interestOf = ({ organisationId }: GovernedScreening, actor: Actor) =>
  actor.organisationIds.includes(organisationId) ? 'conflict-of-interest' : undefined;

/** Who opened the list, decided one of its points or corrected the file does not confirm or reject it (R4, R8). */
const tookPart = ({ screenedById, checks, editorIds }: GovernedScreening, actor: Actor) =>
  screenedById === actor.id || editorIds.includes(actor.id) || checks.some(({ byId }) => byId === actor.id);
