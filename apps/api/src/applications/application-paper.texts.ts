import type {
  APPLICATION_DOCUMENT_KINDS,
  ApplicationSection,
  CostCategory,
  Language,
  LocalizedText,
  Marker,
} from '@passerelle/contract';

const text = (fr: string, nl: string, en: string): LocalizedText => ({ fr, nl, en });

/** The words of an application on paper: its copy and its blank form. */
const TEXTS = {
  copy: text('Dossier de candidature', 'Aanvraagdossier', 'Application'),
  form: text('Formulaire de candidature', 'Aanvraagformulier', 'Application form'),
  page: text('Page {page} sur {pages}', 'Pagina {page} van {pages}', 'Page {page} of {pages}'),
  received: text('Reçu le', 'Ontvangen op', 'Received on'),
  number: text('Numéro du dossier', 'Dossiernummer', 'Number of the file'),
  applicant: text('Organisation', 'Organisatie', 'Organisation'),
  kbo: text('Numéro d’entreprise', 'Ondernemingsnummer', 'Enterprise number'),
  call: text('Appel à projets', 'Projectoproep', 'Call for projects'),
  lot: text('Volet', 'Luik', 'Lot'),
  closes: text('Date limite', 'Uiterste datum', 'Deadline'),
  contact: text('Contact', 'Contact', 'Contact'),
  none: text('–', '–', '–'),
  copyNote: text(
    'Ce document reproduit le dossier tel qu’il a été introduit. Son empreinte (SHA-256) est {hash}.',
    'Dit document geeft het dossier weer zoals het werd ingediend. De controlecode (SHA-256) is {hash}.',
    'This document shows the file as it was submitted. Its fingerprint (SHA-256) is {hash}.',
  ),
  formNote: text(
    'Ce document sert à préparer votre dossier. Le dossier s’introduit en ligne, dans Passerelle.',
    'Met dit document bereidt u uw dossier voor. U dient het dossier online in, via Passerelle.',
    'Use this document to prepare your file. The file itself is submitted online, in Passerelle.',
  ),
  title: text('Titre', 'Titel', 'Title'),
  summary: text('Résumé', 'Samenvatting', 'Summary'),
  context: text('Contexte et besoins', 'Context en noden', 'Context and needs'),
  objectives: text('Objectifs', 'Doelstellingen', 'Objectives'),
  period: text('Période', 'Periode', 'Period'),
  periodValue: text('du {from} au {to}', 'van {from} tot {to}', '{from} to {to}'),
  region: text('Région partenaire', 'Partnerregio', 'Partner region'),
  places: text('Villes', 'Steden', 'Cities'),
  urban: text(
    'Caractère urbain ou périurbain du projet',
    'Stedelijk of randstedelijk karakter van het project',
    'Why the project is urban or peri-urban',
  ),
  partners: text('Partenaires locaux', 'Lokale partners', 'Local partners'),
  name: text('Nom', 'Naam', 'Name'),
  country: text('Pays', 'Land', 'Country'),
  role: text('Rôle dans le projet', 'Rol in het project', 'Role in the project'),
  theme: text('Thématique', 'Thema', 'Theme'),
  sectors: text('Secteurs', 'Sectoren', 'Sectors'),
  sdgs: text(
    'Objectifs de développement durable',
    'Duurzame-ontwikkelingsdoelstellingen',
    'Sustainable Development Goals',
  ),
  crossCutting: text('Genre, climat et inclusion', 'Gender, klimaat en inclusie', 'Gender, climate and inclusion'),
  costs: text('Coûts', 'Kosten', 'Costs'),
  description: text('Description', 'Omschrijving', 'Description'),
  heading: text('Rubrique', 'Rubriek', 'Heading'),
  category: text('Catégorie', 'Categorie', 'Category'),
  year: text('Année', 'Jaar', 'Year'),
  amount: text('Montant', 'Bedrag', 'Amount'),
  totalCost: text('Coût total', 'Totale kosten', 'Total cost'),
  financing: text('Plan de financement', 'Financieringsplan', 'Financing plan'),
  source: text('Source', 'Bron', 'Source'),
  requested: text('Subvention demandée à la Région', 'Subsidie gevraagd aan het Gewest', 'Grant asked of the Region'),
  own: text('Apport propre', 'Eigen inbreng', 'Own contribution'),
  funder: text('Autre bailleur', 'Andere financier', 'Other funder'),
  unconfirmed: text('{funder} (à confirmer)', '{funder} (nog te bevestigen)', '{funder} (to be confirmed)'),
  totalFinancing: text('Financement total', 'Totale financiering', 'Total financing'),
  result: text('Résultat', 'Resultaat', 'Result'),
  output: text('Réalisation', 'Output', 'Output'),
  outcome: text('Effet', 'Effect', 'Outcome'),
  impact: text('Impact', 'Impact', 'Impact'),
  yes: text('Oui', 'Ja', 'Yes'),
  no: text('Non', 'Nee', 'No'),
  words: text('{max} mots au plus', 'Hoogstens {max} woorden', 'At most {max} words'),
  indicator: text('Indicateur', 'Indicator', 'Indicator'),
  baseline: text('Valeur de départ', 'Beginwaarde', 'Baseline'),
  target: text('Valeur cible', 'Streefwaarde', 'Target'),
  unit: text('Unité', 'Eenheid', 'Unit'),
  sustainability: text('Ce qui reste après le projet', 'Wat na het project blijft', 'What remains after the project'),
  attachmentNote: text('Remarque sur les documents', 'Opmerking over de documenten', 'Remark about the documents'),
  required: text('Documents requis', 'Vereiste documenten', 'Documents needed'),
  welcome: text('Documents souhaités', 'Gewenste documenten', 'Documents that are welcome'),
  declare: text('Nous déclarons que', 'Wij verklaren dat', 'We declare that'),
  noDoubleFinancing: text(
    'la Région ne finance pas déjà les mêmes coûts.',
    'het Gewest dezelfde kosten niet al financiert.',
    'the Region does not already finance the same costs.',
  ),
  noOpenDebt: text(
    'notre organisation n’a pas de dette envers la Région.',
    'onze organisatie geen schuld heeft bij het Gewest.',
    'our organisation owes the Region nothing.',
  ),
  truthful: text(
    'tout ce que contient ce dossier est exact et complet.',
    'alles in dit dossier juist en volledig is.',
    'everything in this file is correct and complete.',
  ),
  signatory: text('Nom de la personne qui signe', 'Naam van de ondertekenaar', 'Name of the person who signs'),
  characters: text('{max} caractères au plus', 'Hoogstens {max} tekens', 'At most {max} characters'),
  grantBetween: text('de {min} à {max}', 'van {min} tot {max}', '{min} to {max}'),
  grant: text('Montant de la subvention', 'Bedrag van de subsidie', 'Amount of the grant'),
  share: text(
    'Part du coût total, au plus',
    'Aandeel in de totale kosten, hoogstens',
    'Share of the total cost, at most',
  ),
  duration: text('Durée du projet, au plus', 'Duur van het project, hoogstens', 'Length of the project, at most'),
  months: text('{count} mois', '{count} maanden', '{count} months'),
} satisfies Record<string, LocalizedText>;

export type PaperText = keyof typeof TEXTS;

export const SECTION_TITLES: Record<ApplicationSection, LocalizedText> = {
  project: text('Projet', 'Project', 'Project'),
  partners: text('Partenaires et lieu', 'Partners en plaats', 'Partners and place'),
  theme: text('Thématique et codes', 'Thema en codes', 'Theme and codes'),
  budget: text('Budget et financement', 'Begroting en financiering', 'Budget and financing'),
  results: text('Résultats', 'Resultaten', 'Results'),
  attachments: text('Annexes', 'Bijlagen', 'Attachments'),
  declarations: text('Déclarations', 'Verklaringen', 'Declarations'),
};

export const CATEGORY_TITLES: Record<CostCategory, LocalizedText> = {
  A: text('A Coûts opérationnels', 'A Operationele kosten', 'A Operational costs'),
  B: text('B Coûts de gestion', 'B Beheerskosten', 'B Management costs'),
  C: text('C Coûts de structure', 'C Structuurkosten', 'C Structure costs'),
};

export const MARKER_TITLES: Record<Marker, LocalizedText> = {
  gender: text('Égalité des genres', 'Gendergelijkheid', 'Gender equality'),
  environment: text('Aide à l’environnement', 'Hulp voor het milieu', 'Aid to environment'),
  'climate-mitigation': text(
    'Atténuation du changement climatique',
    'Beperking van de klimaatverandering',
    'Climate change mitigation',
  ),
  'climate-adaptation': text(
    'Adaptation au changement climatique',
    'Aanpassing aan de klimaatverandering',
    'Climate change adaptation',
  ),
  biodiversity: text('Biodiversité', 'Biodiversiteit', 'Biodiversity'),
  desertification: text('Désertification', 'Woestijnvorming', 'Desertification'),
  disability: text('Handicap', 'Handicap', 'Disability'),
  governance: text('Bonne gouvernance', 'Goed bestuur', 'Good governance'),
  drr: text('Réduction des risques de catastrophe', 'Rampenrisicovermindering', 'Disaster risk reduction'),
  nutrition: text('Nutrition', 'Voeding', 'Nutrition'),
  rmnch: text('Santé maternelle et infantile', 'Gezondheid van moeder en kind', 'Maternal and child health'),
  trade: text('Développement du commerce', 'Ontwikkeling van de handel', 'Trade development'),
};

/** What the documents of an application are called. */
export const ATTACHMENT_TITLES: Record<(typeof APPLICATION_DOCUMENT_KINDS)[number], LocalizedText> = {
  statutes: text('Statuts', 'Statuten', 'Statutes'),
  'board-list': text(
    'Composition de l’organe d’administration',
    'Samenstelling van het bestuursorgaan',
    'Members of the board',
  ),
  'staff-list': text('CV ou liste du personnel', 'Cv’s of personeelslijst', 'CVs or staff list'),
  'signed-form': text('Formulaire signé', 'Ondertekend formulier', 'Signed form'),
  'de-minimis': text('Déclaration de minimis', 'De-minimisverklaring', 'De minimis declaration'),
  'annual-accounts': text('Comptes annuels', 'Jaarrekening', 'Annual accounts'),
  'bank-certificate': text('Attestation bancaire', 'Bankattest', 'Bank certificate'),
  'partnership-agreement': text(
    'Convention avec le partenaire local',
    'Overeenkomst met de lokale partner',
    'Agreement with the local partner',
  ),
  accreditation: text('Accréditation', 'Erkenning', 'Accreditation'),
  budget: text('Budget et plan de financement', 'Begroting en financieringsplan', 'Budget and financing plan'),
  'logical-framework': text('Cadre logique', 'Logisch kader', 'Logical framework'),
  'tax-certificate': text('Attestation fiscale', 'Fiscaal attest', 'Tax certificate'),
  declaration: text('Déclaration', 'Verklaring', 'Declaration'),
  other: text('Autre', 'Andere', 'Other'),
};

/** The name of a country; what was typed when it is no code. */
export function countryName(code: string, language: Language): string {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/** Says the words in one language, with `{placeholders}` filled. */
export const paperWords =
  (language: Language) =>
  (name: PaperText, values: Readonly<Record<string, string>> = {}): string =>
    TEXTS[name][language].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
