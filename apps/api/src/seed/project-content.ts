import {
  principlesOf,
  type LocalizedText,
  type Marker,
  type MarkerValue,
  type Principle,
  type ProceduralLanguage,
  type ProjectDetail,
  type WriteProject,
} from '@passerelle/contract';
import { ProjectOpeningService } from '../projects/project-opening.service';
import { ProjectsService } from '../projects/projects.service';
import type { DemoWorld } from './demo-world';
import { DEMO_ORGANISATIONS } from './organisations.data';

/** The project of a proposed application, opened by an officer. */
export function openFromApplication(world: DemoWorld, applicationId: string): Promise<ProjectDetail> {
  return world.get(ProjectOpeningService).openFromApplication(world.as('officer'), { applicationId });
}

/** What an officer adds before the decision: codes, markers and principles (R2, R54), and what the story wants changed. */
export function complete(
  world: DemoWorld,
  project: ProjectDetail,
  changes: Partial<WriteProject> = {},
): Promise<ProjectDetail> {
  const body: WriteProject = {
    ...writable(project),
    partners: project.partners.map((partner) => registered(world, partner)),
    markers: markersOf(project),
    principles: principlesOf(project.modality).map((principle) => ({
      principle,
      statement: STATEMENTS[principle][project.language],
    })),
    ...changes,
  };
  return world.get(ProjectsService).update(world.as('officer'), project.id, body);
}

function writable(project: ProjectDetail): WriteProject {
  const { title, description, themeId, regionId, country, startsOn, endsOn, amount, totalCost, maxShare } = project;
  const { budgetCode, sectors, sdgs, markers, principles, aidType, channelCode, partners } = project;
  const { fundingKind, crisisId } = project;
  return {
    ...{ title, description, themeId, regionId, country, startsOn, endsOn, amount, totalCost, maxShare },
    ...{ budgetCode, sectors, sdgs, markers, principles, aidType, channelCode, partners, fundingKind, crisisId },
    placeIds: project.places.map(({ id }) => id),
    overrideReason: project.overrideReason ?? '',
  };
}

type Partner = WriteProject['partners'][number];

/** Partners the applicant knew by name stand in the register. */
function registered(world: DemoWorld, partner: Partner): Partner {
  const known = DEMO_ORGANISATIONS.some(({ name }) => name === partner.name);
  if (partner.organisationId !== null || !known) return partner;
  return { ...partner, organisationId: world.organisation(partner.name) };
}

/** Purposes whose first aim is the environment. */
const GREEN = ['14050', '14030', '31120', '43030'];

function markersOf({ sectors, modality }: ProjectDetail): MarkerValue[] {
  const green = sectors.some(({ code }) => GREEN.includes(code));
  const values: [Marker, MarkerValue['value']][] = [
    ['gender', 1],
    ['environment', green ? 2 : 0],
    ['climate-mitigation', green ? 1 : 0],
    ['climate-adaptation', green ? 1 : 0],
    ['disability', modality === 'humanitarian' ? 1 : 0],
    ['governance', modality === 'direct' ? 1 : 0],
  ];
  return values.map(([marker, value]) => ({
    marker,
    value,
    justification: value === 2 ? 'L’amélioration de l’environnement urbain est l’objectif principal du projet.' : '',
  }));
}

const say = (fr: string, nl: string): Record<ProceduralLanguage, string> => ({ fr, nl });

const STATEMENTS: Record<Principle, Record<ProceduralLanguage, string>> = {
  ownership: say(
    'Les priorités viennent du partenaire local, qui préside le comité de pilotage.',
    'De prioriteiten komen van de lokale partner, die het stuurcomité voorzit.',
  ),
  results: say(
    'Chaque résultat a un indicateur, une valeur de départ et une cible.',
    'Elk resultaat heeft een indicator, een beginwaarde en een doel.',
  ),
  partnership: say(
    'Les autorités, les associations et les usagers sont associés aux décisions.',
    'Overheden, verenigingen en gebruikers beslissen mee.',
  ),
  transparency: say(
    'Le budget et les rapports sont communiqués à toutes les parties.',
    'Begroting en verslagen worden aan alle partijen meegedeeld.',
  ),
  humanity: say(
    'L’aide soulage les personnes les plus touchées, dans le respect de leur dignité.',
    'De hulp verlicht het leed van wie het zwaarst getroffen is, met respect voor hun waardigheid.',
  ),
  neutrality: say(
    'L’organisation ne prend parti dans aucune controverse.',
    'De organisatie kiest geen partij in geschillen.',
  ),
  impartiality: say('Seuls les besoins déterminent les priorités.', 'Alleen de noden bepalen de prioriteiten.'),
  independence: say(
    'L’action est indépendante de tout objectif politique, économique ou militaire.',
    'Het optreden staat los van politieke, economische of militaire doelen.',
  ),
  'needs-assessment': say(
    'L’évaluation conjointe des besoins publiée par OCHA fonde la demande.',
    'De aanvraag steunt op de gezamenlijke noodbeoordeling van OCHA.',
  ),
};

/** A text in the language of a file only. */
export const inLanguage = (language: ProceduralLanguage, text: string): LocalizedText => ({
  fr: '',
  nl: '',
  en: '',
  [language]: text,
});
