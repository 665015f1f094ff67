import { addDays, APPLICATION_SECTIONS, euro, type ApplicationSection, type DateOnly } from '@passerelle/contract';
import { ApplicationAnswersService } from '../applications/application-answers.service';
import { ApplicationDocumentsService } from '../applications/application-documents.service';
import { ApplicationSubmissionService } from '../applications/application-submission.service';
import { ApplicationsService } from '../applications/applications.service';
import { RankingService } from '../reviews/ranking.service';
import { contentOf, periodOf } from './application-content';
import type { ApplicationRow } from './application-row';
import { demoAnswers } from './call-form.data';
import { upload } from './demo-files';
import type { DemoFrame } from './demo-frame';
import type { DemoWorld } from './demo-world';
import type { PlayedLot, PlayedLots } from './play-call';
import { playMessages } from './play-messages';
import { playProject } from './play-project';
import { committee, playScreening } from './play-review';
import { openFromApplication } from './project-content';
import { isApplicationStop } from './stops';
import type { Story } from './timeline';

/** Where an application belongs and how its days are spread. */
export interface Candidate {
  /** `SUD2019/B`. */
  lot: string;
  row: ApplicationRow;
  /** Its place among those of the call; spreads days and evaluators. */
  index: number;
  /** Months the work takes. */
  months: number;
  /** Days from the deadline to the committee. */
  decided: number;
  /** First day of the call, when its lots are known. */
  from: DateOnly;
}

/** An application from its draft to the committee, and with the grant to its end. */
export async function* playApplication(
  world: DemoWorld,
  frame: DemoFrame,
  lots: PlayedLots,
  candidate: Candidate,
): Story {
  const { row, index } = candidate;
  const stop = row[7];
  yield candidate.from;
  const played = lots.get(candidate.lot);
  if (!played) throw new Error(`the demo has no lot ${candidate.lot}`);
  const days = daysOf(world, played, index, stop === 'returned');
  yield days.written;
  const id = await write(world, frame, played, candidate);
  if (stop === 'draft' || stop === 'written') return playMessages(world, id, row);
  yield days.submitted;
  const owner = world.ownerOf(row[0]);
  await world.get(ApplicationSubmissionService).submit(owner, id);
  if (stop === 'withdrawn') {
    yield addDays(days.submitted, 2);
    const reason = 'Le cofinancement attendu n’a pas été obtenu.';
    await world.get(ApplicationSubmissionService).withdraw(owner, id, reason);
  }
  if (stop === 'submitted' || stop === 'withdrawn') return;
  yield* playScreening(world, id, row, days.screened);
  if (['admissibility', 'to-confirm', 'returned', 'inadmissible'].includes(stop)) return playMessages(world, id, row);
  yield* committee(world, id, row, index, addDays(days.screened, 12));
  if (['assigned', 'declared', 'one-sheet', 'conflict', 'scored'].includes(stop)) return;
  const minutesOn = addDays(played.call.closes, candidate.decided);
  yield minutesOn;
  await decide(world, id, row, minutesOn);
  if (isApplicationStop(stop)) return;
  const opened = addDays(minutesOn, 1 + (index % 4));
  yield opened;
  const project = await openFromApplication(world, id);
  yield* playProject(world, { project, opened, index, organisation: row[0], stop, changes: {} });
}

/** Days of a file: in the last weeks of a call that is over, or in the weeks behind us of one that is open. */
function daysOf(world: DemoWorld, { call }: PlayedLot, index: number, returned: boolean) {
  const { calendar } = world;
  if (call.closes > calendar.today) {
    const submitted = calendar.ago(returned ? 9 : 4 + (index % 9));
    return { written: addDays(submitted, -6), submitted, screened: calendar.ago(returned ? 2 : 3) };
  }
  const submitted = addDays(call.closes, -1 - (index % 10));
  return { written: addDays(submitted, -8), submitted, screened: addDays(call.closes, 5 + (index % 4)) };
}

async function write(world: DemoWorld, frame: DemoFrame, played: PlayedLot, candidate: Candidate): Promise<string> {
  const { row } = candidate;
  const [by, language, , , , , title, stop] = row;
  const owner = world.ownerOf(by);
  const applications = world.get(ApplicationsService);
  const { id } = await applications.create(owner, { lotId: played.id, language, title });
  const content = contentOf(frame, played, row, periodOf(played, candidate));
  const sections: readonly ApplicationSection[] = stop === 'draft' ? ['project', 'theme'] : APPLICATION_SECTIONS;
  for (const section of sections)
    if (section !== 'attachments') await applications.saveSection(owner, id, section, content[section]);
  if (stop === 'draft') return id;
  await answer(world, id, played, candidate);
  await attachRequired(world, id, row);
  return id;
}

/** Adds the documents that the lot requires. */
async function attachRequired(world: DemoWorld, id: string, row: ApplicationRow): Promise<void> {
  const [by, , , , partner, , title, stop] = row;
  const owner = world.ownerOf(by);
  const documents = world.get(ApplicationDocumentsService);
  const { rules } = await world.get(ApplicationsService).detail(owner, id);
  for (const { kind, required } of rules.attachments) {
    if (!required || (kind === 'partnership-agreement' && partner === '')) continue;
    const name = `${kind}-${by}`.replace(/[^\p{L}\d-]+/gu, '-');
    const { id: first } = await documents.add(owner, id, upload(kind, name, [by, title, '(démonstration)']));
    if (stop !== 'returned' || kind !== 'partnership-agreement') continue;
    const signed = upload(kind, `${name}-2`, [by, title, 'Version signée (démonstration)'], first);
    await documents.add(owner, id, signed);
  }
}

/** Answers what the call asks of its own. */
async function answer(world: DemoWorld, id: string, { call }: PlayedLot, { row, index }: Candidate): Promise<void> {
  const [by, language] = row;
  for (const { key } of call.form?.sections ?? [])
    await world.get(ApplicationAnswersService).save(world.ownerOf(by), id, key, demoAnswers(language, index));
}

/** The committee speaks through an officer who did not score (R12). */
async function decide(world: DemoWorld, id: string, row: ApplicationRow, minutesOn: DateOnly): Promise<void> {
  const [, language, , , , asked, , stop] = row;
  const ranking = world.get(RankingService);
  const officer = world.as('officer');
  const passOver = { minutesOn, motivation: MOTIVATIONS[language][stop === 'not_selected' ? 1 : 0] };
  if (stop === 'reserve_list') await ranking.reserve(officer, id, passOver);
  else if (stop === 'not_selected') await ranking.decline(officer, id, passOver);
  else await ranking.propose(officer, id, { ...passOver, amount: euro(`${asked}.00`) });
}

const MOTIVATIONS = {
  fr: [
    'Projet pertinent, porté par un partenariat solide et doté d’indicateurs mesurables.',
    'La logique des résultats n’est pas établie et le budget n’est pas suffisamment justifié.',
  ],
  nl: [
    'Relevant project, gedragen door een stevig partnerschap en met meetbare indicatoren.',
    'De logica van de resultaten is niet aangetoond en de begroting is onvoldoende verantwoord.',
  ],
} as const;
