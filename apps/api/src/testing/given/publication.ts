import type { LocalizedText, Modality, ProjectState } from '@passerelle/contract';
import { newId } from '../../core/database/columns';
import type { TestApi } from '../start-api';

/** What differs from a running grant of 100,000 euro to Pont Solidaire in Ramallah and Al-Bireh. */
export interface GrantedProject {
  reference?: string;
  state?: ProjectState;
  modality?: Modality;
  title?: LocalizedText;
  country?: string | null;
  theme?: string;
  startsOn?: string | null;
  sectors?: { code: string; percent: number }[];
  /** Instant of the award; null for a project that was not granted. */
  awardedAt?: string | null;
  granted?: string;
}

const MARKERS = [
  { marker: 'gender', value: 2, justification: 'Coopératives de femmes' },
  { marker: 'climate-adaptation', value: 1, justification: '' },
  { marker: 'disability', value: 0, justification: '' },
];
const RUNNING: Required<GrantedProject> = {
  reference: 'BI-2025-0001',
  state: 'running',
  modality: 'indirect',
  title: { fr: 'Ateliers & compagnie <Ramallah>', nl: 'Ateliers in Ramallah', en: '' },
  country: 'PS',
  theme: 'T2',
  startsOn: '2025-04-01',
  sectors: [
    { code: '32130', percent: 60 },
    { code: '16020', percent: 40 },
  ],
  awardedAt: '2025-03-10T09:00:00Z',
  granted: '100000.00',
};

/** A project in the state in which publication finds it, written as rows: its way there is proved by the stages themselves. */
export async function givenPublishedProject(api: TestApi, differences: GrantedProject = {}): Promise<string> {
  const id = newId();
  const project = { ...RUNNING, ...differences };
  await api.owner.query(
    `insert into projects (id, reference, modality, state, title, description, language, theme_id, region_id,
       beneficiary_id, country, starts_on, ends_on, started_on, year, amount_amount, total_cost_amount, granted,
       committed, paid, budget_code, sectors, sdgs, markers, aid_type, channel_code, prepared_by_id, opened_at, awarded_at)
     values ($1, $2, $3, $4, $5, '{"fr": "Une description", "nl": "", "en": ""}', 'fr',
       (select id from themes where code = $6), (select id from partner_regions where code = 'PSE'), $7, $8, $9,
       '2026-12-31', '2025-04-15', 2025, 100000, 120000, $10, 0, 0, '12.002.34.01.3300', $11, '{11,11.6}', $12, 'C01',
       '22000', $13, '2025-01-10T09:00:00Z', $14)`,
    [
      id,
      project.reference,
      project.modality,
      project.state,
      JSON.stringify(project.title),
      project.theme,
      api.people.owner.organisationId,
      project.country,
      project.startsOn,
      project.granted,
      JSON.stringify(project.sectors),
      JSON.stringify(MARKERS),
      api.people.officer.id,
      project.awardedAt,
    ],
  );
  await api.owner.query(
    `insert into project_places (project_id, place_id) select $1, id from places where name in ('Ramallah', 'Al-Bireh')`,
    [id],
  );
  await api.owner.query(
    `insert into project_organisations (id, project_id, organisation_id, name, role)
     select $1, $2, id, name, 'local-partner' from organisations where id = $3`,
    [newId(), id, api.people.stranger.organisationId],
  );
  return id;
}

/** Money of a published project: committed, one instalment paid, a part repaid and what was left released. */
export async function givenMovements(api: TestApi, projectId: string, reference = 'BI-2025-0001'): Promise<void> {
  const [decision, agreement, line, commitment, instalment, account, claim, recovery] = Array.from(
    { length: 8 },
    newId,
  );
  const { officer, controller, accountant, finance, manager, owner } = api.people;
  const run = (sql: string, values: unknown[]) => api.owner.query(sql, values);
  await run(
    `insert into decisions (id, reference, project_id, state, amount_amount, motivation, preliminaries, prepared_by_id,
       prepared_at) values ($1, $2, $3, 'awarded', 100000, 'Motif', '[]', $4, now())`,
    [decision, `D-${reference}`, projectId, officer.id],
  );
  await run(
    `insert into agreements (id, reference, project_id, decision_id, state, amount_amount, starts_on, ends_on,
       report_due_on, prepared_by_id, partner_signed_by_id, partner_document_id, region_signed_by_id,
       region_document_id, region_signed_on)
     values ($1, $2, $3, $4, 'signed', 100000, '2025-04-01', '2026-12-31', '2027-03-31', $5, $6, $7, $8, $7,
       '2025-03-20')`,
    [agreement, `A-${reference}`, projectId, decision, officer.id, owner.id, newId(), manager.id],
  );
  await run(
    `insert into instalments (id, agreement_id, position, percent, amount_amount, condition, planned_on)
     values ($1, $2, 1, 80, 80000, 'signature', '2025-04-01'), ($3, $2, 2, 20, 20000, 'report-accepted', '2027-03-31')`,
    [instalment, agreement, newId()],
  );
  await run(
    `insert into budget_lines (id, code, year, label, commitment_opened, committed, payment_opened)
     values ($1, '12.002.34.01.3300', 2025, '{}', 500000, 100000, 500000)`,
    [line],
  );
  await run(
    `insert into commitments (id, number, agreement_id, project_id, budget_line_id, state, amount_amount, plan,
       requested_by_id, requested_at, visa_by_id, visa_at)
     values ($1, $2, $3, $4, $5, 'released', 100000,
       '[{"year": 2025, "amount": {"amount": "80000.00", "currency": "EUR"}},
         {"year": 2027, "amount": {"amount": "20000.00", "currency": "EUR"}}]', $6, '2025-03-21', $7, '2025-03-24T23:30Z')`,
    [commitment, `C-${reference}`, agreement, projectId, line, finance.id, controller.id],
  );
  await run(
    `insert into budget_movements (id, budget_line_id, at, kind, appropriation, amount, reason, source_id, by_id)
     values ($1, $2, '2025-11-03T10:00Z', 'decommitment', 'commitment', -15000, 'Solde', $3, $4)`,
    [newId(), line, commitment, finance.id],
  );
  await run(
    `insert into bank_records (id, organisation_id, iban, holder, proposed_by_id) values ($1, $2, 'BE68539007547034', 'PS', $3)`,
    [account, owner.organisationId, owner.id],
  );
  await run(
    `insert into claims (id, reference, kind, state, project_id, commitment_id, instalment_id, bank_record_id,
       amount_amount, signatory, claimed_by_id, claimed_at, checked_by_id, approved_by_id, budget_line_id,
       cleared_by_id, ordered_by_id, paid_by_id, paid_at, value_date, bank_reference)
     values ($1, $2, 'instalment', 'paid', $3, $4, $5, $6, 80000, 'S', $7, now(), $8, $9, $10, $11, $12, $13, now(),
       '2025-05-02', 'B1')`,
    [
      claim,
      `P-${reference}`,
      projectId,
      commitment,
      instalment,
      account,
      owner.id,
      officer.id,
      manager.id,
      line,
      controller.id,
      finance.id,
      accountant.id,
    ],
  );
  await run(
    `insert into recoveries (id, reference, project_id, state, amount_amount, repaid, ground, opened_by_id, opened_at)
     values ($1, $2, $3, 'accepted', 2500, 1200.50, 'Non justifié', $4, now())`,
    [recovery, `R-${reference}`, projectId, manager.id],
  );
  await run(
    `insert into repayments (id, recovery_id, amount, value_date, bank_reference, recorded_by_id, recorded_at)
     values ($1, $2, 1200.50, '2025-12-01', 'B2', $3, now())`,
    [newId(), recovery, finance.id],
  );
}
