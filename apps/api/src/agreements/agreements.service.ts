import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  type AgreementDetail,
  type AgreementPage,
  type AgreementSummary,
  type History,
  type SignAgreement,
  type WriteAgreement,
} from '@passerelle/contract';
import type { Response } from 'express';
import { historyOf, readerOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, rows, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, notFound, refuseIfAny } from '../core/problems';
import { assign, type Changes } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { advanceProject, lockProject } from '../projects/project.progress';
import { draftFor } from './agreement.draft';
import { Agreement } from './agreement.entity';
import { AGREEMENT_TO_PARTNER } from './agreement.history';
import {
  agreementExport,
  agreementList,
  AGREEMENT_COLUMNS,
  findAgreement,
  lockAgreement,
  visibleTo,
} from './agreement.queries';
import { agreementErrors, planInstalments, signatureErrors } from './agreement.rules';
import { toDetail } from './agreement.view';
import { agreementWorkflow } from './agreement.workflow';
import { commitmentOf, commitmentsVisibleTo } from './commitment.queries';
import { Instalment } from './instalment.entity';
import { RecordedExport } from './recorded-export';

type Query = Record<string, string | undefined>;

/** Agreements from their first draft to the signatures of both parties (R14). */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly exports: RecordedExport,
  ) {}

  list(actor: Actor, query: Query): Promise<AgreementPage> {
    return listPage<AgreementSummary>(this.db, agreementList, query, visibleTo(actor));
  }

  export(actor: Actor, query: Query, response: Response): Promise<void> {
    return this.exports.send(actor, response, {
      name: 'agreements',
      definition: agreementExport,
      columns: AGREEMENT_COLUMNS,
      visible: visibleTo(actor),
      query,
    });
  }

  detail(actor: Actor, id: string): Promise<AgreementDetail> {
    return this.show(this.db, actor, id);
  }

  async history(actor: Actor, id: string): Promise<History> {
    if (!(await findAgreement(this.db, id, visibleTo(actor)))) throw notFound();
    return { entries: await historyOf(this.db, [id], readerOf(actor, AGREEMENT_TO_PARTNER)) };
  }

  /** Draws up the agreement of an awarded project from what is known of it. */
  prepare(actor: Actor, projectId: string): Promise<AgreementDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const project = await lockProject(work, projectId);
      if (project.state !== 'awarded') throw conflict('project-not-awarded');
      if (await work.db.existsBy(Agreement, { projectId })) throw conflict('agreement-exists');
      const decision = await awardOf(work, projectId);
      const draft = await draftFor(work, project, decision.amount);
      const agreement = work.db.create(Agreement, {
        reference: `${project.reference}-CONV`,
        projectId,
        decisionId: decision.id,
        amount: decision.amount,
        preparedById: actor.id,
        terms: '',
        revision: 0,
      });
      await this.write(work, agreement, draft, 'agreement.prepare');
      return this.show(work.db, actor, agreement.id);
    });
  }

  update(actor: Actor, id: string, body: WriteAgreement): Promise<AgreementDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const agreement = await lockAgreement(work, visibleTo(actor), id);
      work.expectVersion(agreement);
      if (agreement.state !== 'draft') throw conflict('wrong-state');
      refuseIfAny(agreementErrors(body, agreement.amount));
      await this.write(work, agreement, body, 'agreement.update');
      return this.show(work.db, actor, id);
    });
  }

  /** Sends the draft to the partner, or takes it back before anybody signed. */
  act(actor: Actor, id: string, action: 'send' | 'recall'): Promise<AgreementDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const agreement = await lockAgreement(work, visibleTo(actor), id);
      work.expectVersion(agreement);
      await work.advance(agreementWorkflow, agreement, action);
      return this.show(work.db, actor, id);
    });
  }

  signForPartner(actor: Actor, id: string, body: SignAgreement): Promise<AgreementDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const agreement = await this.lockToSign(work, id, body, null);
      Object.assign(agreement, {
        partnerSignedById: actor.id,
        partnerSignatory: body.signatory,
        partnerSignedOn: body.signedOn,
        partnerDocumentId: body.documentId,
      });
      await work.advance(agreementWorkflow, agreement, 'signPartner', { ...body });
      return this.show(work.db, actor, id);
    });
  }

  /** Signs for the Region and takes the project along the chain; the final report is opened with it, so the use case is in reports. */
  async signForRegion(work: Work, id: string, body: SignAgreement): Promise<Agreement> {
    const agreement = await this.lockToSign(work, id, body, 'partner');
    Object.assign(agreement, {
      regionSignedById: work.actor.id,
      regionSignatory: body.signatory,
      regionSignedOn: body.signedOn,
      regionDocumentId: body.documentId,
    });
    await work.advance(agreementWorkflow, agreement, 'signRegion', { ...body });
    await advanceProject(work, agreement.projectId, 'sign', { agreement: agreement.reference });
    return agreement;
  }

  /** The agreement as this reader sees it. */
  async show(db: Queryable, actor: Actor, id: string): Promise<AgreementDetail> {
    const found = await findAgreement(db, id, visibleTo(actor));
    if (!found) throw notFound();
    const [documents, commitment] = await Promise.all([
      this.documents.list(db, 'agreements', [id]),
      commitmentOf(db, id, commitmentsVisibleTo(actor)),
    ]);
    return toDetail(found, documents, commitment, actor);
  }

  private async lockToSign(work: Work, id: string, body: SignAgreement, after: 'partner' | null): Promise<Agreement> {
    const agreement = await lockAgreement(work, visibleTo(work.actor), id);
    work.expectVersion(agreement);
    const notBefore = after === null ? null : agreement.partnerSignedOn;
    refuseIfAny(signatureErrors(body.signedOn, brusselsDay(work.now), notBefore));
    await this.documents.require(work.db, { type: 'agreements', id }, body.documentId, 'agreement', 'documentId');
    return agreement;
  }

  private async write(work: Work, agreement: Agreement, body: WriteAgreement, action: string): Promise<void> {
    const { instalments, ...rest } = body;
    const changes: Changes = assign(agreement, rest);
    agreement.revision += 1;
    const before = await rows<object>(
      work.db,
      `select percent::text, condition, planned_on::text as "plannedOn" from instalments where agreement_id = $1 order by position`,
      [agreement.id],
    );
    await work.save(agreement, action, { ...changes, instalments: { from: before, to: instalments } });
    await work.db.delete(Instalment, { agreementId: agreement.id });
    const parts = planInstalments(agreement.amount, instalments);
    await work.db.save(parts.map((part) => work.db.create(Instalment, { ...part, agreementId: agreement.id })));
  }
}

async function awardOf(work: Work, projectId: string): Promise<{ id: string; amount: Agreement['amount'] }> {
  const found = await firstRow<{ id: string; amount: Agreement['amount'] }>(
    work.db,
    `select id, json_build_object('amount', amount_amount::text, 'currency', amount_currency) as amount
     from decisions where project_id = $1 and state = 'awarded'`,
    [projectId],
  );
  if (!found) throw conflict('project-not-awarded');
  return found;
}
