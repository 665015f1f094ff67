import { addDays, cents, euro, share, type DateOnly, type Money, type ReportDetail } from '@passerelle/contract';
import { GrantEndService } from '../payments/grant-end.service';
import { RecoveriesService } from '../payments/recoveries.service';
import { ProjectLifeService } from '../projects/project-life.service';
import { ReportDocumentsService } from '../reports/report-documents.service';
import { ReportsService } from '../reports/reports.service';
import { upload } from './demo-files';
import type { DemoWorld } from './demo-world';
import { playBalance } from './play-payment';
import type { OpenedProject } from './play-project';
import type { Story } from './timeline';

/** The end of a grant: report, acceptance by two people, balance or recovery, closing (R18, R19, R41, R43). */
export async function* playReport(world: DemoWorld, opened: OpenedProject): Story {
  const { stop, project, organisation } = opened;
  const endsOn = project.endsOn ?? opened.opened;
  const day = (days: number) => addDays(endsOn, days);
  yield day(1);
  await world.get(ProjectLifeService).act(world.as('officer'), project.id, 'endPeriod');
  if (stop === 'report-due') return;
  yield day(10);
  const owner = world.ownerOf(organisation);
  const reports = world.get(ReportsService);
  const id = await reportOf(world, opened);
  const report = await reports.write(owner, id, written(await reports.detail(owner, id), project.language));
  if (stop === 'report-draft') return;
  yield day(16);
  await attachEvidence(world, opened, id);
  await reports.submit(owner, id);
  if (stop === 'report-submitted') return;
  yield day(22);
  if (stop === 'report-returned') {
    await reports.return(world.as('officer'), id, INCOMPLETE[project.language]);
    return;
  }
  // Of what is to be recovered, half of the costs were not accepted.
  await reports.check(world.as('officer'), id, {
    accepted: accepted(report, stop.startsWith('recovery') ? '40' : '98'),
  });
  if (stop === 'report-checked') return;
  yield day(26);
  await world.get(GrantEndService).acceptReport(world.as('manager'), id);
  yield* playEnd(world, opened, day(28));
}

/** What follows an accepted report: money to come back, or the closing. */
async function* playEnd(world: DemoWorld, opened: OpenedProject, day: DateOnly): Story {
  if (opened.stop === 'report-accepted') return;
  if (opened.stop.startsWith('recovery')) yield* playRecovery(world, opened, day);
  else yield* close(world, opened, day);
}

async function* close(world: DemoWorld, opened: OpenedProject, day: DateOnly): Story {
  const end = world.get(GrantEndService);
  const manager = world.as('manager');
  const { balance } = await end.closing(manager, opened.project.id);
  if (balance !== null && Number(balance.amount) < 0) {
    // Paid in full beforehand, and a little was not accepted: that comes back first.
    yield* playRecovery(world, { ...opened, stop: 'recovery-paid' }, day);
    return;
  }
  if (balance !== null && Number(balance.amount) > 0) yield* playBalance(world, opened, day);
  yield addDays(day, 13);
  await end.close(manager, opened.project.id);
}

/** Money that has to come back, as far as the story goes. */
async function* playRecovery(world: DemoWorld, { stop, project }: OpenedProject, day: DateOnly): Story {
  if (stop === 'recovery-opened') return;
  yield day;
  const recoveries = world.get(RecoveriesService);
  const finance = world.as('finance');
  const listed = await recoveries.list(finance, {});
  const recovery = listed.items.find(({ projectId }) => projectId === project.id);
  if (!recovery) throw new Error(`nothing to recover of ${project.reference}`);
  // What is to be withheld from the next grant gets a long term: an overdue debt would exclude from that grant.
  await recoveries.notify(finance, recovery.id, addDays(day, stop === 'recovery-offset' ? 900 : 60));
  if (stop === 'recovery-notified') return;
  yield addDays(day, 4);
  if (stop === 'recovery-contested')
    await recoveries.contest(finance, recovery.id, 'Le bénéficiaire conteste le refus des frais de personnel.');
  else await recoveries.accept(finance, recovery.id);
  if (stop === 'recovery-contested') return;
  if (stop === 'recovery-accepted') {
    yield addDays(day, 8);
    const amount = share(recovery.amount, '40');
    await recoveries.recordRepayment(finance, recovery.id, repayment(amount, addDays(day, 7), recovery.reference));
    return;
  }
  if (stop === 'recovery-offset') {
    yield* playOffset(world, recovery.id, project.id, addDays(day, 8));
    return;
  }
  yield addDays(day, 50);
  if (stop === 'recovery-paid')
    await recoveries.recordRepayment(
      finance,
      recovery.id,
      repayment(recovery.amount, addDays(day, 49), recovery.reference),
    );
  else
    await recoveries.writeOff(world.as('officer'), recovery.id, 'Association en liquidation, créance irrécouvrable.');
  yield addDays(day, 60);
  await world.get(GrantEndService).close(world.as('manager'), project.id);
}

/** Withheld from the next claim of the beneficiary; closed once that is paid (R43). */
async function* playOffset(world: DemoWorld, recoveryId: string, projectId: string, day: DateOnly): Story {
  const recoveries = world.get(RecoveriesService);
  const manager = world.as('manager');
  let today = day;
  for (let offset = false; !offset; today = addDays(today, 4)) {
    yield today;
    const [claim] = (await recoveries.detail(manager, recoveryId)).offsettable;
    if (!claim) continue;
    const reason = 'Décision de la direction : compensation avec la prochaine tranche.';
    await recoveries.offset(manager, recoveryId, { claimId: claim.id, reason });
    offset = true;
  }
  yield addDays(today, 15);
  await world.get(GrantEndService).close(manager, projectId);
}

const repayment = (amount: Money, valueDate: DateOnly, reference: string) => ({
  amount,
  valueDate,
  bankReference: `DEMO/${reference}`,
});

async function reportOf(world: DemoWorld, { project, organisation }: OpenedProject): Promise<string> {
  const { items } = await world.get(ReportsService).list(world.ownerOf(organisation), {});
  const report = items.find(({ projectId }) => projectId === project.id);
  if (!report) throw new Error(`no report of ${project.reference}`);
  return report.id;
}

/** The whole budget was spent, but for a little. */
function written({ totals }: ReportDetail, language: 'fr' | 'nl') {
  return {
    ...NARRATIVES[language],
    spent: totals.map(({ category, budgeted }) => ({ category, amount: share(budgeted, '99') })),
    otherIncome: euro('0.00'),
  };
}

const accepted = ({ totals }: ReportDetail, percent: string) =>
  totals.map(({ category, spent }) => ({
    category,
    amount: share(spent, percent),
    note: cents(spent.amount) === 0n ? '' : 'Dépenses sans pièces justificatives.',
  }));

async function attachEvidence(world: DemoWorld, { project, organisation }: OpenedProject, id: string): Promise<void> {
  const owner = world.ownerOf(organisation);
  for (const [kind, name] of [
    ['report-financial', 'rapport-financier'],
    ['report-evidence', 'pieces-justificatives'],
  ] as const)
    await world
      .get(ReportDocumentsService)
      .add(owner, id, upload(kind, name, [name, project.reference, organisation, '(démonstration)']));
}

const INCOMPLETE = {
  fr: 'Les preuves de paiement des postes A2 et B1 manquent.',
  nl: 'De betalingsbewijzen van de posten A2 en B1 ontbreken.',
};
const NARRATIVES = {
  fr: {
    narrative:
      'Les activités ont été menées comme prévu. Un retard de deux mois dans les travaux a été rattrapé grâce aux comités de quartier ; la visibilité de la Région a été assurée sur place et à Bruxelles.',
    results:
      'Les cibles des deux résultats sont atteintes, à 96 % pour le premier. La méthode est reprise dans deux quartiers voisins.',
  },
  nl: {
    narrative:
      'De activiteiten verliepen zoals gepland. Een vertraging van twee maanden in de werken werd dankzij de wijkcomités ingehaald; het Gewest was zichtbaar ter plaatse en in Brussel.',
    results:
      'De doelen van beide resultaten zijn bereikt, voor het eerste voor 96 %. Twee naburige wijken nemen de methode over.',
  },
};
