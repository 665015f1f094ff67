import {
  AUTOMATIC_CHECKS,
  BUSAN_PRINCIPLES,
  CHECK_CODES,
  HUMANITARIAN_PRINCIPLES,
  MANDATORY_MARKERS,
} from '@passerelle/contract';
import { staff } from './synthetic-frame';

const PARAGRAPH =
  'Ce texte de démonstration décrit le projet, son contexte urbain, ses publics et ses partenaires, ' +
  'avec assez de mots pour peser ce que pèse un vrai dossier. ';

/** The content of a file as compact JSON in the order of the form: its hash is then the one the product computes. */
const contentText = `format($json$${JSON.stringify({
  project: {
    title: '%1$s',
    summary: PARAGRAPH,
    context: PARAGRAPH.repeat(3),
    objectives: PARAGRAPH.repeat(2),
    startsOn: '%2$s',
    endsOn: '%3$s',
  },
  partners: {
    localPartners: [{ name: 'Partenaire synthétique', country: '%4$s', role: 'mise en œuvre' }],
    regionId: '%5$s',
    placeIds: ['%6$s'],
    urbanContext: PARAGRAPH,
  },
  theme: { themeId: '%7$s', sectors: [{ code: '43030', percent: 100 }], sdgs: ['11'], crossCutting: PARAGRAPH },
  budget: {
    lines: [
      { category: 'A', label: 'Activités', year: 2026, amount: { amount: '%8$s', currency: 'EUR' } },
      { category: 'B', label: 'Gestion', year: 2026, amount: { amount: '%9$s', currency: 'EUR' } },
      { category: 'C', label: 'Structure', year: 2026, amount: { amount: '%10$s', currency: 'EUR' } },
    ],
    requested: { amount: '%11$s', currency: 'EUR' },
    ownContribution: { amount: '%12$s', currency: 'EUR' },
    otherFunding: [],
  },
  results: {
    results: [
      {
        level: 'output',
        statement: PARAGRAPH,
        indicators: [{ label: 'Personnes formées', baseline: '0', target: '120', unit: 'personnes' }],
      },
    ],
    sustainability: PARAGRAPH,
  },
  attachments: { note: '' },
  declarations: { noDoubleFinancing: true, noOpenDebt: true, truthful: true, signatory: 'Personne synthétique' },
})}$json$, title, starts_on, ends_on, country, region_id, place_id, theme_id, round(total_cost * 0.72, 2),
  round(total_cost * 0.2, 2), total_cost - round(total_cost * 0.72, 2) - round(total_cost * 0.2, 2), amount,
  total_cost - amount)`;

const applications = `insert into applications (id, reference, lot_id, organisation_id, title, state, language, content,
    requested_amount, proposed_amount, minutes_on, motivation, submitted_at, updated_at, created_by_id, returned_reason,
    returned_until, outcome_reason, project_opened)
  select pg_temp.syn_id(10, i), case when submitted_at is null then '' else reference end, lot_id, organisation_id, title,
         app_state, language, (${contentText})::jsonb, amount, case when app_state = 'proposed' then amount end,
         case when app_state in ('proposed', 'reserve_list', 'not_selected') then make_date(year, 6, 15) end,
         case when app_state in ('proposed', 'reserve_list', 'not_selected') then 'Avis du comité (démonstration).' end,
         submitted_at, coalesce(submitted_at, created_at), owner_id,
         case when app_state = 'returned' then '' end,
         case when app_state = 'returned' then '2099-12-31T11:00:00Z'::timestamptz end,
         case when app_state in ('inadmissible', 'withdrawn') then 'Motif de démonstration.' end, project_state is not null
  from plan where from_call order by i`;

const snapshots = `insert into application_snapshots (id, application_id, submitted_at, content, documents, sha256)
  select pg_temp.syn_id(11, i), pg_temp.syn_id(10, i), submitted_at, content::jsonb, '[]',
         encode(sha256(convert_to('["' || reference || '","'
           || to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",' || content || ',[]]',
           'UTF8')), 'hex')
  from (select i, reference, submitted_at, ${contentText} as content
        from plan where from_call and submitted_at is not null) as frozen order by i`;

const checks = CHECK_CODES.map((code) => ({
  code,
  automatic: AUTOMATIC_CHECKS.some((automatic) => automatic === code),
  outcome: 'pass',
  findings: [],
  note: '',
  byId: null,
  at: '2026-01-01T00:00:00.000Z',
}));

const screenings = `insert into screenings
    (id, application_id, checks, second_person_needed, started_at, screened_by_id, confirmed_by_id, returned)
  select pg_temp.syn_id(12, i), pg_temp.syn_id(10, i), '${JSON.stringify(checks)}', amount > 50000, submitted_at + interval '10 days',
         ${staff('officer')}, case when amount > 50000 and app_state <> 'admissibility' then ${staff('officer2')} end,
         app_state = 'returned'
  from plan where from_call and app_state not in ('draft', 'submitted', 'withdrawn') order by i`;

const marks = JSON.stringify([{ target: 'attachments', remark: 'Pièce à compléter (démonstration).' }]);

const rounds = `insert into correction_rounds
    (id, application_id, number, opened_by_id, opened_at, until, marks, file_before)
  select pg_temp.syn_id(14, i), pg_temp.syn_id(10, i), 1, ${staff('officer')}, submitted_at + interval '11 days',
         '2099-12-31T11:00:00Z', '${marks}', jsonb_build_object('content', (${contentText})::jsonb, 'documents', '[]'::jsonb)
  from plan where from_call and app_state = 'returned' order by i`;

const score = (points: number) =>
  ['relevance', 'method', 'capacity'].map((criterion) => ({ criterion, points, comment: '' }));

const scoreSheets = `insert into score_sheets
    (id, application_id, evaluator_id, assigned_by_id, assigned_at, state, scores, comment, total)
  select pg_temp.syn_id(13, i * 2 + n), pg_temp.syn_id(10, i), case n when 0 then ${staff('evaluator')} else ${staff('evaluator2')} end,
         ${staff('officer')}, submitted_at + interval '20 days', case when scored then 'complete' else 'assigned' end,
         case when not scored then '[]'::jsonb when app_state = 'not_selected' then '${JSON.stringify(score(2))}'::jsonb
              else '${JSON.stringify(score(4))}'::jsonb end,
         '', case when not scored then null when app_state = 'not_selected' then 40.0 else 80.0 end
  from (select p.*, app_state <> 'evaluation' or i % 3 = 0 as scored from plan p) as p
  cross join generate_series(0, 1) as n
  where app_state in ('evaluation', 'proposed', 'reserve_list', 'not_selected') order by i, n`;

const markers = MANDATORY_MARKERS.map((marker) => ({ marker, value: 1, justification: '' }));
const principles = (names: readonly string[]) =>
  JSON.stringify(names.map((principle) => ({ principle, statement: 'Énoncé de démonstration.' })));

const projects = `insert into projects (id, reference, modality, state, resumes_as, title, description, language,
    application_id, theme_id, region_id, crisis_id, beneficiary_id, country, starts_on, ends_on, started_on, year,
    amount_amount, total_cost_amount, max_share, granted, committed, paid, budget_code, sectors, sdgs, markers,
    principles, aid_type, channel_code, funding_kind, prepared_by_id, opened_at, submitted_at, awarded_at)
  select pg_temp.syn_id(20, i), reference || '-P', modality, project_state,
         case when project_state = 'suspended' then 'running' end,
         jsonb_build_object('fr', title, 'nl', title, 'en', title),
         jsonb_build_object('fr', '${PARAGRAPH}', 'nl', '${PARAGRAPH}', 'en', '${PARAGRAPH}'), language,
         case when from_call then pg_temp.syn_id(10, i) end, theme_id, region_id,
         case when modality = 'humanitarian' then pg_temp.syn_id(9, 1) end, organisation_id, country, starts_on, ends_on,
         case when rank >= 5 then starts_on end, year, amount, total_cost, 80,
         case when rank >= 2 then amount else 0 end, case when rank >= 4 then amount else 0 end,
         case when claim_state = 'paid' then first_part else 0 end
           + case when project_state = 'closed' then amount - first_part else 0 end,
         '99.' || lpad(':run', 3, '0') || '.34.01.3300', '[{"code": "43030", "percent": 100}]', '{11}',
         '${JSON.stringify(markers)}',
         case when modality = 'humanitarian' then '${principles(HUMANITARIAN_PRINCIPLES)}'::jsonb
              else '${principles(BUSAN_PRINCIPLES)}'::jsonb end,
         'C01', '22000', case when modality = 'multilateral' then 'earmarked' end, ${staff('officer')},
         coalesce(submitted_at, created_at) + interval '100 days',
         case when rank >= 1 then coalesce(submitted_at, created_at) + interval '110 days' end,
         case when rank >= 2 then coalesce(submitted_at, created_at) + interval '140 days' end
  from plan where project_state is not null order by i`;

const places = `insert into project_places (project_id, place_id)
  select pg_temp.syn_id(20, i), place_id from plan where project_state is not null order by i`;

const organisations = `insert into project_organisations (id, project_id, organisation_id, name, role)
  select pg_temp.syn_id(21, i * 2), pg_temp.syn_id(20, i), organisation_id, 'Association synthétique ' || org, 'beneficiary'
  from plan where project_state is not null
  union all
  select pg_temp.syn_id(21, i * 2 + 1), pg_temp.syn_id(20, i), null, 'Partenaire synthétique', 'local-partner'
  from plan where project_state is not null`;

const history = `insert into historic_transactions (id, project_id, type, happened_on, value_amount, description)
  select pg_temp.syn_id(22, i), pg_temp.syn_id(20, i), '3', starts_on, amount, 'Paiement publié ailleurs (démonstration)'
  from plan where project_state = 'historic'`;

/** Applications with their reviews, and the register of projects. */
export const DOSSIER_STATEMENTS = [
  applications,
  snapshots,
  screenings,
  rounds,
  scoreSheets,
  projects,
  places,
  organisations,
  history,
];
