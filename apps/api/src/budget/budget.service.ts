import { Injectable, Logger } from '@nestjs/common';
import {
  cents,
  PROCEDURAL_LANGUAGES,
  type AdjustBudgetLine,
  type Appropriation,
  type BudgetLineDetail,
  type BudgetLinePage,
  type BudgetLineSummary,
  type BudgetVerdict,
  type CreateBudgetLine,
  type FieldError,
  type History,
} from '@passerelle/contract';
import type { Response } from 'express';
import { historyOf } from '../core/audit/history';
import { can, systemActor, type Actor } from '../core/auth/actor';
import { Database, rows, type Queryable } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, listPage } from '../core/lists/list-query';
import { notFound, refuseIfAny, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { BudgetLine } from './budget-line.entity';
import { bookMovement, lockBudgetLine } from './budget.movements';
import { budgetExport, budgetList, everyLine, findLine, verifyBudget } from './budget.queries';
import { impossibleTotals, moved, type Movement } from './budget.rules';

type Query = Record<string, string | undefined>;

const EXPORT_COLUMNS = [
  'code',
  'year',
  'labelFr',
  'labelNl',
  'commitmentOpened',
  'committed',
  'commitmentFree',
  'paymentOpened',
  'cleared',
  'paymentFree',
  'paid',
];

/** Basic allocations by year, what opened them and what is left (R29, R30). */
@Injectable()
export class BudgetService {
  private readonly logger = new Logger('Budget');

  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly csv: CsvExport,
  ) {}

  list(query: Query): Promise<BudgetLinePage> {
    return listPage<BudgetLineSummary>(this.db, budgetList, query, everyLine);
  }

  async export(actor: Actor, query: Query, response: Response): Promise<void> {
    const statement = exportStatement(budgetExport, query, everyLine);
    await this.unitOfWork.run(actor, (work) => {
      work.recordExport('budget_line.export', 'budget', query);
      return Promise.resolve();
    });
    const columns = EXPORT_COLUMNS.map((key) => ({ key, header: key }));
    await this.csv.send(response, 'budget.csv', columns, statement);
  }

  verify(): Promise<BudgetVerdict> {
    return verifyBudget(this.db);
  }

  /** The nightly check: its result stays in the trail, and a difference is an error in the log (SEC-11). */
  async verifyByNight(): Promise<void> {
    const { lines, differences } = await this.verify();
    if (differences.length) this.logger.error({ message: 'budget totals differ from their movements', differences });
    await this.unitOfWork.run(systemActor([], 'budget.verify'), (work) => {
      work.recordAbout('budget', 'budget.verify', { lines, differences });
      return Promise.resolve();
    });
  }

  detail(actor: Actor, id: string): Promise<BudgetLineDetail> {
    return show(this.db, actor, id);
  }

  async history(id: string): Promise<History> {
    if (!(await findLine(this.db, id))) throw notFound();
    return { entries: await historyOf(this.db, [id]) };
  }

  create(actor: Actor, body: CreateBudgetLine): Promise<BudgetLineDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      refuseIfAny([...openingErrors(body), ...(await codeErrors(work, body))]);
      const { code, year, label } = body;
      const zero = '0.00';
      const line = work.db.create(BudgetLine, {
        ...{
          code,
          year,
          label,
          commitmentOpened: zero,
          committed: zero,
          paymentOpened: zero,
          cleared: zero,
          paid: zero,
        },
      });
      await work.save(line, 'budget_line.create', { code: { from: null, to: code }, year: { from: null, to: year } });
      await open(work, line, 'commitment', body.commitmentOpened.amount, body.reason);
      await open(work, line, 'payment', body.paymentOpened.amount, body.reason);
      return show(work.db, actor, line.id);
    });
  }

  /** A later ordinance or transfer opens more or less; never less than is used (R30). */
  adjust(actor: Actor, id: string, { appropriation, amount, reason }: AdjustBudgetLine): Promise<BudgetLineDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const line = await lockBudgetLine(work, id);
      if (cents(amount) === 0n) throw wrongField('amount', 'nothing-to-change');
      const movement: Movement = { kind: 'adjustment', appropriation, amount };
      const refusal = impossibleTotals(moved(line, movement), movement);
      if (refusal !== undefined) throw wrongField('amount', refusal);
      await bookMovement(work, line, movement, reason);
      return show(work.db, actor, id);
    });
  }
}

async function open(work: Work, line: BudgetLine, appropriation: Appropriation, amount: string, reason: string) {
  if (cents(amount) > 0n) await bookMovement(work, line, { kind: 'opening', appropriation, amount }, reason);
}

function openingErrors({ label, commitmentOpened, paymentOpened }: CreateBudgetLine): FieldError[] {
  const foreign = Object.entries({ commitmentOpened, paymentOpened }).filter(([, money]) => money.currency !== 'EUR');
  return [
    ...PROCEDURAL_LANGUAGES.filter((language) => label[language] === '').map((language) => ({
      path: `label.${language}`,
      code: 'required',
    })),
    ...foreign.map(([path]) => ({ path: `${path}.currency`, code: 'not-euro' })),
  ];
}

async function codeErrors(work: Work, { code, year }: CreateBudgetLine): Promise<FieldError[]> {
  const found = await rows(work.db, 'select 1 from budget_lines where code = $1 and year = $2', [code, year]);
  return found.length ? [{ path: 'code', code: 'line-taken' }] : [];
}

async function show(db: Queryable, actor: Actor, id: string): Promise<BudgetLineDetail> {
  const line = await findLine(db, id);
  if (!line) throw notFound();
  return { ...line, mayManage: can(actor, 'budget:manage') };
}
