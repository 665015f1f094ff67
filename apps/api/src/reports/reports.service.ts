import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  type CheckReport,
  type History,
  type ReportDetail,
  type ReportPage,
  type ReportSummary,
  type WriteReport,
} from '@passerelle/contract';
import type { Response } from 'express';
import { RecordedExport } from '../agreements/recorded-export';
import { historyOf, readerOf } from '../core/audit/history';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, type Queryable } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, notFound, refuseIfAny } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { lockProject } from '../projects/project.progress';
import { settingOn } from '../programmes/programme.queries';
import type { Report, StoredTotals } from './report.entity';
import { REPORT_TO_PARTNER } from './report.history';
import { findReport, lockReport, REPORT_COLUMNS, reportExport, reportList, visibleTo } from './report.queries';
import { checkErrors, submissionErrors, undecided, WITH_PARTNER, writingErrors } from './report.rules';
import { toDetail } from './report.view';
import { reportWorkflow } from './report.workflow';

type Query = Record<string, string | undefined>;

/** Final reports: written by the partner, checked by an officer; acceptance opens what follows, so it is in payments. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
    private readonly exports: RecordedExport,
  ) {}

  list(actor: Actor, query: Query): Promise<ReportPage> {
    return listPage<ReportSummary>(this.db, reportList(this.clock.now()), query, visibleTo(actor));
  }

  export(actor: Actor, query: Query, response: Response): Promise<void> {
    return this.exports.send(actor, response, {
      name: 'reports',
      definition: reportExport(this.clock.now()),
      columns: REPORT_COLUMNS,
      visible: visibleTo(actor),
      query,
    });
  }

  detail(actor: Actor, id: string): Promise<ReportDetail> {
    return this.show(this.db, actor, id, this.clock.now());
  }

  async history(actor: Actor, id: string): Promise<History> {
    if (!(await findReport(this.db, id, visibleTo(actor), this.clock.now()))) throw notFound();
    return { entries: await historyOf(this.db, [id], readerOf(actor, REPORT_TO_PARTNER)) };
  }

  begin(actor: Actor, id: string): Promise<ReportDetail> {
    return this.change(actor, id, async (work, report) => {
      await work.advance(reportWorkflow, report, 'begin');
    });
  }

  /** Keeps what the partner wrote; writing begins the report. */
  write(actor: Actor, id: string, body: WriteReport): Promise<ReportDetail> {
    return this.change(actor, id, async (work, report) => {
      if (!WITH_PARTNER.includes(report.state)) throw conflict('wrong-state');
      refuseIfAny(writingErrors(body));
      if (report.state === 'due') await work.advance(reportWorkflow, report, 'begin');
      const { narrative, results, otherIncome } = body;
      const totals = report.totals.map((line) => ({ ...line, spent: amountOf(body.spent, line.category) }));
      const changes = assign(report, { narrative, results, otherIncome: otherIncome.amount, totals });
      await work.save(report, 'report.update', changes);
    });
  }

  submit(actor: Actor, id: string): Promise<ReportDetail> {
    return this.change(actor, id, async (work, report) => {
      const project = await lockProject(work, report.projectId);
      if (!REPORTING.includes(project.state)) throw conflict('project-not-running');
      refuseIfAny(submissionErrors(report, await this.documents.list(work.db, 'reports', [id])));
      Object.assign(report, { submittedById: actor.id, submittedAt: work.now, returnedReason: null });
      await work.advance(reportWorkflow, report, 'submit');
    });
  }

  return(actor: Actor, id: string, reason: string): Promise<ReportDetail> {
    return this.change(actor, id, async (work, report) => {
      Object.assign(report, { returnedReason: reason, sentBackReason: null, totals: report.totals.map(undecided) });
      await work.advance(reportWorkflow, report, 'return', { reason });
    });
  }

  /** The officer decides what of each category is accepted. */
  check(actor: Actor, id: string, body: CheckReport): Promise<ReportDetail> {
    return this.change(actor, id, async (work, report) => {
      const percent = await settingOn(work.db, 'structure-costs-percent', brusselsDay(work.now));
      refuseIfAny(checkErrors(body, report.totals, percent));
      report.totals = report.totals.map((line) => decided(line, body));
      Object.assign(report, { checkedById: actor.id, sentBackReason: null });
      await work.advance(reportWorkflow, report, 'check', { accepted: body.accepted });
    });
  }

  /** The manager does not agree with the amounts: an officer decides on them again. */
  sendBack(actor: Actor, id: string, reason: string): Promise<ReportDetail> {
    return this.change(actor, id, async (work, report) => {
      report.sentBackReason = reason;
      await work.advance(reportWorkflow, report, 'sendBack', { reason });
    });
  }

  /** The report as this reader sees it. */
  async show(db: Queryable, actor: Actor, id: string, now: Date): Promise<ReportDetail> {
    const found = await findReport(db, id, visibleTo(actor), now);
    if (!found) throw notFound();
    const documents = await this.documents.list(db, 'reports', [id]);
    const structurePercent = await settingOn(db, 'structure-costs-percent', brusselsDay(now));
    return toDetail(found, documents, structurePercent, actor);
  }

  private change(
    actor: Actor,
    id: string,
    action: (work: Work, report: Report) => Promise<void>,
  ): Promise<ReportDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const report = await lockReport(work, id);
      work.expectVersion(report);
      await action(work, report);
      return this.show(work.db, actor, id, work.now);
    });
  }
}

/** States of the project in which its report may come in. */
const REPORTING: readonly string[] = ['running', 'final_report_due'];

function amountOf(lines: WriteReport['spent'], category: string): string {
  return lines.find((line) => line.category === category)?.amount.amount ?? '0.00';
}

function decided(line: StoredTotals, { accepted }: CheckReport): StoredTotals {
  const decision = accepted.find(({ category }) => category === line.category);
  return decision ? { ...line, accepted: decision.amount.amount, note: decision.note } : line;
}
