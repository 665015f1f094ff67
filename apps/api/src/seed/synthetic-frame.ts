import { usualLists, type Criterion } from '@passerelle/contract';
import { ADMINISTRATION_ID, SYSTEM_ACTOR_ID } from '../core/auth/actor';

/** People of the administration in synthetic dossiers, by the number of their account. Nobody can sign in as them. */
export const STAFF = {
  officer: 900_001,
  officer2: 900_002,
  manager: 900_003,
  finance: 900_004,
  inspector: 900_005,
  'budget-minister': 900_006,
  government: 900_007,
  cabinet: 900_008,
  controller: 900_009,
  accountant: 900_010,
  evaluator: 900_011,
  evaluator2: 900_012,
} as const;

/** SQL of the identifier of one of them. */
export const staff = (key: keyof typeof STAFF): string => `pg_temp.syn_id(2, ${STAFF[key]})`;

const label = (text: string) => ({ fr: text, nl: text, en: text });
const CRITERIA: Criterion[] = [
  { code: 'relevance', label: label('Pertinence'), guidance: label(''), weight: 40 },
  { code: 'method', label: label('Méthode'), guidance: label(''), weight: 40 },
  { code: 'capacity', label: label('Capacité'), guidance: label(''), weight: 20 },
];

const organisations = `insert into organisations
    (id, name, legal_form, kinds, kbo_number, kbo_status, kbo_checked_on, country, city, founded_on, accreditation, demo)
  select pg_temp.syn_id(1, o), 'Association synthétique :run-' || lpad(o::text, 5, '0'), 'asbl', '{applicant}',
         lpad(base::text, 8, '0') || lpad((97 - base % 97)::text, 2, '0'), 'active', '2026-01-05', 'BE', 'Bruxelles', '2005-06-01',
         '{"number": "DEMO-SYN", "from": "2017-01-01", "until": null}', true
  from (select o, 9900000 + o + (select count(*) from organisations where name like 'Association synthétique %') as base
        from generate_series(1, :count / 50 + 20) as o) as numbered`;

const people = `insert into users (id, email, name, language, disabled_at, demo)
  select pg_temp.syn_id(2, o), 'owner' || o || '.:run@synthetic.invalid', 'Personne synthétique ' || o, 'fr', now(), true
  from generate_series(1, :count / 50 + 20) as o
  union all
  select pg_temp.syn_id(2, number), key || '.:run@synthetic.invalid', 'Personne synthétique ' || key, 'fr', now(), true
  from (values ${Object.entries(STAFF)
    .map(([key, number]) => `('${key}', ${number})`)
    .join(', ')}) as staff (key, number)`;

const memberships = `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
  select pg_temp.syn_id(3, o), pg_temp.syn_id(2, o), pg_temp.syn_id(1, o), 'owner', '${SYSTEM_ACTOR_ID}'::uuid
  from generate_series(1, :count / 50 + 20) as o
  union all
  select pg_temp.syn_id(3, number), pg_temp.syn_id(2, number), '${ADMINISTRATION_ID}'::uuid, role, '${SYSTEM_ACTOR_ID}'::uuid
  from (values ${Object.entries(STAFF)
    .map(([key, number]) => `('${key.replace(/\d$/, '').replace('-', '_')}', ${number})`)
    .join(', ')}) as staff (role, number)`;

/** Accounts with right check digits: of the account in its last two, of the IBAN in its third and fourth place. */
const bankRecords = `insert into bank_records
    (id, organisation_id, iban, holder, state, proposed_by_id, proposed_at, certified_by_id, certificate_id)
  select pg_temp.syn_id(6, o), pg_temp.syn_id(1, o), 'BE' || lpad((98 - (bban || '111400')::numeric % 97)::text, 2, '0') || bban,
         'Association synthétique ' || o, 'certified', ${staff('officer')}, '2017-01-09T09:00:00Z', ${staff('finance')},
         pg_temp.syn_id(7, o)
  from (select o, base || lpad((case base % 97 when 0 then 97 else base % 97 end)::text, 2, '0') as bban
        from (select o, 5390000000 + o as base from generate_series(1, :count / 50 + 20) as o) as accounts) as checked`;

const forms = `insert into forms (id, draft, updated_at)
  select pg_temp.syn_id(90, y), '{"sections": []}', make_timestamptz(2016 + y, 1, 10, 8, 0, 0, 'UTC')
  from generate_series(1, 10) as y`;

const calls = `insert into calls (id, form_id, code, title, summary, state, opens_at, closes_at, contact_email,
    government_decided_on, government_item, prepared_by_id, prepared_at, approved_by_id, approved_at)
  select pg_temp.syn_id(8, y), pg_temp.syn_id(90, y), 'SYN:run-' || 2016 + y,
         jsonb_build_object('fr', 'Appel synthétique ' || 2016 + y, 'nl', 'Synthetische oproep ' || 2016 + y,
                            'en', 'Synthetic call ' || 2016 + y),
         '{"fr": "Données de démonstration.", "nl": "Demonstratiegegevens.", "en": "Demonstration data."}',
         case when y < 9 then 'decided' when y = 9 then 'in_selection' else 'published' end,
         make_timestamptz(2016 + y, 2, 1, 8, 0, 0, 'UTC'),
         case when y < 10 then make_timestamptz(2016 + y, 4, 30, 10, 0, 0, 'UTC') else '2099-12-31T11:00:00Z' end,
         'demo@synthetic.invalid', make_date(2016 + y, 1, 15), '1', ${staff('officer')},
         make_timestamptz(2016 + y, 1, 10, 8, 0, 0, 'UTC'), ${staff('manager')},
         make_timestamptz(2016 + y, 1, 20, 8, 0, 0, 'UTC')
  from generate_series(1, 10) as y`;

const lots = `insert into lots (id, call_id, code, title, theme_ids, region_ids, envelope_amount, min_grant_amount,
    max_grant_amount, max_share, applicant_types, max_duration_months, max_per_organisation, instalment_template_id,
    budget_code, criteria, points, attachments, score_threshold, proposed)
  select pg_temp.syn_id(4, y * 2 + n), pg_temp.syn_id(8, y), (array['A', 'B'])[n + 1],
         jsonb_build_object('fr', 'Lot ' || n + 1, 'nl', 'Perceel ' || n + 1, 'en', 'Lot ' || n + 1),
         array(select id from themes where valid_to is null), array(select id from partner_regions where valid_to is null),
         1000000 + coalesce(used.amount, 0), 10000, 125000, 80, '{asbl}', 36, 100,
         (select id from instalment_templates order by code = '80/20' desc, code limit 1),
         '99.' || lpad(':run', 3, '0') || '.34.01.3300', '${JSON.stringify(CRITERIA)}',
         '${JSON.stringify(usualLists().points)}', '${JSON.stringify(usualLists().attachments)}', 60, coalesce(used.amount, 0)
  from generate_series(1, 10) as y cross join generate_series(0, 1) as n
  left join (select lot_id, sum(amount) as amount from plan where app_state = 'proposed' group by lot_id) as used
    on used.lot_id = pg_temp.syn_id(4, y * 2 + n)`;

const numbers = `insert into application_numbers (call_id, last)
  select pg_temp.syn_id(8, y), 9999999 from generate_series(1, 10) as y`;

const crisis = `insert into crises (id, name, country, started_on, needs_source, funding_decided_on)
  select pg_temp.syn_id(9, 1), 'Crise synthétique :run', 'PS', '2017-01-01', 'Démonstration', '2017-01-15'`;

/** Organisations, people, calls and lots that the dossiers of a run stand on. */
export const FRAME_STATEMENTS = [organisations, people, memberships, bankRecords, forms, calls, lots, numbers, crisis];
