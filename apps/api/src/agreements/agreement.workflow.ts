import type { AgreementAction, AgreementState } from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';

/** What the rules of an agreement look at. */
export interface AgreementFacts {
  id: string;
  state: AgreementState;
  preparedById: string;
  partnerSignedById: string | null;
  beneficiaryId: string | null;
  missing: string[];
}

/** Drawn up by an officer, signed by the partner, then for the Region by somebody else (R14, R38). */
export const agreementWorkflow: Workflow<AgreementAction, AgreementState, AgreementFacts> = {
  send: { from: ['draft'], to: 'sent', permission: 'agreements:prepare' },
  recall: { from: ['sent'], to: 'draft', permission: 'agreements:prepare' },
  signPartner: { from: ['sent'], to: 'signed_by_partner', permission: 'agreements:sign-partner' },
  signRegion: {
    from: ['signed_by_partner'],
    to: 'signed',
    permission: 'agreements:sign-region',
    unless: cannotSignForRegion,
  },
};

function cannotSignForRegion(agreement: AgreementFacts, actor: Actor): string | undefined {
  if ([agreement.preparedById, agreement.partnerSignedById].includes(actor.id)) return 'four-eyes';
  if (worksFor(actor, agreement.beneficiaryId)) return 'conflict-of-interest';
  return agreement.missing[0];
}
