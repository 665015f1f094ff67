import { Injectable } from '@nestjs/common';
import { add, brusselsDay, euro, type ClaimAction, type ClaimDetail, type PayClaim } from '@passerelle/contract';
import { Commitment } from '../agreements/commitment.entity';
import { clear, pay } from '../budget/budget.movements';
import { BudgetLine } from '../budget/budget-line.entity';
import type { Actor } from '../core/auth/actor';
import { firstRow } from '../core/database/database';
import { refuseIfAny, wrongField } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { addToProjectAmounts } from '../projects/project.progress';
import type { Claim } from './claim.entity';
import { lockClaim } from './claim.queries';
import { valueDateErrors } from './claim.rules';
import { claimWorkflow } from './claim.workflow';
import { ClaimsService } from './claims.service';
import { applyOffset } from './recovery.repayment';

/** A claim on its way to the bank: each step by another person (R38), the conditions of R40 looked at in each. */
@Injectable()
export class PaymentStepsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimsService,
  ) {}

  /** Back to the partner, or for good, with the reason. */
  decline(actor: Actor, id: string, action: 'return' | 'refuse', reason: string): Promise<ClaimDetail> {
    return this.step(actor, id, async (work, claim) => {
      claim.reason = reason;
      await work.advance(claimWorkflow, claim, action, { reason });
    });
  }

  /** The partner claims again what was returned; to the account that is certified now. */
  resubmit(actor: Actor, id: string): Promise<ClaimDetail> {
    return this.step(actor, id, async (work, claim) => {
      Object.assign(claim, { claimedById: actor.id, claimedAt: work.now, reason: null });
      await this.take(work, claim, 'resubmit');
    });
  }

  check(actor: Actor, id: string): Promise<ClaimDetail> {
    return this.step(actor, id, (work, claim) => this.take(work, claim, 'check', signed('checked', work)));
  }

  approve(actor: Actor, id: string): Promise<ClaimDetail> {
    return this.step(actor, id, async (work, claim) => {
      await work.advance(claimWorkflow, Object.assign(claim, signed('approved', work)), 'approve');
    });
  }

  /** The visa of the controller: the debt is established on the line of this year (R31, R37). */
  clear(actor: Actor, id: string, lineId: string): Promise<ClaimDetail> {
    return this.step(
      actor,
      id,
      async (work, claim) => {
        const commitment = await work.lock(Commitment, { id: claim.commitmentId });
        await refuseOtherLine(work, lineId, commitment.budgetLineId);
        Object.assign(claim, signed('cleared', work), { budgetLineId: lineId });
        await work.advance(claimWorkflow, claim, 'clear', { budgetLineId: lineId });
        await clear(work, lineId, claim.amount, sourceOf(claim));
        await count(work, commitment, 'cleared', claim);
      },
      lineId,
    );
  }

  order(actor: Actor, id: string): Promise<ClaimDetail> {
    return this.step(actor, id, (work, claim) => this.take(work, claim, 'order', signed('ordered', work)));
  }

  /** The accountant confirms the payment with its value date and the reference of the bank. */
  pay(actor: Actor, id: string, body: PayClaim): Promise<ClaimDetail> {
    return this.step(actor, id, async (work, claim) => {
      refuseIfAny(valueDateErrors(body.valueDate, brusselsDay(work.now)));
      await refuseUsedReference(work, body.bankReference);
      Object.assign(claim, signed('paid', work), body);
      await work.advance(claimWorkflow, claim, 'pay', { ...body });
      await pay(work, claim.budgetLineId ?? '', claim.amount, sourceOf(claim));
      await count(work, await work.lock(Commitment, { id: claim.commitmentId }), 'paid', claim);
      await addToProjectAmounts(work, claim.projectId, { paid: claim.amount.amount });
      await applyOffset(work, claim);
    });
  }

  /** A step that looks at the account: the money goes to the one that is certified now (R40). */
  private async take(work: Work, claim: Claim, action: ClaimAction, signature: Partial<Claim> = {}): Promise<void> {
    await work.advance(claimWorkflow, Object.assign(claim, signature), action);
    const changes = assign(claim, { bankRecordId: claim.accountId ?? claim.bankRecordId });
    if (Object.keys(changes).length) await work.save(claim, 'claim.account', changes);
  }

  private step(
    actor: Actor,
    id: string,
    change: (work: Work, claim: Claim) => Promise<void>,
    lineId?: string,
  ): Promise<ClaimDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const claim = await lockClaim(work, id, lineId);
      work.expectVersion(claim);
      await change(work, claim);
      return this.claims.show(work.db, actor, id, work.now);
    });
  }
}

type Step = 'checked' | 'approved' | 'cleared' | 'ordered' | 'paid';
const signed = (step: Step, work: Work): Partial<Claim> => ({
  [`${step}ById`]: work.actor.id,
  [`${step}At`]: work.now,
});

const sourceOf = ({ id, reference }: Claim) => ({ id, reference });

/** What a commitment was cleared or paid for; the database refuses more than its amount. */
async function count(work: Work, commitment: Commitment, total: 'cleared' | 'paid', claim: Claim): Promise<void> {
  const sum = add(euro(commitment[total]), claim.amount).amount;
  await work.save(commitment, `commitment.${total}`, assign(commitment, { [total]: sum }));
}

/** The clearance uses the code of the commitment in the present year (R31, R32). */
async function refuseOtherLine(work: Work, lineId: string, committedOn: string): Promise<void> {
  const [line, committed] = await Promise.all(
    [lineId, committedOn].map((id) => work.db.findOneByOrFail(BudgetLine, { id })),
  );
  if (line?.code !== committed?.code) throw wrongField('budgetLineId', 'line-of-other-code');
  if (String(line?.year) !== brusselsDay(work.now).slice(0, 4)) throw wrongField('budgetLineId', 'line-of-other-year');
}

async function refuseUsedReference(work: Work, bankReference: string): Promise<void> {
  const used = await firstRow(work.db, 'select 1 from claims where bank_reference = $1', [bankReference]);
  if (used) throw wrongField('bankReference', 'bank-reference-used');
}
