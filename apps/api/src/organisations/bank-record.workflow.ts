import type { BankRecordAction, BankRecordDecision, BankRecordState } from '@passerelle/contract';
import type { ActionState } from '@passerelle/contract';
import { ADMINISTRATION_ID, type Actor } from '../core/auth/actor';
import { allowedActions, type Workflow } from '../core/work/workflow';

/** What the rules of an account look at. */
export interface BankRecordFacts {
  id: string;
  state: BankRecordState;
  organisationId: string;
  proposedById: string;
  certificateId: string | null;
}

/** An account becomes usable when somebody else than its proposer certifies it; the earlier one is then replaced (R40). */
export const bankRecordWorkflow: Workflow<BankRecordAction, BankRecordState, BankRecordFacts> = {
  certify: { from: ['proposed'], to: 'certified', permission: 'organisations:certify-bank', unless: cannotCertify },
  refuse: { from: ['proposed'], to: 'refused', permission: 'organisations:certify-bank', unless: partOfIt },
  replace: { from: ['certified'], to: 'replaced', permission: 'organisations:certify-bank' },
};

/** What a person may be offered: replacing is never an action of its own. */
export function bankRecordDecisions(record: BankRecordFacts, actor: Actor): ActionState<BankRecordDecision>[] {
  return allowedActions(bankRecordWorkflow, record, actor).flatMap(({ action, ...rest }) =>
    action === 'replace' ? [] : [{ action, ...rest }],
  );
}

function cannotCertify(record: BankRecordFacts, actor: Actor): string | undefined {
  return partOfIt(record, actor) ?? (record.certificateId === null ? 'certificate-missing' : undefined);
}

/** Neither the proposer nor anybody who works for the organisation decides (SEC-5). */
function partOfIt(record: BankRecordFacts, actor: Actor): string | undefined {
  if (record.proposedById === actor.id) return 'four-eyes';
  const ownOrganisation =
    record.organisationId !== ADMINISTRATION_ID && actor.organisationIds.includes(record.organisationId);
  return ownOrganisation ? 'conflict-of-interest' : undefined;
}
