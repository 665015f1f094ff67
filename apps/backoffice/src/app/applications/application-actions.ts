import type { ApplicationDetail, Permission } from '@passerelle/contract';
import type { PageAction } from '@passerelle/ui';
import { ACTION_LABELS } from './application-labels';
import { markedPart } from './application-parts';

/** What is done on the record itself. */
type OwnAction = 'unsubmit' | 'withdraw' | 'moreTime';
/** What the record of an application leads to; what is not done on the record has a page of its own. */
export type RecordAction = OwnAction | 'write' | 'check' | 'screening' | 'committee' | 'ranking' | 'open' | 'project';

const LABELS: Record<RecordAction, string> = {
  write: $localize`:@@applications.action.write:Go on writing`,
  check: $localize`:@@applications.form.check:Check and send`,
  unsubmit: ACTION_LABELS.unsubmit,
  withdraw: ACTION_LABELS.withdraw,
  moreTime: $localize`:@@calls.more-time.heading:More time`,
  screening: ACTION_LABELS.startScreening,
  committee: $localize`:@@applications.action.committee:Evaluators and scores`,
  ranking: $localize`:@@applications.action.ranking:Ranking of the lot`,
  open: $localize`:@@applications.action.open-project:Open the project`,
  project: $localize`:@@applications.action.project:Go to the project`,
};

/** Address of the page of an action. */
export function targetOf(action: Exclude<RecordAction, OwnAction>, file: ApplicationDetail): string {
  const targets: Record<typeof action, string> = {
    write: `/applications/${file.id}/edit/${firstSection(file)}`,
    check: `/applications/${file.id}/edit/check`,
    screening: `/reviews/screenings/${file.id}`,
    committee: `/reviews/applications/${file.id}`,
    ranking: `/reviews/lots/${file.lotId}`,
    open: `/projects/from-application/${file.id}`,
    project: `/projects/${file.projectId ?? ''}`,
  };
  return targets[action];
}

/** Where one goes on writing: in a returned file, what was marked first (R9). */
function firstSection({ state, returned, form }: ApplicationDetail): string {
  const mark = state === 'returned' ? returned?.marks[0] : undefined;
  return mark ? markedPart(form, mark.target) : 'project';
}

/** The one next action of the record and the others, from its state, what the reader may do and what its call still allows. */
export function recordActions(
  file: ApplicationDetail,
  can: (permission: Permission) => boolean,
  mayGiveTime: boolean,
): { next: PageAction<RecordAction> | null; actions: PageAction<RecordAction>[] } {
  const offered = [...ofPartner(file), ...ofAdministration(file, can)].map((id) => action(id));
  const own = (['unsubmit', 'withdraw'] as const).filter((id) =>
    file.allowedActions.some((allowed) => allowed.action === id && !allowed.obstacle),
  );
  const [next = null, ...others] = offered;
  const time = mayGiveTime ? [action('moreTime')] : [];
  return { next, actions: [...others, ...time, ...own.map((id) => action(id))] };
}

function ofPartner(file: ApplicationDetail): RecordAction[] {
  if (!file.mayEdit) return [];
  const complete = [...file.sections, ...(file.form?.sections ?? [])].every((section) => section.complete);
  if (file.state === 'returned') return complete ? ['write', 'check'] : ['write'];
  return complete ? ['check', 'write'] : ['write'];
}

function ofAdministration(file: ApplicationDetail, can: (permission: Permission) => boolean): RecordAction[] {
  if (!can('files:read-any') || !can('reviews:read')) return [];
  if (file.projectId !== null) return ['project', 'ranking', 'committee'];
  if (['submitted', 'admissibility', 'returned', 'inadmissible', 'withdrawn'].includes(file.state))
    return ['screening'];
  if (file.state === 'proposed' && can('projects:create')) return ['open', 'ranking', 'committee', 'screening'];
  return file.state === 'evaluation' ? ['committee', 'ranking', 'screening'] : ['ranking', 'committee', 'screening'];
}

const action = (id: RecordAction): PageAction<RecordAction> => ({ id, label: LABELS[id] });
