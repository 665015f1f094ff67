import { addDays, type Criterion, type DateOnly, type Score } from '@passerelle/contract';
import { EvaluatorsService } from '../reviews/evaluators.service';
import { ScoreSheetsService } from '../reviews/score-sheets.service';
import { ScreeningOutcomesService } from '../reviews/screening-outcomes.service';
import { ScreeningService } from '../reviews/screening.service';
import type { ApplicationRow } from './application-row';
import type { DemoWorld } from './demo-world';
import type { Story } from './timeline';

/** Grants above this are confirmed by a second person (R8). */
const SECOND_PERSON_ABOVE = 50_000;

/** The admissibility of a file, by an officer and above an amount by a manager too (R8 to R11). */
export async function* playScreening(world: DemoWorld, id: string, row: ApplicationRow, day: DateOnly): Story {
  const [, language, , , , asked, , stop] = row;
  const screening = world.get(ScreeningService);
  const outcomes = world.get(ScreeningOutcomesService);
  const officer = world.as('officer');
  yield day;
  const { checks, returnUntil } = await screening.start(officer, id);
  if (stop === 'admissibility') return;
  if (stop === 'returned') {
    const marks = MARKS.map(({ target, ...remarks }) => ({ target, remark: remarks[language] }));
    await outcomes.return(officer, id, 'return', { reason: '', marks, until: returnUntil });
    return;
  }
  for (const { code } of checks.filter(({ automatic }) => !automatic)) {
    const failed = stop === 'inadmissible' && code === 'double-financing';
    await screening.check(officer, id, code, {
      outcome: failed ? 'fail' : 'pass',
      note: failed ? DOUBLE[language] : '',
    });
  }
  if (stop === 'to-confirm') return;
  yield addDays(day, 3);
  if (stop === 'inadmissible') {
    await outcomes.reject(world.as('manager'), id, { code: 'double-financing', reason: DOUBLE[language] });
    return;
  }
  if (asked > SECOND_PERSON_ABOVE) await screening.confirm(world.as('manager'), id);
  await screening.admit(officer, id);
}

/** Two evaluators declare their interests and score, as far as the story goes (R12). */
export async function* committee(
  world: DemoWorld,
  id: string,
  row: ApplicationRow,
  index: number,
  day: DateOnly,
): Story {
  const stop = row[7];
  const [first, second] = pairFor(index);
  yield day;
  const sheets = await assign(world, id, [first, second]);
  if (stop === 'assigned') return;
  yield addDays(day, 3);
  await declare(world, first, sheets, stop);
  if (stop === 'declared') return;
  yield addDays(day, 9);
  if (stop !== 'conflict') await score(world, first, sheets, row, index);
  await world.get(ScoreSheetsService).declareNone(world.as(second), sheetOf(sheets, second));
  if (stop === 'one-sheet') return;
  await score(world, second, sheets, row, index + 1);
}

type Sheets = ReadonlyMap<string, string>;

function pairFor(index: number): [string, string] {
  const people = ['evaluator', 'evaluator2', 'evaluator3'] as const;
  return [people[index % 3] ?? 'evaluator', people[(index + 1) % 3] ?? 'evaluator2'];
}

async function assign(world: DemoWorld, id: string, evaluators: readonly string[]): Promise<Sheets> {
  const found = new Map<string, string>();
  for (const key of evaluators) {
    const before = new Set(found.values());
    const { sheets } = await world.get(EvaluatorsService).assign(world.as('officer'), id, world.as(key).id);
    const added = sheets.find((sheet) => !before.has(sheet.id));
    if (added) found.set(key, added.id);
  }
  return found;
}

async function declare(world: DemoWorld, key: string, sheets: Sheets, stop: string): Promise<void> {
  const service = world.get(ScoreSheetsService);
  const evaluator = world.as(key);
  const id = sheetOf(sheets, key);
  if (stop === 'conflict')
    await service.declareConflict(evaluator, id, 'Ancienne collaboration avec l’organisation demandeuse.');
  else await service.declareNone(evaluator, id);
  if (stop !== 'declared') return;
  const { criteria } = await service.detail(evaluator, id);
  await service.write(evaluator, id, { scores: scoresOf(criteria, 4, 0).slice(0, 3), comment: '' });
}

async function score(world: DemoWorld, key: string, sheets: Sheets, row: ApplicationRow, index: number): Promise<void> {
  const [, language, , , , , , stop] = row;
  const points = stop === 'not_selected' ? 2 : stop === 'reserve_list' ? 3 : 4;
  const service = world.get(ScoreSheetsService);
  const id = sheetOf(sheets, key);
  const comment = stop === 'not_selected' ? WEAK[language] : STRONG[language];
  const { criteria } = await service.detail(world.as(key), id);
  await service.write(world.as(key), id, { scores: scoresOf(criteria, points, index), comment });
  await service.complete(world.as(key), id);
}

function sheetOf(sheets: Sheets, key: string): string {
  const id = sheets.get(key);
  if (id === undefined) throw new Error(`${key} has no sheet`);
  return id;
}

/** Points around a mark: one criterion better, another one weaker. */
function scoresOf(criteria: readonly Criterion[], points: number, index: number): Score[] {
  return criteria.map(({ code }, position) => {
    const turn = (position + index) % criteria.length;
    const shift = turn === 0 ? 1 : turn === 4 && points > 3 ? -1 : 0;
    return { criterion: code, points: Math.min(5, points + shift), comment: '' };
  });
}

const MARKS = [
  {
    target: 'attachments.partnership-agreement',
    fr: 'La convention de partenariat n’est pas signée par le partenaire local.',
    nl: 'De partnerschapsovereenkomst is niet ondertekend door de lokale partner.',
  },
  {
    target: 'budget',
    fr: 'Le plan de financement ne précise pas d’où vient l’apport propre.',
    nl: 'Het financieringsplan zegt niet waar de eigen inbreng vandaan komt.',
  },
  {
    target: 'project.objectives',
    fr: 'Dites combien de personnes le projet touche.',
    nl: 'Zeg hoeveel mensen het project bereikt.',
  },
];
const DOUBLE = {
  fr: 'Les mêmes coûts sont déjà couverts par une autre subvention de la Région.',
  nl: 'Dezelfde kosten worden al gedekt door een andere subsidie van het Gewest.',
};
const STRONG = {
  fr: 'Dossier clair, résultats mesurables, partenariat éprouvé.',
  nl: 'Helder dossier, meetbare resultaten, beproefd partnerschap.',
};
const WEAK = {
  fr: 'Les activités ne conduisent pas aux résultats annoncés.',
  nl: 'De activiteiten leiden niet tot de aangekondigde resultaten.',
};
