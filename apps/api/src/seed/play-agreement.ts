import { add, addDays, euro, type AgreementDetail, type DateOnly } from '@passerelle/contract';
import { AgreementDocumentsService } from '../agreements/agreement-documents.service';
import { AgreementsService } from '../agreements/agreements.service';
import { CommitmentsService } from '../agreements/commitments.service';
import type { Actor } from '../core/auth/actor';
import { GrantEndService } from '../payments/grant-end.service';
import { ProjectLifeService } from '../projects/project-life.service';
import { AgreementSigningService } from '../reports/agreement-signing.service';
import { signatoryOf } from './application-content';
import { upload } from './demo-files';
import type { DemoWorld } from './demo-world';
import { playClaims } from './play-payment';
import { playReport } from './play-report';
import type { OpenedProject } from './play-project';
import type { Story } from './timeline';

/** From the award to a running project: agreement of both parties, commitment with its visa, notification (R14 to R16). */
export async function* playAgreement(world: DemoWorld, opened: OpenedProject): Story {
  const { stop, project, organisation } = opened;
  const day = (days: number) => addDays(opened.opened, days);
  const agreements = world.get(AgreementsService);
  yield day(24);
  const { id } = await agreements.prepare(world.as('officer'), project.id);
  if (stop === 'agreement-draft') return;
  await agreements.act(world.as('officer'), id, 'send');
  if (stop === 'agreement-sent') return;
  yield day(30);
  const owner = world.ownerOf(organisation);
  const partnerCopy = await signedCopy(world, owner, id, organisation);
  const partner = { signatory: signatoryOf(organisation, project.language), signedOn: day(30) };
  await agreements.signForPartner(owner, id, { ...partner, documentId: partnerCopy });
  if (stop === 'agreement-partner') return;
  yield day(33);
  const regionCopy = await signedCopy(world, world.as('officer'), id, 'Bruxelles');
  const region = { signatory: 'Secrétaire d’État', signedOn: day(33), documentId: regionCopy };
  const agreement = await world.get(AgreementSigningService).sign(world.as('manager'), id, region);
  if (stop === 'agreement-signed') return;
  yield day(36);
  const commitmentId = await requestCommitment(world, agreement, day(36));
  if (stop === 'commitment-requested') return;
  yield day(38);
  const commitments = world.get(CommitmentsService);
  const controller = world.as('controller');
  if (stop === 'visa-refused')
    await commitments.refuseVisa(controller, commitmentId, 'Le plan de liquidation ne correspond pas à la convention.');
  else await commitments.grantVisa(controller, commitmentId);
  if (stop === 'visa-refused' || stop === 'committed') return;
  yield day(41);
  await world.get(ProjectLifeService).start(world.as('officer'), project.id, startOf(opened, day(41)));
  yield* playRun(world, opened, agreement);
}

/** What happens while a project runs, until its end. */
async function* playRun(world: DemoWorld, opened: OpenedProject, agreement: AgreementDetail): Story {
  const { stop, project } = opened;
  const life = world.get(ProjectLifeService);
  if (stop === 'running') return;
  if (stop === 'suspended' || stop === 'terminated') {
    yield addDays(opened.opened, 60);
    const suspended = 'La situation de sécurité ne permet plus de travailler sur place.';
    await life.act(world.as('officer'), project.id, 'suspend', suspended);
    if (stop === 'suspended') return;
    yield addDays(opened.opened, 120);
    const ended = 'Le partenaire local a cessé ses activités.';
    await world.get(GrantEndService).terminate(world.as('officer'), project.id, ended);
    return;
  }
  const first = agreement.instalments[0];
  if (!first) throw new Error('an agreement has instalments');
  yield* playClaims(world, opened, first.id, addDays(opened.opened, 44));
  if (!stop.startsWith('claim-')) yield* playReport(world, opened);
}

/** The work begins with the notification, or on the first day of its period when that comes later. */
function startOf({ project }: OpenedProject, notifiedOn: DateOnly): DateOnly {
  return project.startsOn !== null && project.startsOn < notifiedOn ? project.startsOn : notifiedOn;
}

async function signedCopy(world: DemoWorld, signer: Actor, id: string, by: string): Promise<string> {
  const file = upload('agreement', 'convention-signee', ['Convention signée (démonstration)', by]);
  return (await world.get(AgreementDocumentsService).add(signer, id, file)).id;
}

/** Asked for by finance on the line of the year, with the payments planned as the agreement says (R33). */
async function requestCommitment(world: DemoWorld, agreement: AgreementDetail, today: DateOnly): Promise<string> {
  const year = Number(today.slice(0, 4));
  const years = agreement.instalments.map(({ plannedOn }) => Math.max(year, Number(plannedOn.slice(0, 4))));
  const plan = [...new Set(years)].map((planned) => ({
    year: planned,
    amount: add(euro('0.00'), ...agreement.instalments.filter((_, at) => years[at] === planned).map((i) => i.amount)),
  }));
  const budgetLineId = world.line(agreement.budgetCode, year);
  const body = { budgetLineId, plan };
  return (await world.get(CommitmentsService).request(world.as('finance'), agreement.id, body)).id;
}
