import { option, question, section, text, when } from './form-parts';

const municipality = (code: string, fr: string, nl = fr) => option(code, fr, nl, fr);

const MUNICIPALITIES = [
  municipality('anderlecht', 'Anderlecht'),
  municipality('auderghem', 'Auderghem', 'Oudergem'),
  municipality('berchem', 'Berchem-Sainte-Agathe', 'Sint-Agatha-Berchem'),
  municipality('brussels', 'Ville de Bruxelles', 'Stad Brussel'),
  municipality('etterbeek', 'Etterbeek'),
  municipality('evere', 'Evere'),
  municipality('forest', 'Forest', 'Vorst'),
  municipality('ganshoren', 'Ganshoren'),
  municipality('ixelles', 'Ixelles', 'Elsene'),
  municipality('jette', 'Jette'),
  municipality('koekelberg', 'Koekelberg'),
  municipality('molenbeek', 'Molenbeek-Saint-Jean', 'Sint-Jans-Molenbeek'),
  municipality('saint-gilles', 'Saint-Gilles', 'Sint-Gillis'),
  municipality('saint-josse', 'Saint-Josse-ten-Noode', 'Sint-Joost-ten-Node'),
  municipality('schaerbeek', 'Schaerbeek', 'Schaarbeek'),
  municipality('uccle', 'Uccle', 'Ukkel'),
  municipality('watermael', 'Watermael-Boitsfort', 'Watermaal-Bosvoorde'),
  municipality('woluwe-lambert', 'Woluwe-Saint-Lambert', 'Sint-Lambrechts-Woluwe'),
  municipality('woluwe-pierre', 'Woluwe-Saint-Pierre', 'Sint-Pieters-Woluwe'),
];

/** Own questions of the yearly call for global citizenship in Brussels, young people first (domain 6). */
export const CITIZENSHIP_FORM = {
  sections: [
    section('public', text('Public et lieux', 'Publiek en plaatsen', 'Public and places'), text(), [
      question('multiple-choice', 'audience', text('Public visé', 'Beoogd publiek', 'Audience'), {
        minChoices: 1,
        maxChoices: null,
        options: [
          option('youth', 'Jeunes de 12 à 25 ans', 'Jongeren van 12 tot 25 jaar', 'Young people aged 12 to 25'),
          option('schools', 'Écoles', 'Scholen', 'Schools'),
          option('associations', 'Associations', 'Verenigingen', 'Associations'),
          option('general', 'Grand public', 'Het brede publiek', 'General public'),
        ],
      }),
      question(
        'number',
        'young-people',
        text('Nombre de jeunes touchés', 'Aantal bereikte jongeren', 'Number of young people reached'),
        {
          decimals: 0,
          min: '1',
          max: null,
          unit: text('jeunes', 'jongeren', 'young people'),
          shownWhen: when('audience', 'one-of', 'youth', 'schools'),
        },
      ),
      question('multiple-choice', 'municipalities', text('Communes', 'Gemeenten', 'Municipalities'), {
        minChoices: 1,
        maxChoices: null,
        options: MUNICIPALITIES,
      }),
      question(
        'multiple-choice',
        'languages',
        text('Langues des activités', 'Talen van de activiteiten', 'Languages of the activities'),
        {
          minChoices: 1,
          maxChoices: null,
          options: [
            option('fr', 'Français', 'Frans', 'French'),
            option('nl', 'Néerlandais', 'Nederlands', 'Dutch'),
            option('other', 'Autre', 'Andere', 'Other'),
          ],
        },
      ),
    ]),
    section('activities', text('Activités', 'Activiteiten', 'Activities'), text(), [
      question(
        'codes',
        'goals',
        text('Objectifs de développement durable', 'Duurzame-ontwikkelingsdoelen', 'Sustainable development goals'),
        {
          list: 'sdgs',
          shares: false,
          markers: [],
          maxRows: 3,
        },
      ),
      question(
        'period',
        'activity-period',
        text('Période des activités', 'Periode van de activiteiten', 'Period of the activities'),
        {
          maxMonths: 12,
        },
      ),
      question('long-text', 'method', text('Méthode pédagogique', 'Pedagogische methode', 'Educational method'), {
        maxWords: 400,
        help: text(
          'Comment le public devient acteur, et pas seulement spectateur.',
          'Hoe het publiek meedoet, en niet alleen toekijkt.',
          'How the public takes part instead of only watching.',
        ),
      }),
      question(
        'long-text',
        'south-link',
        text('Lien avec les villes partenaires', 'Band met de partnersteden', 'Link with the partner cities'),
        { maxWords: 200, required: false },
      ),
      question(
        'organisation',
        'brussels-partners',
        text('Partenaires bruxellois', 'Brusselse partners', 'Partners in Brussels'),
        { maxRows: 10, required: false },
      ),
      question(
        'long-text',
        'dissemination',
        text(
          'Diffusion et traces du projet',
          'Verspreiding en sporen van het project',
          'Dissemination and traces of the project',
        ),
        { maxWords: 200 },
      ),
    ]),
  ],
};
