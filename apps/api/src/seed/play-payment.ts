import { addDays, type ClaimDetail, type DateOnly } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { ClaimDocumentsService } from '../payments/claim-documents.service';
import { ClaimsService } from '../payments/claims.service';
import { PaymentStepsService } from '../payments/payment-steps.service';
import { signatoryOf } from './application-content';
import { upload } from './demo-files';
import type { DemoWorld } from './demo-world';
import type { OpenedProject } from './play-project';
import type { Story } from './timeline';

/** The first instalment, from the declaration of debt to the bank, as far as the story goes. */
export async function* playClaims(
  world: DemoWorld,
  { stop, organisation, project }: OpenedProject,
  instalmentId: string,
  day: DateOnly,
): Story {
  yield day;
  const owner = world.ownerOf(organisation);
  const signatory = signatoryOf(organisation, project.language);
  const claim = await world.get(ClaimsService).claimInstalment(owner, instalmentId, signatory);
  yield* payClaim(world, owner, claim, day, stop);
}

/** What is left to pay after the accepted report (R41). */
export async function* playBalance(world: DemoWorld, opened: OpenedProject, day: DateOnly): Story {
  const { organisation, project } = opened;
  yield day;
  const signatory = signatoryOf(organisation, project.language);
  const owner = world.ownerOf(organisation);
  const claim = await world.get(ClaimsService).claimBalance(owner, project.id, signatory);
  yield* payClaim(world, owner, claim, day, '');
}

/** Checked, approved, cleared, ordered and paid, each by another person (R38). */
async function* payClaim(
  world: DemoWorld,
  owner: Actor,
  { id, reference }: ClaimDetail,
  day: DateOnly,
  stop: string,
): Story {
  const steps = world.get(PaymentStepsService);
  const signed = upload('claim', `declaration-${reference}`, ['Déclaration de créance (démonstration)', reference]);
  await world.get(ClaimDocumentsService).add(owner, id, signed);
  if (stop === 'claim-submitted') return;
  yield addDays(day, 2);
  if (stop === 'claim-returned') {
    const reason = 'La déclaration de créance n’est pas signée par une personne habilitée.';
    await steps.decline(world.as('officer'), id, 'return', reason);
    return;
  }
  await steps.check(world.as('officer'), id);
  if (stop === 'claim-checked') return;
  yield addDays(day, 4);
  if (stop === 'claim-refused') {
    const reason = 'Les conditions de la convention ne sont pas remplies.';
    await steps.decline(world.as('manager'), id, 'refuse', reason);
    return;
  }
  await steps.approve(world.as('manager'), id);
  if (stop === 'claim-approved') return;
  yield addDays(day, 6);
  const { clearanceLine } = await world.get(ClaimsService).detail(world.as('controller'), id);
  if (!clearanceLine) throw new Error(`no line for ${reference}`);
  await steps.clear(world.as('controller'), id, clearanceLine.id);
  if (stop === 'claim-cleared') return;
  yield addDays(day, 8);
  await steps.order(world.as('finance'), id);
  if (stop === 'claim-ordered') return;
  yield addDays(day, 11);
  const paid = { valueDate: addDays(day, 10), bankReference: `DEMO/${reference}` };
  await steps.pay(world.as('accountant'), id, paid);
}
