import { deadlineOf } from '../calls/deadline.queries';
import { can, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import type { HomeSources, WorkSource } from '../core/home/home-sources';
import { amongFound, type Parameters } from '../core/lists/list-query';
import { matching, NOTE_UNTIL, SUMMARY_FROM } from './concept-note.list';
import { visibleTo, WITHOUT_FILE } from './concept-note.queries';

/** Until when the organisation may send its full form. */
const FULL_FORM = deadlineOf('n.lot_id', 'n.organisation_id');

/** What waits for partners and officers around concept notes, and how notes are found. */
export function announceConcepts(sources: HomeSources, clock: Clock): void {
  sources.work.push(
    ofPartner(
      'concept-to-finish',
      'applications:edit',
      NOTE_UNTIL,
      (parameters) => `n.state = 'draft' and c.state = 'published' and ${NOTE_UNTIL} > ${parameters.add(clock.now())}`,
    ),
    ofPartner(
      'concept-selected',
      'applications:create',
      FULL_FORM,
      (parameters) =>
        `n.state = 'selected' and ${WITHOUT_FILE} and c.state = 'published' and ${FULL_FORM} > ${parameters.add(clock.now())}`,
    ),
    {
      reason: 'concept-to-select',
      feature: 'concepts',
      sql: (actor, parameters) =>
        can(actor, 'reviews:screen') && can(actor, 'files:read-any')
          ? `select n.id, n.reference, n.title, o.name, n.updated_at, null::timestamptz from ${SUMMARY_FROM}
             where n.state = 'submitted' and n.submitted_at is not null
               and n.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[])`
          : undefined,
    },
  );
  sources.searches.push({
    feature: 'concepts',
    sql: (actor, text, parameters) =>
      can(actor, 'applications:read')
        ? `select n.id, n.reference, n.title from concept_notes n
           where (${visibleTo(actor)(parameters)}) and (${amongFound(matching(text, parameters))}) order by n.updated_at desc`
        : undefined,
  });
}

/** Notes of the partner's own organisation, for those with the permission. */
function ofPartner(
  reason: string,
  permission: 'applications:edit' | 'applications:create',
  due: string,
  condition: (parameters: Parameters) => string,
): WorkSource {
  return {
    reason,
    feature: 'concepts',
    sql: (actor: Actor, parameters: Parameters) =>
      can(actor, permission) && can(actor, 'files:read-own')
        ? `select n.id, n.reference, n.title, o.name, n.updated_at, ${due} from ${SUMMARY_FROM}
           where n.organisation_id = ${parameters.add(actor.organisationId)} and ${condition(parameters)}`
        : undefined,
  };
}
