import type { Criterion } from '@passerelle/contract';
import { text } from './texts';

/** The evaluation criteria of the calls and their weights, 100 together. */
export const CRITERIA: readonly Criterion[] = [
  {
    code: 'relevance',
    label: text(
      'Pertinence pour le thème et la région partenaire',
      'Relevantie voor het thema en de partnerregio',
      'Relevance to theme and partner region',
    ),
    guidance: text(
      'Le projet répond à un besoin démontré et s’inscrit dans les priorités du volet.',
      'Het project beantwoordt aan een aangetoonde behoefte en past in de prioriteiten van het luik.',
      'The project meets a need that is shown and fits the priorities of the lot.',
    ),
    weight: 25,
  },
  {
    code: 'quality',
    label: text(
      'Qualité et logique des résultats',
      'Kwaliteit en logica van de resultaten',
      'Quality and logic of results',
    ),
    guidance: text(
      'Les résultats découlent des activités ; les indicateurs sont mesurables.',
      'De resultaten volgen uit de activiteiten; de indicatoren zijn meetbaar.',
      'Results follow from activities; indicators can be measured.',
    ),
    weight: 25,
  },
  {
    code: 'partnership',
    label: text(
      'Partenariat et appropriation locale',
      'Partnerschap en lokaal eigenaarschap',
      'Partnership and local ownership',
    ),
    guidance: text(
      'Le partenaire local a participé à la conception et porte une part des décisions.',
      'De lokale partner werkte mee aan het ontwerp en beslist mee.',
      'The local partner took part in the design and shares in decisions.',
    ),
    weight: 15,
  },
  {
    code: 'efficiency',
    label: text('Efficience et capacité', 'Kostenefficiëntie en capaciteit', 'Cost-efficiency and capacity'),
    guidance: text(
      'Les coûts sont justifiés et l’équipe a l’expérience voulue.',
      'De kosten zijn verantwoord en het team heeft de nodige ervaring.',
      'Costs are justified and the team has the experience it needs.',
    ),
    weight: 15,
  },
  {
    code: 'sustainability',
    label: text(
      'Durabilité et effet multiplicateur',
      'Duurzaamheid en hefboomeffect',
      'Sustainability and multiplier effect',
    ),
    guidance: text(
      'Les effets subsistent après le projet et peuvent être repris ailleurs.',
      'De effecten blijven na het project en kunnen elders worden overgenomen.',
      'Effects last after the project and can be taken up elsewhere.',
    ),
    weight: 10,
  },
  {
    code: 'cross-cutting',
    label: text(
      'Thèmes transversaux : genre, climat, inclusion',
      'Transversale thema’s: gender, klimaat, inclusie',
      'Cross-cutting: gender, climate, inclusion',
    ),
    guidance: text(
      'Le genre, le climat et l’inclusion sont traités concrètement.',
      'Gender, klimaat en inclusie worden concreet aangepakt.',
      'Gender, climate and inclusion are dealt with concretely.',
    ),
    weight: 10,
  },
];
