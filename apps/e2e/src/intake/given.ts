import {
  applicationPaths,
  callFormPaths,
  callPaths,
  euro,
  programmePaths,
  sessionPaths,
  type ApplicationContent,
  type ApplicationDetail,
  type ApplicationSection,
  type CallDetail,
  type CallForm,
  type CallPage,
  type CallSummary,
  type CloneCall,
  type FormDefinition,
  type ProceduralLanguage,
  type ProgrammeFrame,
  type SavedSection,
  type WriteCall,
  type WriteLot,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { samplePdf, today } from '../grant/queue';
import { expect, type Stage } from '../stage';
import { inDays, openCall } from './desk';

interface Asked {
  data?: object;
  /** Kind of a PDF that is sent instead. */
  file?: string;
  version?: number;
}

/** Asks the API as somebody: for what a journey begins with, not for what it shows. */
export async function send<Answer>(
  stage: Stage,
  person: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  { data, file, version }: Asked = {},
): Promise<Answer> {
  const request = await stage.requestsOf(person);
  const { csrfToken } = (await (await request.get(stage.url + sessionPaths.session)).json()) as { csrfToken: string };
  const answer = await request.fetch(stage.url + path, {
    method,
    headers: {
      Origin: stage.url,
      'X-CSRF-Token': csrfToken,
      'Idempotency-Key': randomUUID(),
      ...(version === undefined ? {} : { 'If-Match': `"v${version}"` }),
    },
    ...(data ? { data } : {}),
    ...(file === undefined ? {} : { multipart: { kind: file, file: samplePdf(`${file}.pdf`) } }),
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}

/** The open call of the demo, however many the journeys have made. */
export async function openCallOf(stage: Stage): Promise<CallSummary> {
  const path = `${callPaths.list}?search=${openCall()}`;
  const { items } = await send<CallPage>(stage, 'officer', 'GET', path);
  const found = items.find(({ code }) => code === openCall());
  if (!found) throw new Error(`There is no call ${openCall()}`);
  return found;
}

/** A call in preparation with the lot of the open one, under a name of its own. */
export async function givenClone(stage: Stage, code: string, times: Partial<CloneCall> = {}): Promise<CallDetail> {
  const source = await openCallOf(stage);
  const data: CloneCall = {
    code,
    opensOn: inDays(90),
    opensTime: '12:00',
    closesOn: inDays(150),
    closesTime: '12:00',
    questionsOn: null,
    questionsTime: '12:00',
    ...times,
  };
  const clone = await send<CallDetail>(stage, 'officer', 'POST', callPaths.clone(source.id), { data });
  const { summary, contactEmail, version } = clone;
  const write: WriteCall = { ...data, summary, contactEmail, title: { fr: code, nl: code, en: code } };
  return send(stage, 'officer', 'PUT', callPaths.detail(clone.id), { data: write, version });
}

/** Keeps what a call in preparation asks of its own, or the short form of the concept notes of a lot. */
export async function giveForm(stage: Stage, callId: string, form: FormDefinition, lotId?: string): Promise<void> {
  const path = callFormPaths.form(callId, lotId);
  const { version } = await send<CallForm>(stage, 'officer', 'GET', path);
  await send(stage, 'officer', 'PUT', path, { data: form, version });
}

/** Puts a concept note before the full file of the first lot, with what it is asked (B5). */
async function giveConceptStage(stage: Stage, call: CallDetail, short: FormDefinition): Promise<void> {
  const [lot] = call.lotList;
  if (!lot) throw new Error(`${call.code} has no lot`);
  const { id, conceptClosesAt: _until, ownForm: _own, ...facts } = lot;
  const data: WriteLot = { ...facts, concept: { closesOn: inDays(30), closesTime: '12:00' } };
  await send(stage, 'officer', 'PUT', callPaths.lot(call.id, id), { data, version: call.version });
  await giveForm(stage, call.id, short, id);
}

interface Asking {
  /** What the call asks of its own. */
  form?: FormDefinition;
  /** What concept notes are asked, which come first then. */
  short?: FormDefinition;
}

/** A call of its own that is open since yesterday, with one lot: nobody else has a file in it. */
export async function givenOpenCall(
  stage: Stage,
  code: string,
  { form, short, ...times }: Partial<CloneCall> & Asking = {},
): Promise<CallDetail> {
  const clone = await givenClone(stage, code, { opensOn: inDays(-1), ...times });
  const { id } = clone;
  if (form) await giveForm(stage, id, form);
  if (short) await giveConceptStage(stage, clone, short);
  for (const file of ['call-rules', 'government-decision'])
    await send(stage, 'officer', 'POST', callPaths.documents(id), { file });
  const { version } = await send<CallDetail>(stage, 'officer', 'GET', callPaths.detail(id));
  const data = { decidedOn: today(), item: `GRBC-${code}` };
  const approved = await send<CallDetail>(stage, 'manager', 'POST', callPaths.act(id, 'approve'), { data, version });
  return send(stage, 'manager', 'POST', callPaths.act(id, 'publish'), { version: approved.version });
}

interface Draft {
  title: string;
  language?: ProceduralLanguage;
}

/** A draft of the organisation of somebody in the first lot of a call: complete, not sent. */
export async function givenReadyDraft(
  stage: Stage,
  person: string,
  call: CallDetail,
  { title, language = 'fr' }: Draft,
): Promise<ApplicationDetail> {
  const [lot] = call.lotList;
  const frame = await send<ProgrammeFrame>(stage, person, 'GET', programmePaths.frame);
  const data = { lotId: lot?.id, language, title };
  const { id, version: first } = await send<ApplicationDetail>(stage, person, 'POST', applicationPaths.create, {
    data,
  });
  const content = soundContent(frame, lot?.themeIds[0] ?? '', title);
  let version = first;
  for (const section of Object.keys(content) as ApplicationSection[]) {
    const written = { data: content[section], version };
    const path = applicationPaths.section(id, section);
    version = (await send<SavedSection>(stage, person, 'PUT', path, written)).version;
  }
  for (const { kind, required } of lot?.attachments ?? [])
    if (required) await send(stage, person, 'POST', applicationPaths.documents(id), { file: kind });
  return send(stage, person, 'GET', applicationPaths.detail(id));
}

/** An application that was sent. */
export async function givenSubmitted(
  stage: Stage,
  person: string,
  call: CallDetail,
  draft: Draft,
): Promise<ApplicationDetail> {
  const { id, version } = await givenReadyDraft(stage, person, call, draft);
  return send(stage, person, 'POST', applicationPaths.submit(id), { version });
}

/** 80,000 euro of 100,000 for gardens in Ramallah. */
function soundContent({ regions }: ProgrammeFrame, themeId: string, title: string): ApplicationContent {
  const region = regions.find(({ code }) => code === 'PSE');
  const place = region?.places.find(({ name }) => name === 'Ramallah');
  const year = Number(today().slice(0, 4)) + 1;
  const line = (category: 'A' | 'B' | 'C', label: string, amount: string) => ({
    category,
    label,
    year,
    amount: euro(amount),
  });
  return {
    project: {
      title,
      summary: 'Des jardins partagés dans trois quartiers.',
      context: 'Les quartiers denses manquent d’espaces verts.',
      objectives: 'Ouvrir douze jardins partagés.',
      startsOn: `${year}-03-01`,
      endsOn: `${year + 1}-02-28`,
    },
    partners: {
      localPartners: [{ name: 'Green Ramallah', country: 'PS', role: 'Mise en œuvre sur place' }],
      regionId: region?.id ?? null,
      placeIds: place ? [place.id] : [],
      urbanContext: 'Trois quartiers centraux de la ville.',
    },
    theme: { themeId, sectors: [{ code: '43030', percent: 100 }], sdgs: ['11'], crossCutting: 'Parité des comités.' },
    budget: {
      lines: [
        line('A', 'Aménagement', '60000.00'),
        line('B', 'Coordination', '31000.00'),
        line('C', 'Structure', '9000.00'),
      ],
      requested: euro('80000.00'),
      ownContribution: euro('20000.00'),
      otherFunding: [],
    },
    results: {
      results: [
        {
          level: 'output',
          statement: 'Douze jardins sont ouverts.',
          indicators: [{ label: 'Jardins ouverts', baseline: '0', target: '12', unit: 'nombre' }],
        },
      ],
      sustainability: 'La ville reprend l’entretien.',
    },
    attachments: { note: '' },
    declarations: { noDoubleFinancing: true, noOpenDebt: true, truthful: true, signatory: 'Y. Amrani' },
  };
}
