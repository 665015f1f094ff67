import { addDays, euro } from '@passerelle/contract';
import { ApplicationsService } from '../applications/applications.service';
import { CallFormService } from '../calls/call-form.service';
import { ConceptSubmissionService } from '../concepts/concept-submission.service';
import { ConceptsService } from '../concepts/concepts.service';
import { FormTemplatesService } from '../forms/form-templates.service';
import { DEMO_NOTES, NOTE_ANSWERS, type DemoNote } from './concepts.data';
import type { DemoFrame } from './demo-frame';
import type { DemoWorld } from './demo-world';
import type { PlayedLot, PlayedLots } from './play-call';
import type { Story } from './timeline';

/** The short form of a lot begins with the template of the library. */
export async function askInShort(world: DemoWorld, callId: string, lotId: string): Promise<void> {
  const { templates } = await world.get(FormTemplatesService).list();
  const template = templates.find(({ name }) => name.fr === 'Note conceptuelle');
  if (!template) throw new Error('the library has a short form');
  await world.get(CallFormService).applyTemplate(world.as('officer'), { callId, lotId }, template.id);
}

/** The concept notes of the demo, each as far as it got (B5). */
export function playConcepts(world: DemoWorld, frame: DemoFrame, lots: PlayedLots, lot: string): Story[] {
  return DEMO_NOTES.map((note, index) => playNote(world, frame, { lots, lot, note, index }));
}

interface Place {
  lots: PlayedLots;
  lot: string;
  note: DemoNote;
  /** Its place among those of the lot; spreads days. */
  index: number;
}

async function* playNote(world: DemoWorld, frame: DemoFrame, { lots, lot, note, index }: Place): Story {
  yield addDays(world.calendar.ago(20), index);
  const played = lots.get(lot);
  if (!played) throw new Error(`the demo has no lot ${lot}`);
  const id = await write(world, frame, played, note);
  if (note.stop === 'draft') return;
  yield addDays(world.calendar.ago(18), index);
  const owner = world.ownerOf(note.by);
  const submission = world.get(ConceptSubmissionService);
  await submission.submit(owner, id);
  if (note.stop === 'submitted') return;
  yield addDays(world.calendar.ago(9), index);
  if (note.stop === 'withdrawn') await submission.withdraw(owner, id, note.said ?? '');
  else if (note.stop === 'not_selected') await submission.decline(world.as('officer2'), id, note.said ?? '');
  else await submission.select(world.as('officer'), id, note.said ?? '');
  if (note.stop !== 'file') return;
  yield world.calendar.ago(2);
  const { title, language } = note;
  await world.get(ApplicationsService).create(owner, { lotId: played.id, language, title, conceptNoteId: id });
}

async function write(world: DemoWorld, frame: DemoFrame, played: PlayedLot, note: DemoNote): Promise<string> {
  const { by, language, title, summary, place, amount, months } = note;
  const owner = world.ownerOf(by);
  const concepts = world.get(ConceptsService);
  const { id } = await concepts.create(owner, { lotId: played.id, language, title });
  const { id: placeId, region } = frame.place(place);
  await concepts.write(owner, id, {
    title,
    summary,
    idea: {
      regionId: frame.region(region),
      placeIds: [placeId],
      themeId: frame.theme(played.lot.theme),
      requested: euro(`${amount}.00`),
      months,
    },
  });
  const answers = NOTE_ANSWERS[language];
  await concepts.saveAnswers(owner, id, 'concept', answers.concept);
  if (note.stop !== 'draft') await concepts.saveAnswers(owner, id, 'partnership', answers.partnership);
  return id;
}
