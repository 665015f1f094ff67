import type { ConceptState, ProceduralLanguage } from '@passerelle/contract';
import { CLIMATE, SOUTH } from './calls-lots.data';
import type { DemoCall } from './demo-call';
import { text } from './texts';
import type { Calendar } from './timeline';

/** A call that begins with concept notes and is open now. */
export function conceptCall(calendar: Calendar): DemoCall {
  const year = calendar.ago(0).slice(0, 4);
  return {
    code: `VIL${year}`,
    title: text(`Villes et climat ${year}`, `Steden en klimaat ${year}`, `Cities and climate ${year}`),
    summary: text(
      'Cet appel soutient des projets qui préparent des quartiers urbains aux chaleurs et aux inondations. Il se déroule en deux temps : une note conceptuelle de deux pages, puis, pour les notes retenues, un dossier complet.',
      'Deze oproep steunt projecten die stadswijken voorbereiden op hitte en overstromingen. Hij verloopt in twee stappen: een conceptnota van twee bladzijden en daarna, voor de geselecteerde nota’s, een volledig dossier.',
      'This call supports projects that prepare urban districts for heat and floods. It has two steps: a concept note of two pages and then, for the selected notes, a full file.',
    ),
    prepared: calendar.ago(80),
    approved: calendar.ago(45),
    opens: calendar.ago(21),
    closes: calendar.ago(-70),
    steps: [],
    lots: [
      {
        ...SOUTH,
        code: '1',
        title: CLIMATE,
        theme: 'T1',
        envelope: 600_000,
        min: 20_000,
        max: 150_000,
        applicants: ['accredited-cso', 'asbl'],
        regions: ['KIN', 'RSK', 'PSE'],
        concept: calendar.ago(-14),
      },
    ],
  };
}

/** A concept note of the demo: who, in which language, what, where, for how much, and how far it got. */
export interface DemoNote {
  by: string;
  language: ProceduralLanguage;
  title: string;
  summary: string;
  place: string;
  amount: number;
  months: number;
  stop: ConceptState | 'file';
  /** What was said with the decision. */
  said?: string;
}

/** `file`: selected, and the full form was begun. */
export const DEMO_NOTES: readonly DemoNote[] = [
  {
    by: 'Ponts du Sud',
    language: 'fr',
    title: 'Toits frais de Masina',
    summary: 'Peindre en blanc et végétaliser les toits de deux marchés et de six écoles.',
    place: 'Masina',
    amount: 95_000,
    months: 24,
    stop: 'selected',
    said: 'Précisez dans le dossier complet le rôle de la commune de Masina dans l’entretien.',
  },
  {
    by: 'Ponts du Sud',
    language: 'fr',
    title: 'Fontaines d’ombre à Ramallah',
    summary: 'Des points d’eau ombragés sur le chemin des écoles.',
    place: 'Ramallah',
    amount: 60_000,
    months: 18,
    stop: 'draft',
  },
  {
    by: 'Stad & Wereld',
    language: 'nl',
    title: 'Regenstraten van Rabat',
    summary: 'Straten die regenwater opvangen in plaats van het af te voeren.',
    place: 'Rabat',
    amount: 120_000,
    months: 30,
    stop: 'file',
  },
  {
    by: 'Villes en Partage',
    language: 'fr',
    title: 'Ceintures vertes de Kinshasa',
    summary: 'Des haies maraîchères contre l’érosion des ravins.',
    place: 'Kinshasa',
    amount: 110_000,
    months: 24,
    stop: 'submitted',
  },
  {
    by: 'De Groene Havik',
    language: 'nl',
    title: 'Schaduwbomen voor Nablus',
    summary: 'Een boomkwekerij en schaduwrijke pleinen met de wijkraden.',
    place: 'Nablus',
    amount: 80_000,
    months: 24,
    stop: 'submitted',
  },
  {
    by: 'Femmes et Métiers',
    language: 'fr',
    title: 'Une école de cuisine solaire',
    summary: 'Former des cuisinières aux fours solaires.',
    place: 'Rabat',
    amount: 45_000,
    months: 12,
    stop: 'not_selected',
    said: 'La note décrit une formation ; le lien avec l’adaptation des quartiers n’est pas montré.',
  },
  {
    by: 'Ateliers Kénitra',
    language: 'fr',
    title: 'Digues plantées du Sebou',
    summary: 'Stabiliser les berges avec les riverains.',
    place: 'Kénitra',
    amount: 70_000,
    months: 18,
    stop: 'withdrawn',
    said: 'Le projet est repris dans un autre dossier.',
  },
];

/** Answers to the template of short forms. */
export const NOTE_ANSWERS = {
  fr: {
    concept: {
      needs: 'Des quartiers denses, sans ombre ni évacuation des eaux, touchés chaque année.',
      'target-groups': 'Habitants, commerçantes des marchés, élèves.',
      change: 'Moins de jours d’interruption des écoles et des marchés, et des comités qui entretiennent les ouvrages.',
      activities: 'Diagnostic avec les habitants, travaux pilotes, formation des comités, suivi.',
    },
    partnership: { partners: 'La commune et une association locale.', 'partnership-stage': 'agreed' },
  },
  nl: {
    concept: {
      needs: 'Dichtbebouwde wijken zonder schaduw of waterafvoer, elk jaar getroffen.',
      'target-groups': 'Bewoners, marktkraamsters, leerlingen.',
      change: 'Minder dagen waarop scholen en markten stilliggen, en comités die de werken onderhouden.',
      activities: 'Diagnose met de bewoners, proefwerken, vorming van de comités, opvolging.',
    },
    partnership: { partners: 'De gemeente en een lokale vereniging.', 'partnership-stage': 'agreed' },
  },
};
