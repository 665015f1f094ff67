import { likeness, resemblance, type MatchSources } from '../core/matches/match-sources';

/** Projects that are over, or never began: they pay no costs any more. */
const ENDED = `('refused', 'closed', 'terminated', 'withdrawn', 'historic')`;

/** Running projects of the same organisation that may already pay for the same costs (domain 6). */
export function announceDoubleFinancing(sources: MatchSources): void {
  sources.known.push({
    point: 'double-financing',
    feature: 'projects',
    sql: (candidate, parameters) => {
      const inEach = (title: string) =>
        `greatest(${['fr', 'nl', 'en'].map((language) => likeness(`p.title ->> '${language}'`, title)).join(', ')})`;
      const reason = resemblance(candidate, { likeness: inEach, amount: 'p.amount_amount' }, parameters);
      return `select p.id, p.reference, p.title, p.amount_amount, ${reason} from projects p
        where p.beneficiary_id = ${parameters.add(candidate.organisationId)} and p.state not in ${ENDED}
          and p.application_id is distinct from ${parameters.add(candidate.id)} and ${reason} is not null`;
    },
  });
}
