import type { MatchSources } from '../core/matches/match-sources';

/** What the organisation was asked to pay back and has not: overdue, due later, or contested (R43). */
export function announceDebts(sources: MatchSources): void {
  sources.known.push({
    point: 'open-debt',
    feature: 'recoveries',
    sql: ({ organisationId, today }, parameters) => `select v.id, v.reference, p.title, v.amount_amount - v.repaid,
        case when v.state = 'contested' then 'debt-contested'
             when v.due_on < ${parameters.add(today)}::date then 'debt-overdue' else 'debt-open' end
      from projects p join recoveries v on v.project_id = p.id
      where p.beneficiary_id = ${parameters.add(organisationId)} and v.state in ('notified', 'contested', 'accepted')`,
  });
}
