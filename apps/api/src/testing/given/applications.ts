import {
  applicationPaths,
  euro,
  USUAL_ATTACHMENTS,
  type ApplicationContent,
  type ApplicationDetail,
  type ApplicationSection,
  type DocumentView,
  type FormDefinition,
  type SavedSection,
  type WriteLot,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { firstLot, givenPublishedCall } from './calls';
import { samplePdf } from './files';
import { givenFrame } from './programmes';

/** A day on which the call of `givenOpenLot` is open. */
export const DURING_THE_CALL = '2026-04-15T09:00:00.000Z';
export const CALL_CLOSES = '2026-05-13T10:00:00.000Z';

/** An open lot with what the form chooses from. */
export interface OpenLot {
  id: string;
  callId: string;
  callCode: string;
  themeId: string;
  regionId: string;
  ramallah: string;
  gaza: string;
  kinshasa: string;
}

interface LotOptions {
  callCode?: string;
  lot?: Partial<WriteLot>;
  /** Lots beside the one that is answered. */
  others?: Partial<WriteLot>[];
  form?: FormDefinition;
  /** What a concept note is asked first. */
  short?: FormDefinition;
}

/**
 * An open call with one lot in Palestine: 10,000 to 125,000 euro, at most 80 %, Ramallah inside, Gaza City and Kinshasa
 * outside (R21, R58). Sets the clock to a day during the call.
 */
export async function givenOpenLot(
  api: TestApi,
  { callCode = 'SUD-2026', lot = {}, others = [], form, short }: LotOptions = {},
): Promise<OpenLot> {
  api.clock.set('2026-02-16T09:00:00.000Z');
  const { theme, region, place } = await givenFrame(api);
  const [themeId, regionId] = [theme('T2'), region('PSE').id];
  const regionIds = [regionId];
  const call = await givenPublishedCall(api, {
    call: { code: callCode },
    lots: [{ regionIds, ...lot }, ...others],
    ...(form ? { form } : {}),
    ...(short ? { short } : {}),
  });
  api.clock.set(DURING_THE_CALL);
  return {
    id: firstLot(call).id,
    callId: call.id,
    callCode,
    themeId,
    regionId,
    ramallah: place('Ramallah').id,
    gaza: place('Gaza City').id,
    kinshasa: place('Kinshasa').id,
  };
}

/** Content without a fault for a lot of `givenOpenLot`: 100,000 euro of cost, 80,000 asked for. */
export function soundContent(lot: OpenLot, title = 'Jardins urbains de Ramallah'): ApplicationContent {
  return {
    project: {
      title,
      summary: 'Des jardins partagés dans trois quartiers.',
      context: 'Peu d’espaces verts.',
      objectives: 'Créer douze jardins.',
      startsOn: '2027-01-01',
      endsOn: '2028-06-30',
    },
    partners: {
      localPartners: [{ name: 'Green Ramallah', country: 'PS', role: 'Mise en œuvre' }],
      regionId: lot.regionId,
      placeIds: [lot.ramallah],
      urbanContext: 'Quartiers denses de la ville.',
    },
    theme: { themeId: lot.themeId, sectors: [{ code: '43030', percent: 100 }], sdgs: ['11'], crossCutting: 'Parité.' },
    budget: {
      lines: [
        { category: 'A', label: 'Aménagement', year: 2027, amount: euro('60000.00') },
        { category: 'B', label: 'Coordination', year: 2028, amount: euro('31000.00') },
        { category: 'C', label: 'Structure', year: 2028, amount: euro('9000.00') },
      ],
      requested: euro('80000.00'),
      ownContribution: euro('15000.00'),
      otherFunding: [{ funder: 'Ville de Ramallah', amount: euro('5000.00'), confirmed: true }],
    },
    results: {
      results: [
        {
          level: 'output',
          statement: 'Douze jardins sont ouverts.',
          indicators: [{ label: 'Jardins', baseline: '0', target: '12', unit: 'nombre' }],
        },
      ],
      sustainability: 'La ville reprend l’entretien.',
    },
    attachments: { note: '' },
    declarations: { noDoubleFinancing: true, noOpenDebt: true, truthful: true, signatory: 'A. Dupont' },
  };
}

interface DraftOptions {
  who?: keyof People;
  title?: string;
  language?: 'fr' | 'nl';
}

/** An empty draft of the organisation of `who`. */
export async function givenDraft(api: TestApi, lot: OpenLot, options: DraftOptions = {}): Promise<ApplicationDetail> {
  const { who = 'owner', title = 'Jardins urbains de Ramallah', language = 'fr' } = options;
  const client = await api.as(who);
  const { body } = await client.post<ApplicationDetail>(applicationPaths.create, { lotId: lot.id, language, title });
  return body;
}

/** Writes one section as the form does; answers with the new version. */
export async function writeSection<Section extends ApplicationSection>(
  api: TestApi,
  file: { id: string; version: number },
  section: Section,
  value: ApplicationContent[Section],
  who: keyof People = 'owner',
) {
  const client = await api.as(who);
  const path = applicationPaths.section(file.id, section);
  return client.put<SavedSection>(path, value, { version: file.version });
}

interface ReadyOptions extends DraftOptions {
  content?: (content: ApplicationContent) => ApplicationContent;
  /** Kinds of the documents that are attached. */
  documents?: readonly string[];
}

/** A draft with every section written and every document attached: ready to be submitted. */
export async function givenReadyDraft(
  api: TestApi,
  lot: OpenLot,
  options: ReadyOptions = {},
): Promise<ApplicationDetail> {
  const { who = 'owner', content = (same) => same, documents = USUAL_ATTACHMENTS } = options;
  const draft = await givenDraft(api, lot, options);
  const client = await api.as(who);
  const written = content(soundContent(lot, draft.title));
  let { version } = draft;
  for (const section of Object.keys(written) as ApplicationSection[])
    version = (await writeSection(api, { id: draft.id, version }, section, written[section], who)).body.version;
  for (const kind of documents)
    await client.upload<DocumentView>(applicationPaths.documents(draft.id), samplePdf(`${kind}.pdf`), { kind });
  return (await client.get<ApplicationDetail>(applicationPaths.detail(draft.id))).body;
}

/** An application that was submitted: `SUD2026-0001` and so on. */
export async function givenSubmittedApplication(
  api: TestApi,
  lot: OpenLot,
  options: ReadyOptions = {},
): Promise<ApplicationDetail> {
  const ready = await givenReadyDraft(api, lot, options);
  const client = await api.as(options.who ?? 'owner');
  const submitted = await client.post<ApplicationDetail>(
    applicationPaths.submit(ready.id),
    {},
    { version: ready.version },
  );
  return submitted.body;
}
