/**
 * The plan of a run: one row for each dossier with everything that its tables need, so that each of them is filled by
 * one statement. `:count` rows come from calls; 15 % more are projects of the other modalities.
 */
export const PLAN_STATEMENTS = [
  `create function pg_temp.syn_id(kind integer, number bigint) returns uuid language sql immutable parallel safe as $$
     select (lpad(to_hex(1600000000000 + :run * 10000000 + number), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
             || '8' || lpad(to_hex(:run), 3, '0') || lpad(to_hex(number), 12, '0'))::uuid
   $$`,
  `create temporary table place_choice as
     select row_number() over (order by p.geonames_id) - 1 as n, p.id as place_id, p.name as city, r.id as region_id, r.country
     from places p join partner_regions r on r.id = p.region_id where p.eligible and r.valid_to is null`,
  `create temporary table theme_choice as
     select row_number() over (order by code) - 1 as n, id as theme_id from themes where valid_to is null`,
  `create temporary table plan as
     with numbered as (
       select i, i <= :count as from_call, i / 20 as g,
              (array['draft', 'submitted', 'admissibility', 'returned', 'inadmissible', 'evaluation', 'reserve_list',
                     'not_selected', 'not_selected', 'withdrawn'])[1 + i % 20] as early
       from generate_series(1, :count + greatest(:count * 15 / 100, 20)) as i
     ), stated as (
       select i, from_call, g, case when from_call then coalesce(early, 'proposed') end as app_state,
              case when (from_call and early is null and i % 20 < 19) or not from_call then
                (array['preparation', 'approval', 'refused', 'awarded', 'agreement_signed', 'committed', 'running',
                       'running', 'running', 'final_report_due', 'final_control', 'closed', 'closed', 'suspended',
                       'terminated', 'withdrawn', 'historic'])[1 + (case when from_call then g % 16 else i % 17 end)]
              end as project_state
       from numbered
     ), dated as (
       select s.*,
              case when project_state in ('closed', 'terminated', 'refused', 'historic')
                     or app_state in ('inadmissible', 'reserve_list', 'not_selected') then 2017 + g % 8
                   when project_state in ('running', 'suspended', 'final_report_due', 'final_control')
                     then 2023 + g % 2
                   when app_state in ('draft', 'submitted', 'returned', 'withdrawn') then 2026
                   else 2025 end as year,
              case when from_call then 'indirect'
                   else (array['direct', 'multilateral', 'humanitarian'])[1 + i % 3] end as modality,
              (15500 + ((i::bigint * 7919) % 10950000) / 100.0)::numeric(15, 2) as amount
       from stated s
     )
     select d.*, (amount / 0.8)::numeric(15, 2) as total_cost, round(amount * 0.8, 2) as first_part,
            case project_state when 'awarded' then 2 when 'agreement_signed' then 3 when 'committed' then 4
                 when 'running' then 5 when 'suspended' then 5 when 'terminated' then 5 when 'final_report_due' then 6
                 when 'final_control' then 7 when 'closed' then 8 when 'approval' then 1 when 'refused' then 1 else 0
            end as rank,
            case when project_state in ('running', 'suspended')
                   then (array['submitted', 'returned', 'checked', 'approved', 'cleared', 'ordered', 'paid', 'paid',
                               'paid', 'paid', 'refused'])[1 + (i / 7) % 11]
                 when project_state in ('terminated', 'final_report_due', 'final_control', 'closed') then 'paid'
            end as claim_state,
            case when app_state <> 'draft' then make_timestamptz(year, 3, 1 + g % 28, 9 + g % 9, i % 60, 0, 'UTC') end
              as submitted_at,
            make_timestamptz(year, 2, 1 + g % 28, 8, i % 60, 0, 'UTC') as created_at,
            make_date(year, 9, 1) as starts_on, make_date(year + 2, 8, 31) as ends_on,
            'SYN:run-' || lpad(i::text, 7, '0') as reference,
            1 + i % (:count / 50 + 20) as org, pg_temp.syn_id(1, 1 + i % (:count / 50 + 20)) as organisation_id,
            pg_temp.syn_id(2, 1 + i % (:count / 50 + 20)) as owner_id,
            pg_temp.syn_id(4, (year - 2016) * 2 + i % 2) as lot_id, pg_temp.syn_id(5, year - 2016) as line_id,
            (array['Eau potable', 'Formation professionnelle', 'Maisons de quartier', 'Compostage urbain',
                   'Santé de proximité', 'Économie circulaire', 'Jeunesse et culture'])[1 + i % 7]
              || ' à ' || pc.city || ' – dossier synthétique ' || i as title,
            case when i % 3 = 0 then 'nl' else 'fr' end as language, pc.place_id, pc.region_id, pc.country, tc.theme_id
     from dated d
     join place_choice pc on pc.n = d.i % (select count(*) from place_choice)
     join theme_choice tc on tc.n = d.i % (select count(*) from theme_choice)`,
  'create unique index plan_i on plan (i)',
  'drop table place_choice, theme_choice; analyze plan',
];
