import type { ProceduralLanguage } from '@passerelle/contract';

/** Sentences of one field of work in one language; `{place}` and `{partner}` are filled in. */
export interface Words {
  summary: string;
  context: string;
  objectives: string;
  output: [statement: string, indicator: string, unit: string, target: string];
  outcome: [statement: string, indicator: string, unit: string, target: string];
  costs: [string, string];
}

/** A field of work: purpose codes, goals, and its sentences in both administrative languages. */
export interface Kit {
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  words: Record<ProceduralLanguage, Words>;
}

/** Fields of work of projects abroad and in Brussels. */
export const KITS = {
  waste: {
    sectors: [{ code: '14050', percent: 100 }],
    sdgs: ['11', '12'],
    words: {
      fr: {
        summary:
          'À {place}, {partner} met en place une collecte sélective de quartier et valorise les déchets organiques et plastiques.',
        context:
          'La collecte publique n’atteint qu’une partie des ménages. Les caniveaux bouchés aggravent les inondations à chaque saison des pluies.',
        objectives:
          'Organiser la collecte avec les comités de rue, ouvrir un centre de tri et créer des emplois décents dans la récupération.',
        output: [
          'Un centre de tri fonctionne et traite les déchets de quatre quartiers.',
          'Déchets triés par an',
          'tonnes',
          '420',
        ],
        outcome: [
          'Les ménages bénéficient d’une collecte régulière à un prix abordable.',
          'Ménages abonnés',
          'ménages',
          '1 800',
        ],
        costs: ['Équipement du centre de tri', 'Formation et suivi des équipes de collecte'],
      },
      nl: {
        summary:
          'In {place} organiseert {partner} gescheiden ophaling in de wijken en verwerkt organisch afval en plastic.',
        context:
          'De openbare ophaling bereikt maar een deel van de gezinnen. Verstopte grachten maken de overstromingen elk regenseizoen erger.',
        objectives:
          'De ophaling organiseren met straatcomités, een sorteercentrum openen en waardig werk scheppen in de recuperatie.',
        output: [
          'Een sorteercentrum werkt en verwerkt het afval van vier wijken.',
          'Gesorteerd afval per jaar',
          'ton',
          '420',
        ],
        outcome: [
          'Gezinnen krijgen een regelmatige en betaalbare ophaling.',
          'Aangesloten gezinnen',
          'gezinnen',
          '1 800',
        ],
        costs: ['Uitrusting van het sorteercentrum', 'Opleiding en begeleiding van de ophaalploegen'],
      },
    },
  },
  water: {
    sectors: [
      { code: '14030', percent: 60 },
      { code: '43060', percent: 40 },
    ],
    sdgs: ['6', '13'],
    words: {
      fr: {
        summary: '{partner} améliore l’accès à l’eau et protège les quartiers bas de {place} contre les inondations.',
        context:
          'Les bornes-fontaines sont rares et les eaux de pluie envahissent les parcelles les plus basses plusieurs fois par an.',
        objectives:
          'Installer des points d’eau gérés par les usagers, aménager des fossés plantés et préparer les habitants aux crues.',
        output: [
          'Dix points d’eau sont gérés par des comités d’usagers.',
          'Points d’eau en service',
          'points d’eau',
          '10',
        ],
        outcome: ['Les habitants passent moins de temps à chercher l’eau.', 'Temps moyen par jour', 'minutes', '25'],
        costs: ['Points d’eau et fossés plantés', 'Accompagnement des comités d’usagers'],
      },
      nl: {
        summary:
          '{partner} verbetert de toegang tot water en beschermt de laaggelegen wijken van {place} tegen overstromingen.',
        context:
          'Er zijn weinig openbare kranen en het regenwater loopt meerdere keren per jaar in de laagste percelen.',
        objectives:
          'Waterpunten plaatsen die de gebruikers zelf beheren, beplante grachten aanleggen en de bewoners voorbereiden op hoogwater.',
        output: [
          'Tien waterpunten worden beheerd door gebruikerscomités.',
          'Waterpunten in dienst',
          'waterpunten',
          '10',
        ],
        outcome: ['Bewoners verliezen minder tijd aan water halen.', 'Gemiddelde tijd per dag', 'minuten', '25'],
        costs: ['Waterpunten en beplante grachten', 'Begeleiding van de gebruikerscomités'],
      },
    },
  },
  food: {
    sectors: [{ code: '31120', percent: 100 }],
    sdgs: ['2', '11'],
    words: {
      fr: {
        summary:
          'Des maraîchères et des riziculteurs de {place} passent à l’agroécologie et vendent ensemble avec {partner}.',
        context:
          'La ville importe l’essentiel de ses légumes. Les terres périurbaines reculent et les productrices vendent à perte en pleine saison.',
        objectives:
          'Former les groupements à l’agroécologie, équiper un atelier de transformation et ouvrir un point de vente coopératif.',
        output: [
          'Un atelier de transformation est géré par les groupements.',
          'Productrices formées',
          'personnes',
          '260',
        ],
        outcome: ['Le revenu tiré des cultures augmente.', 'Hausse du revenu net', '%', '30'],
        costs: ['Atelier de transformation et semences', 'Formations en agroécologie'],
      },
      nl: {
        summary: 'Groente- en rijsttelers van {place} schakelen over op agro-ecologie en verkopen samen met {partner}.',
        context:
          'De stad voert het grootste deel van haar groenten in. De landbouwgrond aan de rand krimpt en telers verkopen in volle oogst met verlies.',
        objectives:
          'De groepen opleiden in agro-ecologie, een verwerkingsatelier uitrusten en een coöperatief verkooppunt openen.',
        output: ['De groepen beheren een verwerkingsatelier.', 'Opgeleide telers', 'personen', '260'],
        outcome: ['Het inkomen uit de teelt stijgt.', 'Stijging van het netto-inkomen', '%', '30'],
        costs: ['Verwerkingsatelier en zaden', 'Opleidingen in agro-ecologie'],
      },
    },
  },
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

export type KitName = keyof typeof KITS;
