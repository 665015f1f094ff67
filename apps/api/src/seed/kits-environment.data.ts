import type { Kit } from './kit';

/** Fields of work about what people live on: waste, water, food. */
export const ENVIRONMENT_KITS = {
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
} as const satisfies Record<string, Kit>;
