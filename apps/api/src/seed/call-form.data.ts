import {
  newQuestion,
  type FormAnswers,
  type FormDefinition,
  type FormQuestion,
  type LocalizedText,
  type ProceduralLanguage,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';
import { text } from './texts';

const ask = <Type extends QuestionType>(
  type: Type,
  key: string,
  label: LocalizedText,
  settings: Partial<QuestionOf<Type>> = {},
): FormQuestion => ({ ...newQuestion(type, key), label, ...settings });

/** What the open call of the demo asks beside the fixed sections; all of it may be left out. */
export const DEMO_FORM: FormDefinition = {
  fixed: {
    budget: text(
      'Ventilez les coûts par année. Un coût commun à plusieurs projets ne compte que pour la part de ce projet-ci.',
      'Splits de kosten per jaar. Kosten die meerdere projecten delen, tellen alleen mee voor het aandeel van dit project.',
      'Split the costs by year. A cost that several projects share counts for the part of this one.',
    ),
  },
  sections: [
    {
      key: 'target-group',
      title: text('Public cible', 'Doelgroep', 'Target group'),
      help: text(
        'Ces réponses aident la commission ; elles sont facultatives.',
        'Deze antwoorden helpen de commissie; ze zijn facultatief.',
        'These answers help the committee; they are optional.',
      ),
      questions: [
        ask('single-choice', 'group', text('Public principal', 'Belangrijkste doelgroep', 'Main group'), {
          options: [
            { code: 'youth', label: text('Jeunes', 'Jongeren', 'Young people') },
            { code: 'women', label: text('Femmes', 'Vrouwen', 'Women') },
            { code: 'all', label: text('Tous les habitants', 'Alle bewoners', 'All inhabitants') },
          ],
          note: 'Utilisé dans le rapport annuel.',
        }),
        ask('number', 'young-people', text('Nombre de jeunes', 'Aantal jongeren', 'Number of young people'), {
          unit: text('jeunes', 'jongeren', 'young people'),
          shownWhen: { match: 'all', tests: [{ question: 'group', test: 'is', values: ['youth'] }] },
        }),
        ask(
          'long-text',
          'participation',
          text('Participation du public', 'Inspraak van het publiek', 'Participation'),
          {
            maxWords: 200,
            help: text(
              'Comment le public cible décide avec vous.',
              'Hoe de doelgroep samen met u beslist.',
              'How the target group decides together with you.',
            ),
          },
        ),
        ask('file', 'study', text('Étude des besoins', 'Behoeftestudie', 'Study of needs')),
      ],
    },
  ],
};

/** What the lot of the call in preparation asks instead. */
export const SCHOOLS_FORM: FormDefinition = {
  fixed: {},
  sections: [
    {
      key: 'schools',
      title: text('Écoles et jeunes', 'Scholen en jongeren', 'Schools and young people'),
      help: text('', '', ''),
      questions: [
        ask('number', 'young-people', text('Nombre de jeunes', 'Aantal jongeren', 'Number of young people'), {
          required: true,
        }),
        ask('long-text', 'schools', text('Écoles partenaires', 'Partnerscholen', 'Partner schools'), { maxWords: 150 }),
      ],
    },
  ],
};

const PARTICIPATION: Record<ProceduralLanguage, string> = {
  fr: 'Un comité d’habitants choisit les lieux et suit les travaux chaque mois.',
  nl: 'Een bewonerscomité kiest de plaatsen en volgt de werken elke maand op.',
};

/** What the applicants of the demo answer. */
export const demoAnswers = (language: ProceduralLanguage, index: number): FormAnswers =>
  index % 2
    ? { group: 'all', participation: PARTICIPATION[language] }
    : { group: 'youth', 'young-people': String(120 + index * 15), participation: PARTICIPATION[language] };
