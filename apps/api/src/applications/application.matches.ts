import { likeness, resemblance, type MatchSources } from '../core/matches/match-sources';

/** Other files of the same organisation in the same call for what may be the same project (R22). */
export function announceDuplicates(sources: MatchSources): void {
  sources.known.push({
    point: 'duplicate',
    feature: 'applications',
    sql: (candidate, parameters) => {
      const [id, organisation] = [parameters.add(candidate.id), parameters.add(candidate.organisationId)];
      const columns = { likeness: (title: string) => likeness('a.title', title), amount: 'a.requested_amount' };
      const reason = resemblance(candidate, columns, parameters);
      return `select a.id, a.reference, a.title, a.requested_amount, ${reason}
        from applications a join lots l on l.id = a.lot_id
        where a.organisation_id = ${organisation} and a.id <> ${id} and a.submitted_at is not null
          and a.state <> 'withdrawn' and ${reason} is not null
          and l.call_id = (select m.call_id from applications f join lots m on m.id = f.lot_id where f.id = ${id})`;
    },
  });
}
