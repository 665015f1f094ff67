import { PRELIMINARIES } from '@passerelle/contract';
import { staff } from './synthetic-frame';

const decisions = `insert into decisions (id, reference, project_id, state, amount_amount, motivation, preliminaries,
    prepared_by_id, prepared_at, waiting_for, awarded_by_id, awarded_on, refusal_reason)
  select pg_temp.syn_id(30, i), reference || '-D', pg_temp.syn_id(20, i),
         case when rank >= 2 then 'awarded' when project_state = 'refused' then 'refused' when i % 2 = 0 then 'prepared'
              else 'in_approval' end,
         amount, 'Motivation de démonstration.',
         '${JSON.stringify(PRELIMINARIES.map((preliminary) => ({ preliminary, doneOn: '2026-01-15', note: '' })))}',
         ${staff('officer')}, coalesce(submitted_at, created_at) + interval '110 days',
         case when rank = 1 and project_state <> 'refused' then
           (array['management', 'inspector', 'budget-minister', 'government', 'minister'])[1 + i % 2 * (i / 2 % 5)] end,
         case when rank >= 2 then ${staff('cabinet')} end, case when rank >= 2 then make_date(year, 8, 1) end,
         case when project_state = 'refused' then 'Refus de démonstration.' end
  from plan where rank >= 1 order by i`;

const steps = `insert into decision_steps
    (id, decision_id, position, kind, state, prepared_by_id, decided_on, item, recorded_by_id, recorded_at)
  select pg_temp.syn_id(31, i * 5 + n), pg_temp.syn_id(30, i), n + 1, kind,
         case when not decided then 'waiting' when project_state = 'refused' and n = 4 then 'unfavourable'
              when i % 9 = 0 then 'with_remarks' else 'favourable' end,
         ${staff('officer')}, case when decided then make_date(year, 7, 1 + n) end, case when decided then '1' else '' end,
         case when decided then person end,
         case when decided then coalesce(submitted_at, created_at) + (120 + n) * interval '1 day' end
  from (select p.*, s.*, p.rank >= 2 or p.project_state = 'refused' or (p.i % 2 = 1 and s.n < p.i / 2 % 5) as decided
        from plan p
        cross join (values (0, 'management', ${staff('manager')}), (1, 'inspector', ${staff('inspector')}),
                           (2, 'budget-minister', ${staff('budget-minister')}),
                           (3, 'government', ${staff('government')}), (4, 'minister', ${staff('cabinet')}))
                    as s (n, kind, person)
        where p.rank >= 1) as chain order by i, n`;

const agreements = `insert into agreements (id, reference, project_id, decision_id, state, amount_amount, terms, starts_on,
    ends_on, report_due_on, prepared_by_id, partner_signed_by_id, partner_signatory, partner_signed_on,
    partner_document_id, region_signed_by_id, region_signatory, region_signed_on, region_document_id)
  select pg_temp.syn_id(40, i), reference || '-C', pg_temp.syn_id(20, i), pg_temp.syn_id(30, i), state, amount, 'Clauses de démonstration.',
         starts_on, ends_on, ends_on + 90, ${staff('officer')},
         case when state in ('signed_by_partner', 'signed') then owner_id end,
         case when state in ('signed_by_partner', 'signed') then 'Personne synthétique' end,
         case when state in ('signed_by_partner', 'signed') then make_date(year, 8, 10) end,
         case when state in ('signed_by_partner', 'signed') then pg_temp.syn_id(41, i * 2) end,
         case when state = 'signed' then ${staff('manager')} end,
         case when state = 'signed' then 'Personne synthétique' end,
         case when state = 'signed' then make_date(year, 8, 20) end, case when state = 'signed' then pg_temp.syn_id(41, i * 2 + 1) end
  from (select p.*, case when rank >= 3 then 'signed' else (array['draft', 'sent', 'signed_by_partner'])[i % 4] end as state
        from plan p) as p
  where rank >= 2 and state is not null order by i`;

const instalments = `insert into instalments (id, agreement_id, position, percent, amount_amount, condition, planned_on)
  select pg_temp.syn_id(42, i * 2 + n), pg_temp.syn_id(40, i), n + 1, case n when 0 then 80 else 20 end,
         case n when 0 then first_part else amount - first_part end,
         case n when 0 then 'signature' else 'report-accepted' end, case n when 0 then starts_on else ends_on + 90 end
  from plan cross join generate_series(0, 1) as n
  where rank >= 3 or (rank = 2 and i % 4 > 0) order by i, n`;

/** Lines are opened with what their dossiers need and half as much again; their totals are sums of the movements below. */
const lines = `insert into budget_lines
    (id, code, year, label, commitment_opened, committed, payment_opened, cleared, paid)
  select pg_temp.syn_id(5, y), '99.' || lpad(':run', 3, '0') || '.34.01.3300', 2016 + y,
         '{"fr": "Allocation synthétique", "nl": "Synthetische basisallocatie", "en": "Synthetic allocation"}',
         1000000 + round(used.committed * 1.5), used.committed, 1000000 + round(used.cleared * 1.5), used.cleared,
         used.paid
  from generate_series(1, 10) as y
  cross join lateral (
    select coalesce(sum(amount) filter (where rank >= 4 and line_id = pg_temp.syn_id(5, y)), 0) as committed,
           coalesce(sum(first_part) filter (where claim_state in ('cleared', 'ordered', 'paid') and line_id = pg_temp.syn_id(5, y)), 0)
             + coalesce(sum(amount - first_part) filter (where project_state = 'closed' and year + 2 = 2016 + y), 0) as cleared,
           coalesce(sum(first_part) filter (where claim_state = 'paid' and line_id = pg_temp.syn_id(5, y)), 0)
             + coalesce(sum(amount - first_part) filter (where project_state = 'closed' and year + 2 = 2016 + y), 0) as paid
    from plan) as used`;

const openings = `insert into budget_movements (id, budget_line_id, at, kind, appropriation, amount, reason, by_id)
  select pg_temp.syn_id(50, row_number() over (order by l.year, a.name)), l.id, make_timestamptz(l.year, 1, 2, 8, 0, 0, 'UTC'),
         'opening', a.name, case a.name when 'commitment' then l.commitment_opened else l.payment_opened end,
         'Ouverture de démonstration', ${staff('finance')}
  from budget_lines l cross join (values ('commitment'), ('payment')) as a (name)
  where l.code = '99.' || lpad(':run', 3, '0') || '.34.01.3300'`;

const commitments = `insert into commitments (id, number, agreement_id, project_id, budget_line_id, state, amount_amount,
    cleared, paid, plan, requested_by_id, requested_at, visa_by_id, visa_at, reason)
  select pg_temp.syn_id(43, i), case when rank >= 4 then reference || '-E' end, pg_temp.syn_id(40, i), pg_temp.syn_id(20, i), line_id,
         case when rank = 3 then (array['requested', 'visa_refused'])[1 + i / 40 % 2] when project_state = 'closed' then 'released'
              else 'visa_granted' end,
         amount,
         case when project_state = 'closed' then amount when claim_state in ('cleared', 'ordered', 'paid') then first_part else 0 end,
         case when project_state = 'closed' then amount when claim_state = 'paid' then first_part else 0 end,
         jsonb_build_array(
           jsonb_build_object('year', year, 'amount', jsonb_build_object('amount', first_part::text, 'currency', 'EUR')),
           jsonb_build_object('year', year + 2, 'amount', jsonb_build_object('amount', (amount - first_part)::text, 'currency', 'EUR'))),
         ${staff('officer')}, make_timestamptz(year, 8, 25, 8, 0, 0, 'UTC'),
         case when rank >= 4 or i / 40 % 2 = 1 then ${staff('controller')} end,
         case when rank >= 4 or i / 40 % 2 = 1 then make_timestamptz(year, 8, 28, 8, 0, 0, 'UTC') end,
         case when rank = 3 and i / 40 % 2 = 1 then 'Refus de démonstration.' end
  from plan where rank >= 4 or (rank = 3 and i % 3 > 0) order by i`;

const claimColumns = `id, reference, kind, state, project_id, commitment_id, instalment_id, bank_record_id, amount_amount,
    signatory, claimed_by_id, claimed_at, checked_by_id, checked_at, approved_by_id, approved_at, budget_line_id,
    cleared_by_id, cleared_at, ordered_by_id, ordered_at, paid_by_id, paid_at, value_date, bank_reference, reason`;
const from = (step: number, value: string) => `case when done >= ${step} then ${value} end`;

const claims = `insert into claims (${claimColumns})
  select pg_temp.syn_id(44, i * 2 + n), reference || '-T' || n + 1, case n when 0 then 'instalment' else 'balance' end, state,
         pg_temp.syn_id(20, i), pg_temp.syn_id(43, i), case n when 0 then pg_temp.syn_id(42, i * 2) end, pg_temp.syn_id(6, org),
         case n when 0 then first_part else amount - first_part end, 'Personne synthétique', owner_id, at,
         ${from(1, staff('officer'))}, ${from(1, `at + interval '3 days'`)},
         ${from(2, staff('manager'))}, ${from(2, `at + interval '4 days'`)}, ${from(3, 'line')},
         ${from(3, staff('controller'))}, ${from(3, `at + interval '6 days'`)},
         ${from(4, staff('finance'))}, ${from(4, `at + interval '8 days'`)},
         ${from(5, staff('accountant'))}, ${from(5, `at + interval '12 days'`)}, ${from(5, `(at + interval '12 days')::date`)},
         ${from(5, `reference || '-B' || n + 1`)}, case when state in ('returned', 'refused') then 'Motif de démonstration.' end
  from (select p.*, n, case n when 0 then claim_state else 'paid' end as state,
               make_timestamptz(year + n * 2, 9 + n * 2, 2, 8, 0, 0, 'UTC') as at,
               case n when 0 then line_id else pg_temp.syn_id(5, year + 2 - 2016) end as line,
               case n when 1 then 5 else coalesce(array_position(array['checked', 'approved', 'cleared', 'ordered', 'paid'], claim_state), 0) end as done
        from plan p cross join generate_series(0, 1) as n
        where (n = 0 and claim_state is not null) or (n = 1 and project_state = 'closed')) as c order by i, n`;

const committed = `insert into budget_movements
    (id, budget_line_id, at, kind, appropriation, amount, reason, source_id, source_reference, by_id)
  select pg_temp.syn_id(51, row_number() over (order by id)), budget_line_id, visa_at, 'commitment', 'commitment', amount_amount,
         'Visa de démonstration', id, number, visa_by_id
  from commitments where state in ('visa_granted', 'released') and number like 'SYN:run-%'`;

const moved = (kind: 'clearance' | 'payment', number: number, at: string, by: string) => `insert into budget_movements
    (id, budget_line_id, at, kind, appropriation, amount, reason, source_id, source_reference, by_id)
  select pg_temp.syn_id(${number}, row_number() over (order by id)), budget_line_id, ${at}, '${kind}', 'payment', amount_amount,
         'Mouvement de démonstration', id, reference, ${by}
  from claims where ${by} is not null and reference like 'SYN:run-%'`;

const reports = `insert into reports (id, reference, project_id, agreement_id, state, due_on, narrative, results, totals,
    final_grant, submitted_by_id, submitted_at, checked_by_id, accepted_by_id)
  select pg_temp.syn_id(60, i), reference || '-R', pg_temp.syn_id(20, i), pg_temp.syn_id(40, i), state, ends_on + 90, 'Récit de démonstration.',
         'Résultats de démonstration.',
         (select jsonb_agg(jsonb_build_object('category', c, 'budgeted', jsonb_build_object('amount', part::text, 'currency', 'EUR'),
            'spent', jsonb_build_object('amount', part::text, 'currency', 'EUR'),
            'accepted', case when state in ('checked', 'accepted') then jsonb_build_object('amount', part::text, 'currency', 'EUR') end,
            'note', ''))
          from (values ('A', round(total_cost * 0.72, 2)), ('B', round(total_cost * 0.2, 2)),
                       ('C', total_cost - round(total_cost * 0.72, 2) - round(total_cost * 0.2, 2))) as t (c, part)),
         case when state = 'accepted' then amount end,
         case when state in ('submitted', 'checked', 'accepted') then owner_id end,
         case when state in ('submitted', 'checked', 'accepted') then make_timestamptz(year + 2, 10, 5, 8, 0, 0, 'UTC') end,
         case when state in ('checked', 'accepted') then ${staff('officer')} end,
         case when state = 'accepted' then ${staff('manager')} end
  from (select p.*, case rank when 6 then (array['due', 'draft'])[1 + i % 2] when 7 then (array['submitted', 'checked'])[1 + i % 2]
                     else 'accepted' end as state
        from plan p where rank >= 6) as p order by i`;

const recoveries = `insert into recoveries (id, reference, project_id, state, amount_amount, repaid, ground, due_on,
    opened_by_id, opened_at, notified_by_id, written_off_by_id)
  select pg_temp.syn_id(61, i), reference || '-V', pg_temp.syn_id(20, i), state, part, case when state = 'paid' then part else 0 end,
         'Arrêt du projet (démonstration).', case when state <> 'opened' then make_date(year + 2, 12, 31) end,
         ${staff('officer')}, make_timestamptz(year + 2, 10, 5, 8, 0, 0, 'UTC'),
         case when state <> 'opened' then ${staff('finance')} end,
         case when state = 'written_off' then ${staff('manager')} end
  from (select p.*, round(first_part * 0.1, 2) as part,
               (array['opened', 'notified', 'contested', 'accepted', 'paid', 'written_off'])[1 + i % 6] as state
        from plan p where project_state = 'terminated') as p order by i`;

const repayments = `insert into repayments
    (id, recovery_id, amount, value_date, bank_reference, recorded_by_id, recorded_at)
  select pg_temp.syn_id(62, i), pg_temp.syn_id(61, i), round(first_part * 0.1, 2), make_date(year + 2, 11, 15), reference || '-W',
         ${staff('accountant')}, make_timestamptz(year + 2, 11, 16, 8, 0, 0, 'UTC')
  from plan where project_state = 'terminated' and i % 6 = 4 order by i`;

const totals = `insert into project_totals as t (year, modality, granted, committed, paid)
  select year, modality, sum(granted), sum(committed), sum(paid)
  from (select year, modality, amount as granted, case when rank >= 4 then amount else 0 end as committed,
               case when claim_state = 'paid' then first_part else 0 end as paid
        from plan where rank >= 2
        union all
        select year + 2, modality, 0, 0, amount - first_part from plan where project_state = 'closed') as moved
  group by year, modality
  on conflict (year, modality) do update set granted = t.granted + excluded.granted,
    committed = t.committed + excluded.committed, paid = t.paid + excluded.paid`;

/** From the decision to the last cent: budget lines hold exactly the sums of their movements. */
export const MONEY_STATEMENTS = [
  decisions,
  steps,
  agreements,
  instalments,
  lines,
  openings,
  commitments,
  claims,
  committed,
  moved('clearance', 52, 'cleared_at', 'cleared_by_id'),
  moved('payment', 53, 'paid_at', 'paid_by_id'),
  reports,
  recoveries,
  repayments,
  totals,
];
