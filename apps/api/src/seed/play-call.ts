import {
  addDays,
  euro,
  type CallTimes,
  type DateOnly,
  type FormDefinition,
  type LotLists,
  type WriteLot,
} from '@passerelle/contract';
import { CallDocumentsService } from '../calls/call-documents.service';
import { CallFormService } from '../calls/call-form.service';
import { CallLotsService } from '../calls/call-lots.service';
import { CallQuestionsService } from '../calls/call-questions.service';
import { CallStepsService } from '../calls/call-steps.service';
import { CallsService } from '../calls/calls.service';
import { LotTemplatesService } from '../calls/lot-templates.service';
import type { DemoCall, DemoLot } from './demo-call';
import { upload } from './demo-files';
import type { DemoFrame } from './demo-frame';
import type { DemoWorld } from './demo-world';
import { askInShort } from './play-concepts';
import type { Story } from './timeline';

/** A lot as the stories of its applications know it. */
export interface PlayedLot {
  id: string;
  lot: DemoLot;
  call: DemoCall;
}
export type PlayedLots = Map<string, PlayedLot>;

/** A call from its preparation by an officer, over the decision of the Government, to its archive (domain 5.2). */
export async function* playCall(world: DemoWorld, frame: DemoFrame, call: DemoCall, lots: PlayedLots): Story {
  const { code, title, summary } = call;
  yield call.prepared;
  const body = { code, title, summary, ...timesOf(call), contactEmail: 'appels@demo.invalid' };
  const { id } = await world.get(CallsService).create(world.as('officer'), body);
  for (const lot of call.lots) await addLot(world, frame, id, call, lot, lots);
  if (call.form) await world.get(CallFormService).save(world.as('officer'), { callId: id }, call.form);
  await attach(world, id, call, 'call-rules', ['Règlement', 'Reglement']);
  if (call.approved === null) return;
  await attach(world, id, call, 'government-decision', ['Décision du Gouvernement', 'Beslissing van de Regering']);
  yield call.approved;
  const decision = { decidedOn: call.approved, item: `GRBC-DEMO-${code}` };
  const steps = world.get(CallStepsService);
  await steps.approve(world.as('manager'), id, decision);
  await steps.act(world.as('manager'), id, 'publish');
  yield* answerQuestions(world, id, call);
  for (const [action, day] of call.steps) {
    yield day;
    await steps.act(world.as(action === 'startSelection' ? 'officer' : 'manager'), id, action);
  }
}

async function* answerQuestions(world: DemoWorld, callId: string, { questions = [] }: DemoCall): Story {
  const service = world.get(CallQuestionsService);
  for (const { who, asked, published, ...question } of questions) {
    yield asked;
    const { id } = await service.ask(world.as(who), callId, question);
    if (published === null) continue;
    const { on, ...texts } = published;
    yield on;
    await service.publish(world.as('officer'), callId, id, texts);
  }
}

async function addLot(
  world: DemoWorld,
  frame: DemoFrame,
  callId: string,
  call: DemoCall,
  lot: DemoLot,
  lots: PlayedLots,
): Promise<void> {
  const body: WriteLot = {
    code: lot.code,
    title: lot.title,
    themeIds: [frame.theme(lot.theme)],
    envelope: euro(`${lot.envelope}.00`),
    minGrant: euro(`${lot.min}.00`),
    maxGrant: euro(`${lot.max}.00`),
    maxShare: lot.share,
    applicantTypes: lot.applicants,
    regionIds: lot.regions.map((region) => frame.region(region)),
    minAgeYears: 0,
    maxDurationMonths: lot.months,
    maxPerOrganisation: lot.perOrganisation,
    instalmentTemplateId: frame.template(lot.plan),
    budgetCode: lot.line,
    ...(await listsOf(world, lot)),
    scoreThreshold: 60,
    concept: lot.concept === undefined ? null : { closesOn: lot.concept, closesTime: '12:00' },
  };
  const { lotList } = await world.get(CallLotsService).add(world.as('officer'), callId, body);
  const added = lotList.find(({ code }) => code === lot.code);
  if (!added) throw new Error('a lot just added is there');
  if (lot.concept !== undefined) await askInShort(world, callId, added.id);
  if (lot.ownForm) await askApart(world, { callId, lotId: added.id }, lot.ownForm);
  lots.set(`${call.code}/${lot.code}`, { id: added.id, lot, call });
}

/** A lot that asks something else than its call. */
async function askApart(
  world: DemoWorld,
  place: { callId: string; lotId: string },
  form: FormDefinition,
): Promise<void> {
  await world.get(CallLotsService).giveForm(world.as('officer'), place.callId, place.lotId);
  await world.get(CallFormService).save(world.as('officer'), { ...place, form: 'own-form' }, form);
}

/** What a lot of the kind looks at, asks for and judges by, as the library has it: work in Brussels has no partner region. */
async function listsOf(world: DemoWorld, { regions }: DemoLot): Promise<LotLists> {
  const { templates } = await world.get(LotTemplatesService).list();
  const template = templates.find(
    ({ name }) => name.en === (regions.length ? 'South call' : 'Global and solidary citizenship'),
  );
  if (!template) throw new Error('the library begins with two templates');
  const { points, attachments, criteria } = template;
  return { points, attachments, criteria };
}

async function attach(
  world: DemoWorld,
  id: string,
  call: DemoCall,
  kind: 'call-rules' | 'government-decision',
  titles: readonly string[],
): Promise<void> {
  const lines = [...titles.map((title) => `${title} (démonstration)`), call.title.fr, call.title.nl];
  await world
    .get(CallDocumentsService)
    .add(world.as('officer'), id, upload(kind, `${kind}-${call.code}`, [...lines, ...period(call.opens, call.closes)]));
}

/** Questions are taken until two weeks before the deadline. */
const timesOf = ({ opens, closes }: DemoCall): CallTimes => ({
  opensOn: opens,
  opensTime: '12:00',
  closesOn: closes,
  closesTime: '12:00',
  questionsOn: addDays(closes, -14),
  questionsTime: '12:00',
});

const period = (opens: DateOnly, closes: DateOnly): string[] => [`${opens} - ${closes}, 12:00`];
