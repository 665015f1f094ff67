import {
  brusselsDay,
  euro,
  SCREENING_ACTIONS,
  type AdmissibilityCheck,
  type CheckMatch,
  type ScreeningAction,
  type ScreeningDetail,
} from '@passerelle/contract';
import { readContent } from '../applications/application.content';
import type { Application } from '../applications/application.entity';
import { findFacts, requireVisible, settingOn } from '../applications/application.queries';
import { findLot } from '../calls/lot.queries';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, rows, type Queryable } from '../core/database/database';
import type { Match, MatchSources } from '../core/matches/match-sources';
import { notFound } from '../core/problems';
import type { RejectedFile } from './rejection.letter';
import type { Screening, StoredCheck } from './screening.entity';
import { refreshed, returnDay, screeningObstacle, type GovernedScreening, type ScreenedFile } from './screening.rules';

/** 404 for those who may not look into the admissibility of the file: evaluators judge the project only. */
export async function requireScreeningVisible(db: Queryable, actor: Actor, applicationId: string): Promise<void> {
  if (!can(actor, 'files:read-any')) throw notFound();
  await requireVisible(db, actor, applicationId);
}

/** Where and when a screening is looked at. */
export interface Look {
  db: Queryable;
  sources: MatchSources;
  now: Date;
}

/** What the automatic checks look at, as it stands now. */
export async function screenedFile(
  { db, sources, now }: Look,
  application: Pick<Application, 'id' | 'lotId' | 'organisationId' | 'title' | 'content' | 'submittedAt'>,
): Promise<ScreenedFile> {
  const { submittedAt } = application;
  if (!submittedAt) throw notFound();
  const content = readContent(application.content);
  const facts = await findFacts(db, { ...application, content }, submittedAt);
  const { closesAt, points } = await findLot(db, application.lotId, application.organisationId);
  const { id, organisationId, title } = application;
  const { amount } = content.budget.requested;
  const found = await sources.find(db, { id, organisationId, title, amount, today: brusselsDay(now) });
  return { content, submittedAt, closesAt, facts, points, matches: found.map(toMatch) };
}

/** The features say what they found in their own words; the contract knows which there are. */
function toMatch({ point, feature, subjectId, reference, title, amount, reason }: Match) {
  const match = { feature, id: subjectId, reference, title, amount: amount === null ? null : euro(amount), reason };
  return { ...(match as CheckMatch), point };
}

/** The dated values the screening goes by today. */
export async function screeningSettings(
  db: Queryable,
  now: Date,
): Promise<{ secondPersonAbove: string; workingDays: number }> {
  const found = await firstRow<{ above: string | null; days: string | null }>(
    db,
    `select ${settingOn('screening-second-person-above', '$1')} as above, ${settingOn('return-working-days', '$1')} as days`,
    [brusselsDay(now)],
  );
  // Without a rule of the day, the safer choice: a second person always, five days as in domain R9.
  return {
    secondPersonAbove: Number(found?.above ?? 0).toFixed(2),
    workingDays: Number(found?.days ?? 5),
  };
}

type ScreenedApplication = Pick<
  Application,
  'id' | 'reference' | 'title' | 'state' | 'organisationId' | 'lotId' | 'content' | 'submittedAt' | 'late'
>;
type ScreeningRow = Pick<
  Screening,
  'version' | 'checks' | 'secondPersonNeeded' | 'screenedById' | 'confirmedById' | 'returned' | 'rejectionCode'
>;

/** The file of a screening, to be shown. */
export async function findScreenedApplication(db: Queryable, id: string, now: Date): Promise<ScreenedApplication> {
  const found = await firstRow<ScreenedApplication>(
    db,
    `select a.id, a.reference, a.title, a.state, a.organisation_id as "organisationId", a.lot_id as "lotId", a.content,
            a.submitted_at as "submittedAt", coalesce(a.state = 'returned' and a.returned_until <= $2, false) as late
     from applications a where a.id = $1`,
    [id, now],
  );
  if (!found) throw notFound();
  return found;
}

/** What the letter of a decision names of the file. */
export async function findRejectedFile(db: Queryable, id: string): Promise<RejectedFile> {
  const found = await firstRow<Omit<RejectedFile, 'submittedOn'> & { submittedAt: Date }>(
    db,
    `select a.reference, a.title, a.language, o.name as organisation, c.code as "callCode",
            a.submitted_at as "submittedAt", c.contact_email as "contactEmail"
     from applications a join organisations o on o.id = a.organisation_id
       join lots l on l.id = a.lot_id join calls c on c.id = l.call_id where a.id = $1`,
    [id],
  );
  if (!found) throw notFound();
  const { submittedAt, ...file } = found;
  return { ...file, submittedOn: brusselsDay(submittedAt) };
}

/** The list of a file, to be shown; null before it is opened. */
export async function findScreening(db: Queryable, applicationId: string): Promise<ScreeningRow | null> {
  const found = await firstRow<ScreeningRow>(
    db,
    `select s.version, s.checks, s.second_person_needed as "secondPersonNeeded", s.screened_by_id as "screenedById",
            s.confirmed_by_id as "confirmedById", s.returned, s.rejection_code as "rejectionCode"
     from screenings s where s.application_id = $1`,
    [applicationId],
  );
  return found ?? null;
}

/** What the rules see before the list is opened. */
const NOT_STARTED: Omit<ScreeningRow, 'screenedById'> & { screenedById: string | null } = {
  version: 0,
  checks: [],
  secondPersonNeeded: false,
  screenedById: null,
  confirmedById: null,
  returned: false,
  rejectionCode: null,
};

/** Who corrected the file on behalf of the applicant: they neither confirm nor reject it (R4). */
export async function editorsOf(db: Queryable, applicationId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    'select distinct e.by_id as id from edits_on_behalf e where e.application_id = $1',
    [applicationId],
  );
  return found.map(({ id }) => id);
}

/** The state of a screening that rules look at. */
export function governed({
  application,
  screening,
  editorIds,
}: {
  application: ScreenedApplication;
  screening: ScreeningRow | null;
  editorIds: string[];
}): GovernedScreening {
  const { state, late, organisationId } = application;
  const { checks, secondPersonNeeded, screenedById, confirmedById, returned } = screening ?? NOT_STARTED;
  const started = screening !== null;
  const people = { screenedById, confirmedById, editorIds };
  return { state, late, organisationId, started, checks, secondPersonNeeded, returned, ...people };
}

/** The check list as it is shown: while it is worked on, its automatic points say what holds now. */
export async function toScreeningDetail(
  look: Look,
  actor: Actor,
  application: ScreenedApplication,
  screening: ScreeningRow | null,
): Promise<ScreeningDetail> {
  const { db, now } = look;
  const row = screening ?? NOT_STARTED;
  const open = ['submitted', 'admissibility', 'returned'].includes(application.state);
  const checks = open ? await checksNow(look, application, screening) : row.checks;
  const people = await namesOf(db, [...checks.map(({ byId }) => byId), row.screenedById, row.confirmedById]);
  const editorIds = await editorsOf(db, application.id);
  const state = { ...governed({ application, screening, editorIds }), checks };
  const { workingDays } = await screeningSettings(db, now);
  return {
    applicationId: application.id,
    reference: application.reference,
    title: application.title,
    state: application.state,
    version: row.version,
    checks: checks.map((check) => toView(check, people)),
    secondPersonNeeded: state.secondPersonNeeded,
    screenedByName: people.get(row.screenedById ?? '') ?? null,
    confirmedByName: people.get(row.confirmedById ?? '') ?? null,
    rejection: row.rejectionCode,
    returnUntil: returnDay(now, workingDays),
    actions: SCREENING_ACTIONS.filter((action) => offered(action, state)).map((action) => ({
      action,
      obstacle: screeningObstacle(action, state, actor) ?? null,
    })),
  };
}

async function checksNow(look: Look, application: ScreenedApplication, screening: ScreeningRow | null) {
  return refreshed(screening?.checks ?? [], await screenedFile(look, application), look.now);
}

/** The first round of correction, and from then on the further ones; confirming only where it is asked for. */
const OFFERED: Partial<Record<ScreeningAction, (screening: GovernedScreening) => boolean>> = {
  confirm: ({ secondPersonNeeded }) => secondPersonNeeded,
  return: ({ returned }) => !returned,
  returnAgain: ({ returned }) => returned,
};

/** Opening the list, or everything that follows once it is open. */
function offered(action: ScreeningAction, screening: GovernedScreening): boolean {
  if (!['submitted', 'admissibility', 'returned'].includes(screening.state)) return false;
  if (action === 'startScreening') return !screening.started;
  return screening.started && (OFFERED[action]?.(screening) ?? true);
}

async function namesOf(db: Queryable, ids: (string | null)[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(db, 'select id, name from users where id = any($1::uuid[])', [
    ids.filter((id) => id !== null),
  ]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

function toView(
  { byId, matches = [], own = null, ...check }: StoredCheck,
  people: Map<string, string>,
): AdmissibilityCheck {
  return { ...check, own, matches, byName: people.get(byId ?? '') ?? null };
}
