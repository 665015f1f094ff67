import { option, question, section, text, when } from './form-parts';

/** Own questions of a call for projects in the partner regions (domain 6). */
export const SOUTH_FORM = {
  sections: [
    section(
      'beneficiaries',
      text('Public cible et partenariat', 'Doelgroep en partnerschap', 'Target group and partnership'),
      text(
        'Pour qui et avec qui le projet est mené.',
        'Voor wie en met wie het project wordt uitgevoerd.',
        'For whom and with whom the project is carried out.',
      ),
      [
        question('long-text', 'target-group', text('Public cible', 'Doelgroep', 'Target group'), {
          maxWords: 300,
          help: text(
            'Décrivez les personnes concernées et la manière dont elles ont été associées à la conception du projet.',
            'Beschrijf de betrokken personen en hoe zij bij het ontwerp van het project zijn betrokken.',
            'Describe the people concerned and how they took part in the design of the project.',
          ),
        }),
        question(
          'number',
          'direct-beneficiaries',
          text('Nombre de bénéficiaires directs', 'Aantal directe begunstigden', 'Number of direct beneficiaries'),
          { decimals: 0, min: '1', max: null, unit: text('personnes', 'personen', 'people') },
        ),
        question(
          'yes-no',
          'first-project',
          text(
            'Est-ce votre premier projet avec ce partenaire local ?',
            'Is dit uw eerste project met deze lokale partner?',
            'Is this your first project with this local partner?',
          ),
        ),
        question(
          'long-text',
          'partner-choice',
          text('Choix du partenaire local', 'Keuze van de lokale partner', 'Choice of the local partner'),
          { maxWords: 300, shownWhen: when('first-project', 'is', 'yes') },
        ),
        question(
          'long-text',
          'partner-results',
          text(
            'Résultats des projets menés ensemble',
            'Resultaten van de gezamenlijke projecten',
            'Results of the projects carried out together',
          ),
          { maxWords: 300, shownWhen: when('first-project', 'is', 'no') },
        ),
        question('people', 'project-team', text('Équipe du projet', 'Projectteam', 'Project team'), {
          maxRows: 10,
          required: false,
        }),
      ],
    ),
    section('economy', text('Développement économique', 'Economische ontwikkeling', 'Economic development'), text(), [
      question(
        'multiple-choice',
        'economic-levers',
        text('Leviers du projet', 'Hefbomen van het project', 'Levers of the project'),
        {
          minChoices: 1,
          maxChoices: 3,
          options: [
            option('jobs', 'Création d’emplois', 'Jobcreatie', 'Job creation'),
            option('training', 'Formation professionnelle', 'Beroepsopleiding', 'Vocational training'),
            option('small-business', 'Petites entreprises', 'Kleine ondernemingen', 'Small businesses'),
            option('social-economy', 'Économie sociale', 'Sociale economie', 'Social economy'),
            option('circular-economy', 'Économie circulaire', 'Circulaire economie', 'Circular economy'),
            option('other', 'Autre', 'Andere', 'Other'),
          ],
        },
      ),
      question(
        'short-text',
        'other-lever',
        text('Quel autre levier ?', 'Welke andere hefboom?', 'Which other lever?'),
        {
          maxLength: 200,
          shownWhen: when('economic-levers', 'one-of', 'other'),
        },
      ),
      question(
        'yes-no',
        'de-minimis',
        text(
          'Avez-vous reçu des aides de minimis au cours des trois dernières années ?',
          'Ontving u de voorbije drie jaar de-minimissteun?',
          'Did you receive de minimis aid in the last three years?',
        ),
      ),
      question(
        'file',
        'de-minimis-declaration',
        text('Déclaration de minimis', 'De-minimisverklaring', 'De minimis declaration'),
        {
          extensions: ['pdf'],
          maxFiles: 1,
          maxBytes: 10_485_760,
          shownWhen: when('de-minimis', 'is', 'yes'),
        },
      ),
    ]),
    section(
      'future',
      text('Risques et effet multiplicateur', 'Risico’s en multiplicatoreffect', 'Risks and multiplier effect'),
      text(),
      [
        question(
          'long-text',
          'risks',
          text('Risques et mesures prises', 'Risico’s en maatregelen', 'Risks and measures'),
          {
            maxWords: 400,
            help: text(
              'Sécurité, taux de change, partenaires, climat : ce qui peut arriver et ce que vous ferez.',
              'Veiligheid, wisselkoers, partners, klimaat: wat kan gebeuren en wat u zult doen.',
              'Security, exchange rate, partners, climate: what may happen and what you will do.',
            ),
          },
        ),
        question('long-text', 'multiplier', text('Effet multiplicateur', 'Multiplicatoreffect', 'Multiplier effect'), {
          maxWords: 300,
        }),
      ],
    ),
  ],
};
