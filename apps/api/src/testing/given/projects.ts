import {
  BUSAN_PRINCIPLES,
  euro,
  HUMANITARIAN_PRINCIPLES,
  MANDATORY_MARKERS,
  programmePaths,
  projectPaths,
  type Crisis,
  type OpenProject,
  type ProjectDetail,
  type WriteProject,
} from '@passerelle/contract';
import type { TestApi } from '../start-api';
import type { OpenLot } from './applications';
import { givenFrame } from './programmes';
import { givenProposedApplication } from './reviews';

/** What an officer sends to open a project without a call; direct, with Kinshasa, unless asked otherwise. */
export async function openingOf(api: TestApi, facts: Partial<OpenProject> = {}): Promise<OpenProject> {
  const direct = (facts.modality ?? 'direct') === 'direct';
  const { region } = await givenFrame(api);
  return {
    modality: 'direct',
    title: { fr: 'État civil numérique', nl: 'Digitale burgerlijke stand', en: 'Digital civil registry' },
    beneficiaryId: api.people.owner.organisationId,
    language: 'fr',
    regionId: direct ? region('KIN').id : null,
    crisisId: null,
    fundingKind: facts.modality === 'multilateral' ? 'earmarked' : null,
    startsOn: '2026-09-01',
    endsOn: '2027-08-31',
    amount: euro('50000.00'),
    // The beneficiary of the tests is not on the DAC list (R25).
    overrideReason: facts.modality === 'multilateral' ? 'Réseau international de villes.' : '',
    ...facts,
  };
}

/** A project that an officer has opened; `by` opens it otherwise. */
export async function givenOpenedProject(
  api: TestApi,
  facts: Partial<OpenProject> = {},
  by: 'officer' | 'officer2' | 'manager' = 'officer',
): Promise<ProjectDetail> {
  const client = await api.as(by);
  const { status, body, text } = await client.post<ProjectDetail>(projectPaths.open, await openingOf(api, facts));
  if (status !== 201) throw new Error(`the project was not opened: ${text}`);
  return body;
}

/** The project of an application that the committee has proposed in the lot. */
export async function givenProjectFromApplication(api: TestApi, lot: OpenLot): Promise<ProjectDetail> {
  const { id: applicationId } = await givenProposedApplication(api, lot);
  const officer = await api.as('officer');
  const { status, body, text } = await officer.post<ProjectDetail>(projectPaths.fromApplication, { applicationId });
  if (status !== 201) throw new Error(`the project was not opened: ${text}`);
  return body;
}

/** A crisis, decided on unless asked otherwise (R26, R27). */
export async function givenCrisis(api: TestApi, decidedOn: string | null = '2026-03-10'): Promise<string> {
  const manager = await api.as('manager');
  const crisis = {
    name: 'Tremblement de terre',
    country: 'MA',
    glide: 'EQ-2026-000001-MAR',
    startedOn: '2026-03-01',
    needsSource: 'Appel des Nations unies',
    fundingDecidedOn: decidedOn,
  };
  return (await manager.post<Crisis>(programmePaths.crises, crisis)).body.id;
}

/** The content of a project as a form would send it back, complete for approval. */
export async function completeContent(
  api: TestApi,
  project: ProjectDetail,
  changes: Partial<WriteProject> = {},
): Promise<WriteProject> {
  const { place, theme } = await givenFrame(api);
  const principles = project.modality === 'humanitarian' ? HUMANITARIAN_PRINCIPLES : BUSAN_PRINCIPLES;
  return {
    ...contentOf(project),
    description: { fr: 'Moderniser l’état civil.', nl: 'De burgerlijke stand moderniseren.', en: '' },
    themeId: project.themeId ?? theme('T1'),
    placeIds: project.regionCode === 'KIN' ? [place('Kinshasa').id] : project.places.map(({ id }) => id),
    country: project.country ?? 'CD',
    budgetCode: '12.002.34.01.3300',
    sectors: project.sectors.length ? project.sectors : [{ code: '43030', percent: 100 }],
    markers: MANDATORY_MARKERS.map((marker) => ({ marker, value: 1, justification: '' })),
    principles: principles.map((principle) => ({ principle, statement: 'Porté par le partenaire.' })),
    ...changes,
  };
}

/** The writable content of a project as it is. */
export function contentOf(project: ProjectDetail): WriteProject {
  return {
    title: project.title,
    description: project.description,
    themeId: project.themeId,
    regionId: project.regionId,
    placeIds: project.places.map(({ id }) => id),
    country: project.country,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    amount: project.amount,
    totalCost: project.totalCost,
    maxShare: project.maxShare,
    budgetCode: project.budgetCode,
    sectors: project.sectors,
    sdgs: project.sdgs,
    markers: project.markers,
    principles: project.principles,
    aidType: project.aidType,
    channelCode: project.channelCode,
    partners: project.partners,
    fundingKind: project.fundingKind,
    crisisId: project.crisisId,
    overrideReason: project.overrideReason ?? '',
  };
}

/** A project that an officer has opened and completed: ready for its decision. */
export async function givenCompleteProject(
  api: TestApi,
  facts: Partial<OpenProject> = {},
  changes: Partial<WriteProject> = {},
): Promise<ProjectDetail> {
  const project = await givenOpenedProject(api, facts);
  const officer = await api.as('officer');
  const content = await completeContent(api, project, changes);
  const { status, body, text } = await officer.put<ProjectDetail>(projectPaths.detail(project.id), content, {
    version: project.version,
  });
  if (status !== 200) throw new Error(`the project was not accepted: ${text}`);
  return body;
}
