import { text } from './form-parts';

type Text = ReturnType<typeof text>;

const point = (code: string, label = text(), help = text()) => ({ code, label, help });
const required = (kind: string) => ({ kind, required: true });
const welcome = (kind: string) => ({ kind, required: false });
const criterion = (code: string, weight: number, label: Text, guidance: Text) => ({ code, label, guidance, weight });

const SIGNATURE_POINT = point('signature');

/** Asked of every lot of the calls that were prepared before lots had lists of their own. */
export const EARLIER_LISTS = {
  points: [point('urban-context'), point('theme'), SIGNATURE_POINT],
  attachments: ['statutes', 'annual-accounts', 'bank-certificate', 'partnership-agreement'].map(required),
};

const LANGUAGE_POINT = point(
  'language',
  text('Dossier en français ou en néerlandais', 'Dossier in het Nederlands of het Frans', 'File in French or Dutch'),
  text(
    'Le dossier et ses annexes peuvent être lus dans l’une des deux langues de la procédure.',
    'Het dossier en de bijlagen kunnen in een van de twee proceduretalen worden gelezen.',
    'The file and its annexes can be read in one of the two languages of the procedure.',
  ),
);

/** The lists of calls for projects in the South (domain 6). */
export const SOUTH_LISTS = {
  points: [...EARLIER_LISTS.points, LANGUAGE_POINT],
  attachments: [
    ...['statutes', 'board-list', 'annual-accounts', 'bank-certificate', 'partnership-agreement'].map(required),
    ...['staff-list', 'accreditation'].map(required),
    ...['signed-form', 'budget', 'logical-framework', 'de-minimis'].map(welcome),
  ],
  criteria: [
    criterion(
      'relevance',
      25,
      text(
        'Pertinence au regard du thème et de la région partenaire',
        'Relevantie voor het thema en de partnerregio',
        'Relevance to theme and partner region',
      ),
      text(
        'Le projet répond à un besoin démontré et s’inscrit dans les priorités du volet.',
        'Het project beantwoordt aan een aangetoonde behoefte en past in de prioriteiten van het luik.',
        'The project meets a need that is shown and fits the priorities of the lot.',
      ),
    ),
    criterion(
      'quality',
      25,
      text('Qualité et logique des résultats', 'Kwaliteit en logica van de resultaten', 'Quality and logic of results'),
      text(
        'Les résultats découlent des activités ; les indicateurs sont mesurables.',
        'De resultaten volgen uit de activiteiten; de indicatoren zijn meetbaar.',
        'Results follow from activities; indicators can be measured.',
      ),
    ),
    criterion(
      'partnership',
      15,
      text(
        'Partenariat et appropriation locale',
        'Partnerschap en lokaal eigenaarschap',
        'Partnership and local ownership',
      ),
      text(
        'Le partenaire local a participé à la conception et prend part aux décisions.',
        'De lokale partner werkte mee aan het ontwerp en beslist mee.',
        'The local partner took part in the design and shares in decisions.',
      ),
    ),
    criterion(
      'efficiency',
      15,
      text('Efficience et capacité', 'Kostenefficiëntie en capaciteit', 'Cost-efficiency and capacity'),
      text(
        'Les coûts sont justifiés et l’équipe a l’expérience voulue.',
        'De kosten zijn verantwoord en het team heeft de nodige ervaring.',
        'Costs are justified and the team has the experience it needs.',
      ),
    ),
    criterion(
      'sustainability',
      10,
      text(
        'Durabilité et effet multiplicateur',
        'Duurzaamheid en multiplicatoreffect',
        'Sustainability and multiplier effect',
      ),
      text(
        'Les effets subsistent après le projet et peuvent être repris ailleurs.',
        'De effecten blijven na het project bestaan en kunnen elders worden overgenomen.',
        'Effects last after the project and can be taken up elsewhere.',
      ),
    ),
    criterion(
      'cross-cutting',
      10,
      text(
        'Thèmes transversaux : genre, climat, inclusion',
        'Transversale thema’s: gender, klimaat, inclusie',
        'Cross-cutting themes: gender, climate, inclusion',
      ),
      text(
        'Les trois thèmes sont pris en compte dans les activités et les indicateurs.',
        'De drie thema’s komen terug in de activiteiten en de indicatoren.',
        'All three show in activities and indicators.',
      ),
    ),
  ],
};

/** The lists of calls for global and solidary citizenship in Brussels: no partner region, a young public first (domain 6). */
export const CITIZENSHIP_LISTS = {
  points: [
    point('theme'),
    point(
      'brussels-public',
      text(
        'Activités en Région de Bruxelles-Capitale',
        'Activiteiten in het Brussels Hoofdstedelijk Gewest',
        'Activities in Brussels',
      ),
      text(
        'Le public visé habite, étudie ou travaille dans la Région ; priorité aux jeunes de 12 à 25 ans.',
        'Het beoogde publiek woont, studeert of werkt in het Gewest; jongeren van 12 tot 25 jaar krijgen voorrang.',
        'The public lives, studies or works in the Region; young people from 12 to 25 first.',
      ),
    ),
    SIGNATURE_POINT,
    LANGUAGE_POINT,
  ],
  attachments: [
    ...['statutes', 'board-list', 'annual-accounts', 'bank-certificate'].map(required),
    ...['partnership-agreement', 'staff-list', 'budget', 'signed-form'].map(welcome),
  ],
  criteria: [
    criterion(
      'relevance',
      25,
      text(
        'Pertinence au regard du thème et du public',
        'Relevantie voor het thema en het publiek',
        'Relevance to theme and public',
      ),
      text(
        'Le projet traite l’ODD ou le thème de l’année et part de ce que vit son public.',
        'Het project behandelt de SDG of het jaarthema en vertrekt van de leefwereld van het publiek.',
        'The project treats the SDG or theme of the year and starts from the life of its public.',
      ),
    ),
    criterion(
      'quality',
      25,
      text(
        'Qualité pédagogique et résultats',
        'Pedagogische kwaliteit en resultaten',
        'Educational quality and results',
      ),
      text(
        'La méthode fait participer le public ; les résultats peuvent être constatés.',
        'De methode betrekt het publiek actief; de resultaten zijn vast te stellen.',
        'The method makes the public take part; results can be established.',
      ),
    ),
    criterion(
      'partnership',
      15,
      text('Partenariat et ancrage local', 'Partnerschap en lokale verankering', 'Partnership and local roots'),
      text(
        'Des écoles, des maisons de jeunes ou des communes sont associées dès la conception.',
        'Scholen, jeugdhuizen of gemeenten zijn vanaf het ontwerp betrokken.',
        'Schools, youth centres or municipalities are involved from the design on.',
      ),
    ),
    criterion(
      'efficiency',
      15,
      text('Efficience et capacité', 'Kostenefficiëntie en capaciteit', 'Cost-efficiency and capacity'),
      text(
        'Les coûts sont justifiés et l’équipe a l’expérience voulue.',
        'De kosten zijn verantwoord en het team heeft de nodige ervaring.',
        'Costs are justified and the team has the experience it needs.',
      ),
    ),
    criterion(
      'reach',
      10,
      text('Portée et suites', 'Bereik en vervolg', 'Reach and follow-up'),
      text(
        'Le projet touche un public nombreux ou nouveau, et ses outils sont réutilisables.',
        'Het project bereikt een groot of nieuw publiek en de materialen zijn herbruikbaar.',
        'The project reaches a large or new public, and its materials can be used again.',
      ),
    ),
    criterion(
      'inclusion',
      10,
      text('Genre, inclusion et diversité', 'Gender, inclusie en diversiteit', 'Gender, inclusion and diversity'),
      text(
        'Chacun peut participer, quels que soient son genre, son origine ou son handicap.',
        'Iedereen kan meedoen, ongeacht gender, afkomst of handicap.',
        'Everybody can take part, whatever their gender, origin or disability.',
      ),
    ),
  ],
};
