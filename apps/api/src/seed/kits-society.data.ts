import type { Kit } from './kit';

/** Fields of work about how people live together: jobs, businesses, the city, citizenship. */
export const SOCIETY_KITS = {
  jobs: {
    sectors: [
      { code: '16020', percent: 50 },
      { code: '11330', percent: 50 },
    ],
    sdgs: ['4', '8'],
    words: {
      fr: {
        summary:
          'Des jeunes de {place} apprennent un métier en alternance et créent leur activité avec l’appui de {partner}.',
        context:
          'Plus d’un jeune sur trois est sans emploi ni formation. Les ateliers existants manquent d’équipement et de débouchés.',
        objectives:
          'Former en alternance, accompagner la création de petites entreprises et négocier des stages avec les employeurs.',
        output: [
          'Les jeunes achèvent un parcours en alternance.',
          'Jeunes diplômés, dont 50 % de femmes',
          'personnes',
          '180',
        ],
        outcome: ['Les jeunes vivent de leur métier six mois après la formation.', 'Taux d’insertion', '%', '60'],
        costs: ['Équipement des ateliers', 'Formations et accompagnement'],
      },
      nl: {
        summary: 'Jongeren van {place} leren al werkend een vak en starten een eigen zaak met de steun van {partner}.',
        context:
          'Meer dan een op de drie jongeren heeft geen werk en volgt geen opleiding. Bestaande ateliers missen uitrusting en afzet.',
        objectives: 'Duaal opleiden, de start van kleine ondernemingen begeleiden en stages afspreken met werkgevers.',
        output: ['Jongeren voltooien een duaal traject.', 'Gediplomeerden, van wie 50 % vrouwen', 'personen', '180'],
        outcome: ['Jongeren leven zes maanden na de opleiding van hun vak.', 'Tewerkstellingsgraad', '%', '60'],
        costs: ['Uitrusting van de ateliers', 'Opleiding en begeleiding'],
      },
    },
  },
  business: {
    sectors: [
      { code: '32130', percent: 70 },
      { code: '25030', percent: 30 },
    ],
    sdgs: ['5', '8', '12'],
    words: {
      fr: {
        summary:
          '{partner} aide de petites entreprises de {place}, dirigées pour moitié par des femmes, à produire de façon circulaire.',
        context:
          'Les petites entreprises n’ont guère accès au crédit ni aux marchés publics et jettent des matières qui pourraient servir.',
        objectives:
          'Accompagner les entreprises, créer un fonds de garantie local et relier les ateliers qui s’échangent leurs matières.',
        output: ['Des entreprises suivent un accompagnement complet.', 'Entreprises accompagnées', 'entreprises', '75'],
        outcome: ['Le chiffre d’affaires et l’emploi progressent.', 'Emplois créés', 'emplois', '110'],
        costs: ['Fonds de garantie et équipement', 'Accompagnement des entreprises'],
      },
      nl: {
        summary:
          '{partner} helpt kleine ondernemingen in {place}, voor de helft geleid door vrouwen, om circulair te produceren.',
        context:
          'Kleine ondernemingen krijgen moeilijk krediet of overheidsopdrachten en gooien materiaal weg dat nog bruikbaar is.',
        objectives:
          'Ondernemingen begeleiden, een lokaal waarborgfonds oprichten en ateliers verbinden die materiaal uitwisselen.',
        output: ['Ondernemingen volgen een volledige begeleiding.', 'Begeleide ondernemingen', 'ondernemingen', '75'],
        outcome: ['Omzet en tewerkstelling groeien.', 'Nieuwe banen', 'banen', '110'],
        costs: ['Waarborgfonds en uitrusting', 'Begeleiding van de ondernemingen'],
      },
    },
  },
  city: {
    sectors: [{ code: '43030', percent: 100 }],
    sdgs: ['11', '13', '16'],
    words: {
      fr: {
        summary:
          'Les habitants de {place} et {partner} réaménagent des rues et des places ombragées, sûres et accessibles.',
        context:
          'Les quartiers denses manquent d’arbres, d’ombre et de lieux de rencontre ; les femmes évitent l’espace public le soir.',
        objectives:
          'Concevoir les aménagements avec les habitants, planter, éclairer et confier l’entretien à des comités de quartier.',
        output: ['Six espaces publics sont réaménagés.', 'Espaces réaménagés', 'espaces', '6'],
        outcome: [
          'Les habitantes se sentent en sécurité dans l’espace public.',
          'Habitantes qui le déclarent',
          '%',
          '70',
        ],
        costs: ['Aménagements et plantations', 'Concertation avec les habitants'],
      },
      nl: {
        summary: 'Bewoners van {place} en {partner} maken straten en pleinen schaduwrijk, veilig en toegankelijk.',
        context:
          'De dichtbebouwde wijken hebben te weinig bomen, schaduw en ontmoetingsplekken; vrouwen mijden er ’s avonds de straat.',
        objectives:
          'De inrichting samen met de bewoners ontwerpen, planten, verlichten en het onderhoud aan wijkcomités toevertrouwen.',
        output: ['Zes openbare ruimten zijn heringericht.', 'Heringerichte ruimten', 'ruimten', '6'],
        outcome: ['Bewoonsters voelen zich veilig in de openbare ruimte.', 'Bewoonsters die dat zeggen', '%', '70'],
        costs: ['Inrichting en aanplanting', 'Overleg met de bewoners'],
      },
    },
  },
  citizen: {
    sectors: [{ code: '99820', percent: 100 }],
    sdgs: ['4', '10', '16'],
    words: {
      fr: {
        summary:
          'Des jeunes Bruxellois de 12 à 25 ans comprennent les inégalités mondiales et s’engagent dans leur quartier.',
        context:
          'Les écoles et les maisons de jeunes de la Région demandent des animations sur les interdépendances mondiales, proches de leur vécu.',
        objectives: 'Animer des ateliers, former des relais parmi les jeunes et présenter leurs productions au public.',
        output: [
          'Des ateliers sont animés dans des écoles et des maisons de jeunes.',
          'Jeunes participants',
          'personnes',
          '450',
        ],
        outcome: [
          'Les participants mènent une action dans leur quartier.',
          'Actions menées par les jeunes',
          'actions',
          '12',
        ],
        costs: ['Animation des ateliers', 'Coordination et évaluation'],
      },
      nl: {
        summary:
          'Brusselse jongeren van 12 tot 25 jaar begrijpen de mondiale ongelijkheid en zetten zich in voor hun wijk.',
        context:
          'Scholen en jeugdhuizen in het Gewest vragen werkvormen over wereldwijde verbondenheid die dicht bij hun leefwereld staan.',
        objectives: 'Workshops geven, jongeren tot trekkers vormen en hun werk aan het publiek tonen.',
        output: ['Workshops gaan door in scholen en jeugdhuizen.', 'Deelnemende jongeren', 'personen', '450'],
        outcome: ['De deelnemers voeren een actie in hun wijk.', 'Acties van jongeren', 'acties', '12'],
        costs: ['Begeleiding van de workshops', 'Coördinatie en evaluatie'],
      },
    },
  },
} as const satisfies Record<string, Kit>;
