import { likeness, resemblance, type MatchSource, type MatchSources } from '../core/matches/match-sources';

/** Files that may still be paid for and have no project yet: the projects speak for the others. */
const PENDING = `a.state in ('submitted', 'admissibility', 'returned', 'evaluation', 'proposed', 'reserve_list')
  and not a.project_opened`;

/**
 * Other files of the same organisation that look alike: in the same call they may be the same project (R22), in another
 * one they may ask for the same costs (domain 6).
 */
export function announceAlikeFiles(sources: MatchSources): void {
  sources.known.push(
    { point: 'duplicate', feature: 'applications', sql: alike('=', `a.state <> 'withdrawn'`) },
    { point: 'double-financing', feature: 'applications', sql: alike('<>', PENDING) },
  );
}

/** Submitted files of the candidate's organisation in its own call, or in the others. */
function alike(call: '=' | '<>', condition: string): MatchSource['sql'] {
  return (candidate, parameters) => {
    const [id, organisation] = [parameters.add(candidate.id), parameters.add(candidate.organisationId)];
    const columns = { likeness: (title: string) => likeness('a.title', title), amount: 'a.requested_amount' };
    const reason = resemblance(candidate, columns, parameters);
    return `select a.id, a.reference, a.title, a.requested_amount, ${reason}
      from applications a join lots l on l.id = a.lot_id
      where a.organisation_id = ${organisation} and a.id <> ${id} and a.submitted_at is not null
        and ${condition} and ${reason} is not null
        and l.call_id ${call} (select m.call_id from applications f join lots m on m.id = f.lot_id where f.id = ${id})`;
  };
}
