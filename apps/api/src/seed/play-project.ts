import {
  addDays,
  type DateOnly,
  type DecisionDetail,
  type DecisionStepKind,
  type ProjectDetail,
  type StepOutcome,
  type WriteProject,
} from '@passerelle/contract';
import { DecisionDocumentsService } from '../decisions/decision-documents.service';
import { DecisionStepsService } from '../decisions/decision-steps.service';
import { DecisionsService } from '../decisions/decisions.service';
import { ProjectLifeService } from '../projects/project-life.service';
import { upload } from './demo-files';
import type { DemoWorld } from './demo-world';
import { playAgreement } from './play-agreement';
import { complete } from './project-content';
import type { ProjectStop } from './stops';
import type { Story } from './timeline';

/** A project that was just opened, and how far its story goes. */
export interface OpenedProject {
  project: ProjectDetail;
  opened: DateOnly;
  /** Beneficiary by name. */
  organisation: string;
  stop: ProjectStop;
  /** What the officer changes before the decision. */
  changes: Partial<WriteProject>;
  /** Spreads what differs from file to file. */
  index: number;
}

const WHO: Record<DecisionStepKind, string> = {
  management: 'manager',
  inspector: 'inspector',
  'budget-minister': 'budget_minister',
  government: 'government',
  minister: 'cabinet',
};

/** A project from its preparation through the approval chain, and on to the agreement (domain 5.1 and 7.2). */
export async function* playProject(world: DemoWorld, opened: OpenedProject): Story {
  const { stop } = opened;
  const day = (days: number) => addDays(opened.opened, days);
  if (stop === 'preparation') return;
  yield day(2);
  const project = await complete(world, opened.project, opened.changes);
  if (stop === 'completed') return;
  yield day(4);
  if (stop === 'dropped') {
    const reason = 'Le partenaire a renoncé à sa demande.';
    await world.get(ProjectLifeService).withdraw(world.as('officer'), project.id, reason);
    return;
  }
  yield* playDecision(world, opened, project);
}

/** The decision file of a completed project: prepared, through the chain, awarded or refused. */
async function* playDecision(world: DemoWorld, opened: OpenedProject, project: ProjectDetail): Story {
  const { stop } = opened;
  const day = (days: number) => addDays(opened.opened, days);
  const decision = await prepare(world, project, day(3));
  if (stop === 'decision-prepared') return;
  yield day(5);
  const decisions = world.get(DecisionsService);
  await decisions.start(world.as('officer'), decision.id);
  if (stop === 'decision-withdrawn') {
    await decisions.withdraw(world.as('officer'), decision.id);
    return;
  }
  yield* playChain(world, opened, decision);
  if (stop.startsWith('at-') || stop === 'unfavourable') return;
  yield day(22);
  if (stop === 'refused') {
    const reason = 'Les crédits de l’année sont réservés aux priorités de l’accord de Gouvernement.';
    const refusal = { reason, documentId: null, onBehalf: false };
    await world.get(DecisionStepsService).refuse(world.as('cabinet'), decision.id, refusal);
    return;
  }
  await award(world, decision, day(22));
  if (stop !== 'awarded') yield* playAgreement(world, { ...opened, project });
}

function prepare(world: DemoWorld, project: ProjectDetail, doneOn: DateOnly): Promise<DecisionDetail> {
  const done = (preliminary: 'gender-test' | 'equal-opportunity-test' | 'state-aid', note: string) => ({
    preliminary,
    doneOn,
    note,
  });
  return world.get(DecisionsService).prepare(world.as('officer'), {
    projectId: project.id,
    motivation: MOTIVATION[project.language],
    preliminaries: [
      done('gender-test', 'Sans remarque.'),
      done('equal-opportunity-test', 'Sans remarque.'),
      done('state-aid', 'Le bénéficiaire n’agit pas comme entreprise.'),
    ],
  });
}

/** Each step in its order, three days apart; one opinion in five has remarks, some are overruled. */
async function* playChain(world: DemoWorld, { opened, stop, index }: OpenedProject, decision: DecisionDetail): Story {
  for (const step of decision.steps) {
    const day = addDays(opened, 7 + step.position * 2);
    if (stop === `at-${step.kind}`) return;
    if (stop === 'refused' && step.kind === 'minister') return;
    yield day;
    const outcome = step.kind === 'inspector' ? opinionOf(stop, index) : 'favourable';
    await record(world, decision.id, step, outcome, day);
    if (outcome !== 'unfavourable') continue;
    if (stop === 'unfavourable') return;
    await overrule(world, decision.id, step.id);
  }
}

function opinionOf(stop: OpenedProject['stop'], index: number): StepOutcome {
  if (stop === 'unfavourable' || stop === 'terminated') return 'unfavourable';
  return index % 5 === 0 ? 'with_remarks' : 'favourable';
}

async function record(
  world: DemoWorld,
  id: string,
  { id: stepId, kind }: DecisionDetail['steps'][number],
  outcome: StepOutcome,
  decidedOn: DateOnly,
): Promise<void> {
  await world.get(DecisionStepsService).record(world.as(WHO[kind]), id, stepId, {
    outcome,
    decidedOn,
    item: kind === 'government' ? `GRBC-DEMO-${decidedOn}` : '',
    note: NOTES[outcome],
    documentId: null,
    onBehalf: false,
  });
}

async function overrule(world: DemoWorld, id: string, stepId: string): Promise<void> {
  const file = upload('government-decision', 'accord-du-ministre-du-budget', ['Accord (démonstration)']);
  const document = await world.get(DecisionDocumentsService).add(world.as('officer'), id, file);
  const reason = 'Le budget a été précisé ; l’accord du Ministre du Budget passe outre à l’avis.';
  const overruling = { reason, documentId: document.id, onBehalf: false };
  await world.get(DecisionStepsService).overrule(world.as('budget_minister'), id, stepId, overruling);
}

async function award(world: DemoWorld, { id, reference }: DecisionDetail, decidedOn: DateOnly): Promise<void> {
  const file = upload('decree', `arrete-${reference}`, ['Arrêté d’octroi (démonstration)', reference, decidedOn]);
  const document = await world.get(DecisionDocumentsService).add(world.as('officer'), id, file);
  const signed = { decidedOn, documentId: document.id, onBehalf: false };
  await world.get(DecisionStepsService).award(world.as('cabinet'), id, signed);
}

const NOTES: Record<StepOutcome, string> = {
  favourable: '',
  with_remarks: 'Veiller à la ventilation des frais de structure dans le rapport financier.',
  unfavourable: 'Le budget ne distingue pas suffisamment les frais de structure.',
};

const MOTIVATION = {
  fr: 'Le projet répond aux objectifs de l’ordonnance du 27 juillet 2017, le partenaire dispose de l’expérience requise et le budget est proportionné aux résultats attendus.',
  nl: 'Het project beantwoordt aan de doelstellingen van de ordonnantie van 27 juli 2017, de partner heeft de vereiste ervaring en de begroting staat in verhouding tot de verwachte resultaten.',
};
