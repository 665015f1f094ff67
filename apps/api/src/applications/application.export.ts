import { APPLICATION_COLUMNS, type ApplicationColumn } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { localMoment, type ListFile } from '../core/lists/list-file';
import { COLUMN_HEADINGS, STATE_WORDS } from './application-list.texts';
import { DEADLINE } from './application.queries';

/** The list of applications as a file for this reader; the amounts are in euro. */
export const applicationFile = (actor: Actor): ListFile<ApplicationColumn> => ({
  columns: APPLICATION_COLUMNS,
  headings: COLUMN_HEADINGS,
  types: {
    requested: 'amount',
    proposed: 'amount',
    submittedAt: 'moment',
    closesAt: 'moment',
    updatedAt: 'moment',
  },
  states: STATE_WORDS,
  values: (words) => ({
    title: 'a.title',
    reference: 'a.reference',
    organisation: 'o.name',
    call: `c.code || ' ' || l.code`,
    state: `(${words} ->> a.state)`,
    requested: 'a.requested_amount',
    proposed: can(actor, 'files:read-any') ? 'a.proposed_amount' : 'null::numeric',
    submittedAt: localMoment('a.submitted_at'),
    closesAt: localMoment(DEADLINE),
    updatedAt: localMoment('a.updated_at'),
  }),
});
