import { Injectable } from '@nestjs/common';
import {
  weightedScore,
  type FieldError,
  type Score,
  type ScoreSheet as ScoreSheetView,
  type ScoreSheets,
  type SheetPage,
  type SheetSummary,
  type WriteSheet,
} from '@passerelle/contract';
import { Not } from 'typeorm';
import { Application } from '../applications/application.entity';
import { requireVisible } from '../applications/application.queries';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { conflict, forbidden, refuseIfAny } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { ScoreSheet } from './score-sheet.entity';
import { findOwnSheet, findScoredFile, findSheet, findSheets, ownSheets, sheetList } from './score-sheet.queries';
import { decided, ownOrganisation, scoreSheetWorkflow } from './score-sheet.workflow';

type Query = Record<string, string | undefined>;

/** The evaluator's work: declaration of interests, points, the finished sheet (R12, E3, E4). */
@Injectable()
export class ScoreSheetsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(actor: Actor, query: Query): Promise<SheetPage> {
    return listPage<SheetSummary>(this.db, sheetList, query, ownSheets(actor));
  }

  detail(actor: Actor, id: string): Promise<ScoreSheetView> {
    return findSheet(this.db, actor, id);
  }

  async ofApplication(actor: Actor, applicationId: string): Promise<ScoreSheets> {
    await requireVisible(this.db, actor, applicationId);
    const sheets = await findSheets(
      this.db,
      actor,
      (parameters) => `s.application_id = ${parameters.add(applicationId)}`,
    );
    return { sheets };
  }

  /** Keeps the points so far; they count once the sheet is complete. */
  write(actor: Actor, id: string, { scores, comment }: WriteSheet): Promise<ScoreSheetView> {
    return this.change(actor, id, async (work, sheet) => {
      if (ownOrganisation(sheet, actor)) throw forbidden('conflict-of-interest', 'reviews:score');
      const wrong = sheet.state === 'declared' ? decided(sheet) : 'wrong-state';
      if (wrong) throw conflict(wrong);
      refuseIfAny(scoreErrors(scores, sheet.file?.criteria ?? []));
      const plain = scores.map(({ criterion, points, comment: text }) => ({ criterion, points, comment: text }));
      await work.save(sheet, 'score_sheet.write', assign(sheet, { scores: plain, comment }));
    });
  }

  declareNone(actor: Actor, id: string): Promise<ScoreSheetView> {
    return this.change(actor, id, async (work, sheet) => {
      await work.advance(scoreSheetWorkflow, sheet, 'declareNone', fileOf(sheet));
    });
  }

  /** From now on the file is out of reach: lists, record, search, documents (E3). */
  declareConflict(actor: Actor, id: string, reason: string): Promise<ScoreSheetView> {
    return this.change(actor, id, async (work, sheet) => {
      sheet.conflictReason = reason;
      sheet.total = null;
      await work.advance(scoreSheetWorkflow, sheet, 'declareConflict', fileOf(sheet));
    });
  }

  complete(actor: Actor, id: string): Promise<ScoreSheetView> {
    return this.change(actor, id, async (work, sheet) => {
      sheet.total = weightedScore(sheet.file?.criteria ?? [], sheet.scores) ?? null;
      await work.advance(scoreSheetWorkflow, sheet, 'complete', fileOf(sheet));
    });
  }

  reopen(actor: Actor, id: string): Promise<ScoreSheetView> {
    return this.change(actor, id, async (work, sheet) => {
      sheet.total = null;
      await work.advance(scoreSheetWorkflow, sheet, 'reopen', fileOf(sheet));
    });
  }

  /** Locks file and sheet, in this order: nothing is scored while the committee decides. Only one's own sheet. */
  private change(
    actor: Actor,
    id: string,
    decide: (work: Work, sheet: ScoreSheet) => Promise<void>,
  ): Promise<ScoreSheetView> {
    return this.unitOfWork.run(actor, async (work) => {
      const { applicationId } = await findOwnSheet(work.db, actor, id);
      await work.lock(Application, { id: applicationId });
      const sheet = await work.lock(ScoreSheet, { id, state: Not('conflicted' as const) });
      work.expectVersion(sheet);
      sheet.file = await findScoredFile(work.db, applicationId);
      await decide(work, sheet);
      return findOwnSheet(work.db, actor, id);
    });
  }
}

const fileOf = ({ applicationId }: ScoreSheet) => ({ applicationId });

/** Points are for criteria of the lot, each at most once. */
function scoreErrors(scores: readonly Score[], criteria: readonly { code: string }[]): FieldError[] {
  const seen = new Set<string>();
  return scores.flatMap(({ criterion }, index): FieldError[] => {
    const path = `scores.${index}.criterion`;
    if (!criteria.some(({ code }) => code === criterion)) return [{ path, code: 'not-in-list' }];
    if (seen.has(criterion)) return [{ path, code: 'repeated' }];
    seen.add(criterion);
    return [];
  });
}
