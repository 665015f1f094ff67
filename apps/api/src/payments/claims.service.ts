import { Injectable } from '@nestjs/common';
import {
  type Claimables,
  type ClaimDetail,
  type ClaimPage,
  type ClaimSummary,
  type History,
} from '@passerelle/contract';
import type { Response } from 'express';
import { Commitment } from '../agreements/commitment.entity';
import { RecordedExport } from '../agreements/recorded-export';
import { historyOf, readerOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { Claim } from './claim.entity';
import { CLAIM_TO_PARTNER } from './payment.history';
import { CLAIM_COLUMNS, claimExport, claimList, findClaim, visibleTo } from './claim.queries';
import { toDetail } from './claim.view';
import { conditionsOf, findClaimables, obstacleOf, type ClaimableRow } from './payment-facts.queries';

type Query = Record<string, string | undefined>;

/** Claims as they are read and made; what the administration does with them is in `PaymentStepsService`. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly exports: RecordedExport,
  ) {}

  list(actor: Actor, query: Query): Promise<ClaimPage> {
    return listPage<ClaimSummary>(this.db, claimList, query, visibleTo(actor));
  }

  export(actor: Actor, query: Query, response: Response): Promise<void> {
    return this.exports.send(actor, response, {
      name: 'claims',
      definition: claimExport,
      columns: CLAIM_COLUMNS,
      visible: visibleTo(actor),
      query,
    });
  }

  detail(actor: Actor, id: string): Promise<ClaimDetail> {
    return this.show(this.db, actor, id, this.clock.now());
  }

  async history(actor: Actor, id: string): Promise<History> {
    if (!(await findClaim(this.db, id, visibleTo(actor), this.clock.now()))) throw notFound();
    return { entries: await historyOf(this.db, [id], readerOf(actor, CLAIM_TO_PARTNER)) };
  }

  /** What the organisation of the actor may claim, each with what stands in its way. */
  async claimables(actor: Actor): Promise<Claimables> {
    const now = this.clock.now();
    const found = await findClaimables(this.db, ofOrganisation(actor), now);
    const claimables = await Promise.all(
      found.map(async (row) => ({
        projectId: row.projectId,
        projectReference: row.projectReference,
        projectTitle: row.projectTitle,
        instalmentId: row.instalmentId,
        position: row.position,
        amount: row.amount,
        plannedOn: row.plannedOn,
        obstacle: (await obstacleOf(this.db, row, now)) ?? null,
      })),
    );
    return { claimables };
  }

  claimInstalment(actor: Actor, instalmentId: string, signatory: string): Promise<ClaimDetail> {
    return this.claim(actor, signatory, {
      wanted: (row) => row.instalmentId === instalmentId,
      exists: `select p.id from instalments i join agreements a on a.id = i.agreement_id
               join projects p on p.id = a.project_id where i.id = $1 and p.beneficiary_id = $2 and a.state = 'signed'`,
      id: instalmentId,
    });
  }

  claimBalance(actor: Actor, projectId: string, signatory: string): Promise<ClaimDetail> {
    return this.claim(actor, signatory, {
      wanted: (row) => row.projectId === projectId && row.instalmentId === null,
      exists: 'select p.id from projects p where p.id = $1 and p.beneficiary_id = $2',
      id: projectId,
    });
  }

  /** The claim as this reader sees it. */
  async show(db: Queryable, actor: Actor, id: string, now: Date): Promise<ClaimDetail> {
    const found = await findClaim(db, id, visibleTo(actor), now);
    if (!found) throw notFound();
    const documents = await this.documents.list(db, 'claims', [id]);
    return toDetail(found, documents, await conditionsOf(db, found.facts, now), actor);
  }

  private claim(actor: Actor, signatory: string, wish: Wish): Promise<ClaimDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const row = await lockClaimable(work, wish);
      const account = row.accountId;
      const obstacle = await obstacleOf(work.db, row, work.now);
      if (obstacle !== undefined || row.commitmentId === null || account === null)
        throw conflict(obstacle ?? 'no-commitment');
      const claim = work.db.create(Claim, {
        reference: await nextReference(work, row),
        kind: row.instalmentId === null ? 'balance' : 'instalment',
        state: 'submitted',
        projectId: row.projectId,
        commitmentId: row.commitmentId,
        instalmentId: row.instalmentId,
        bankRecordId: account,
        amount: row.amount,
        signatory,
        claimedById: actor.id,
        claimedAt: work.now,
      });
      await work.save(claim, 'claim.submit', {
        amount: { from: null, to: claim.amount },
        signatory: { from: null, to: signatory },
      });
      return this.show(work.db, actor, claim.id, work.now);
    });
  }
}

/** Which claimable is wanted, and the statement that tells a foreign one (404) from one that cannot be claimed now (409). */
interface Wish {
  wanted: (row: ClaimableRow) => boolean;
  exists: string;
  id: string;
}

/** Only the organisation one acts for, also for those who may read everything. */
const ofOrganisation = (actor: Actor) => (parameters: { add: (value: unknown) => string }) =>
  `p.beneficiary_id = ${parameters.add(actor.organisationId)}`;

/** The claimable under the lock of its commitment, so that nobody claims it twice (SEC-10). */
async function lockClaimable(work: Work, { wanted, exists, id }: Wish): Promise<ClaimableRow> {
  const { actor } = work;
  const known = await firstRow<{ id: string }>(work.db, exists, [id, actor.organisationId]);
  if (!known) throw notFound();
  await work.db.find(Commitment, {
    where: { projectId: known.id, state: 'visa_granted' },
    lock: { mode: 'pessimistic_write' },
  });
  const row = (await findClaimables(work.db, ofOrganisation(actor), work.now)).find(wanted);
  if (!row) throw conflict('not-claimable');
  return row;
}

/** The claims of a grant are numbered; its commitment is locked. */
async function nextReference(work: Work, { projectId, projectReference }: ClaimableRow): Promise<string> {
  const count = await work.db.countBy(Claim, { projectId });
  return `${projectReference}-DC${count + 1}`;
}
