import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  normalizeKbo,
  type History,
  type KboCheck,
  type OrganisationDetail,
  type OrganisationPage,
  type OrganisationSummary,
  type WriteOrganisation,
} from '@passerelle/contract';
import type { Response } from 'express';
import { historyOf } from '../core/audit/history';
import { can, worksFor, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows, type Queryable } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, listPage } from '../core/lists/list-query';
import { conflict, forbidden, notFound, refuseIfAny, wrongField } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { bankRecordDecisions } from './bank-record.workflow';
import { Organisation } from './organisation.entity';
import {
  everyOrganisation,
  findBankRecords,
  findOrganisation,
  mayEdit,
  organisationExport,
  organisationList,
  seesInside,
  type BankRecordRow,
} from './organisation.queries';
import { accreditedOn, organisationErrors } from './organisation.rules';

type Query = Record<string, string | undefined>;

const EXPORT_COLUMNS = ['name', 'acronym', 'kinds', 'legalForm', 'kboNumber', 'country', 'city', 'accredited'];

/** The register of organisations. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly csv: CsvExport,
  ) {}

  list(query: Query): Promise<OrganisationPage> {
    return listPage<OrganisationSummary>(this.db, organisationList(this.clock.now()), query, everyOrganisation);
  }

  async export(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = exportStatement(organisationExport(this.clock.now()), query, everyOrganisation);
    await this.unitOfWork.run(actor, async (work) => {
      work.record('organisation.export', await work.lock(Organisation, { id: actor.organisationId }), { query });
    });
    const columns = EXPORT_COLUMNS.map((key) => ({ key, header: key }));
    await this.csv.send(response, 'organisations.csv', columns, statement);
  }

  detail(actor: Actor, id: string): Promise<OrganisationDetail> {
    return this.show(this.db, actor, id, this.clock.now());
  }

  async history(actor: Actor, id: string): Promise<History> {
    if (!(await findOrganisation(this.db, id))) throw notFound();
    if (!seesInside(actor, id)) throw forbidden('not-permitted', 'files:read-any');
    const records = await findBankRecords(this.db, id);
    return { entries: await historyOf(this.db, [id, ...records.map((record) => record.id)]) };
  }

  create(actor: Actor, facts: WriteOrganisation): Promise<OrganisationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = work.db.create(Organisation);
      const changes = assign(organisation, await checked(work, facts, organisation.id));
      await work.save(organisation, 'organisation.create', changes);
      return this.show(work.db, actor, organisation.id, work.now);
    });
  }

  update(actor: Actor, id: string, facts: WriteOrganisation): Promise<OrganisationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = await lockForEdit(work, id);
      work.expectVersion(organisation);
      const { kboNumber } = organisation;
      const changes = assign(organisation, await checked(work, facts, id));
      // What was read in the register was about the number before.
      if (organisation.kboNumber !== kboNumber) Object.assign(organisation, { kboStatus: null, kboCheckedOn: null });
      await work.save(organisation, 'organisation.update', changes);
      return this.show(work.db, actor, id, work.now);
    });
  }

  /** Keeps what the register of enterprises says of the number, for the signature of agreements (R14). */
  checkKbo(actor: Actor, id: string, { status, checkedOn }: KboCheck): Promise<OrganisationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = await lockForEdit(work, id);
      work.expectVersion(organisation);
      if (worksFor(actor, id)) throw forbidden('conflict-of-interest', 'organisations:manage');
      if (organisation.kboNumber === null) throw conflict('kbo-number-missing');
      if (checkedOn > brusselsDay(work.now)) throw wrongField('checkedOn', 'day-in-future');
      const changes = assign(organisation, { kboStatus: status, kboCheckedOn: checkedOn });
      await work.save(organisation, 'organisation.checkKbo', changes);
      return this.show(work.db, actor, id, work.now);
    });
  }

  /** The organisation as this reader sees it; without accounts and members when it is not theirs. */
  async show(db: Queryable, actor: Actor, id: string, now: Date): Promise<OrganisationDetail> {
    const found = await findOrganisation(db, id);
    if (!found) throw notFound();
    const inside = seesInside(actor, id);
    const records = inside ? await findBankRecords(db, id) : [];
    return {
      ...found,
      members: inside ? found.members : [],
      accredited: accreditedOn(found.accreditation, brusselsDay(now)),
      bankRecords: records.map((record) => toView(record, actor)),
      mayEdit: mayEdit(actor, id),
      mayCheckKbo: found.kboNumber !== null && can(actor, 'organisations:manage') && !worksFor(actor, id),
      seesInside: inside,
    };
  }
}

/** Locks an organisation that the actor may change; everybody may see it, so others get 403. */
export async function lockForEdit(work: Work, id: string): Promise<Organisation> {
  const organisation = await work.lock(Organisation, { id });
  if (!mayEdit(work.actor, id)) throw forbidden('not-permitted', 'organisations:manage');
  return organisation;
}

/** The facts as they are kept; 422 with every wrong field. */
async function checked(work: Work, facts: WriteOrganisation, id: string): Promise<WriteOrganisation> {
  refuseIfAny(organisationErrors(facts, brusselsDay(work.now)));
  const kboNumber = facts.kboNumber === null ? null : (normalizeKbo(facts.kboNumber) ?? null);
  const others = await rows(work.db, 'select 1 from organisations where kbo_number = $1 and id <> $2', [kboNumber, id]);
  if (others.length) throw wrongField('kboNumber', 'kbo-taken');
  const { accreditation } = facts;
  return { ...facts, kboNumber, accreditation: accreditation && ordered(accreditation) };
}

/** In the order in which jsonb gives the fields back, so that equal accreditations compare as equal. */
const ordered = ({ from, until, number }: NonNullable<WriteOrganisation['accreditation']>) => ({ from, until, number });

function toView(row: BankRecordRow, actor: Actor): OrganisationDetail['bankRecords'][number] {
  const { organisationId: _organisation, proposedById: _proposer, certificateId: _certificate, ...view } = row;
  return { ...view, allowedActions: bankRecordDecisions(row, actor) };
}
