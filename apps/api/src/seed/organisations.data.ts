import type { LegalForm, OrganisationKind } from '@passerelle/contract';

/** One row of the register of the demo. */
export interface DemoOrganisation {
  name: string;
  acronym: string;
  legalForm: LegalForm;
  kinds: OrganisationKind[];
  country: string;
  city: string;
  founded: number | null;
  accredited: boolean;
  iatiType: string;
  iatiIdentifier: string;
  channelCode: string;
  /** Real organisations under their own name are not marked as invented. */
  invented: boolean;
  /** Who writes for it in the demo; none when somebody of `DEMO_PEOPLE` does, or when it never writes. */
  contact: string | null;
}

/** Invented Belgian associations: name, acronym, municipality, year, accredited by the DGD, who writes for it. */
const BELGIAN: [string, string, string, number, boolean, string | null][] = [
  ['Ponts du Sud', 'PDS', 'Bruxelles', 1998, true, null],
  ['Stad & Wereld', 'S&W', 'Brussel', 2004, true, null],
  ['Ateliers Kénitra', 'AK', 'Molenbeek-Saint-Jean', 2012, false, null],
  ['Villes en Partage', 'VEP', 'Saint-Gilles', 1996, true, 'Justine Delhaye'],
  ['Eau et Quartiers', 'EQ', 'Ixelles', 2001, true, 'Benoît Lacroix'],
  ['Zuidwaarts', '', 'Anderlecht', 1989, true, 'Jef Vandamme'],
  ['Terres Urbaines', 'TU', 'Schaerbeek', 2007, true, 'Salomé Fontaine'],
  ['Kiosk Noord-Zuid', 'KNZ', 'Elsene', 2010, false, 'Lieve Martens'],
  ['Compagnons du Fleuve', 'CDF', 'Etterbeek', 1994, true, 'Pascal Ilunga'],
  ['Recto Verso Citoyen', 'RVC', 'Forest', 2014, false, 'Chloé Marchal'],
  ['De Groene Havik', 'DGH', 'Jette', 2006, true, 'Stijn Peeters'],
  ['Femmes et Métiers', 'FEM', 'Molenbeek-Saint-Jean', 2003, true, 'Nadia El Idrissi'],
  ['Jeunesses Plurielles', 'JP', 'Evere', 2011, false, 'Arnaud Simon'],
  ['Mondiaal Brussel', 'MB', 'Schaarbeek', 2000, true, 'An Desmet'],
  ['Le Grain et la Ville', 'GV', 'Uccle', 2009, true, 'Élodie Perin'],
  ['Solidaire Canal', 'SC', 'Anderlecht', 2016, false, 'Mehdi Chakir'],
  ['Ruimte voor Water', 'RVW', 'Koekelberg', 2005, true, 'Griet Wouters'],
  ['Passeurs de Mondes', 'PDM', 'Watermael-Boitsfort', 1992, false, 'Odile Grandjean'],
  ['Kinshasa Partage', 'KP', 'Ixelles', 2008, false, 'Dieudonné Mbuyi'],
  ['Wereldklas', 'WK', 'Sint-Jans-Molenbeek', 2013, false, 'Tine Claeys'],
  ['Amitiés Chennai-Bruxelles', 'ACB', 'Woluwe-Saint-Lambert', 1999, false, 'Raphaël Noël'],
  ['Surinaams Huis Brussel', 'SHB', 'Brussel', 1987, false, 'Marlène Burleson'],
  ['Oliviers et Cités', 'OC', 'Auderghem', 2002, true, 'Layla Haddadin'],
  ['Atelier du Réemploi', 'ADR', 'Forest', 2015, false, 'Quentin Dupuis'],
  ['Samen Stad', 'SS', 'Sint-Gillis', 2017, false, 'Pieterjan Smets'],
];

/** Invented partners on the spot: name, acronym, country, city, year. */
const LOCAL: [string, string, string, string, number][] = [
  ['Mabota ya Kintambo', 'MYK', 'CD', 'Kinshasa', 2009],
  ['Rizicultrices de Kingabwa', 'RK', 'CD', 'Kinshasa', 2011],
  ['Bilanga ya Mboka', 'BYM', 'CD', 'Kinshasa', 2006],
  ['Centre Lisanga', 'CL', 'CD', 'Kinshasa', 1998],
  ['Kobongisa Masina', 'KM', 'CD', 'Masina', 2014],
  ['Association Bouregreg Vert', 'ABV', 'MA', 'Salé', 2010],
  ['Coopérative Nour', 'CN', 'MA', 'Kénitra', 2013],
  ['Réseau des jeunes entrepreneurs de Rabat', 'RJER', 'MA', 'Rabat', 2015],
  ['Association Sebou Propre', 'ASP', 'MA', 'Kénitra', 2008],
  ['Dar Al Hiraf', 'DAH', 'MA', 'Salé', 2002],
  ['Jerusalem Women Bakers', 'JWB', 'PS', 'East Jerusalem', 2012],
  ['Olive City Cooperative', 'OCC', 'PS', 'Nablus', 2007],
  ['Bethlehem Youth Workshop', 'BYW', 'PS', 'Bethlehem', 2011],
  ['Ramallah Green Streets', 'RGS', 'PS', 'Ramallah', 2016],
  ['Adyar River Collective', 'ARC', 'IN', 'Chennai', 2004],
  ['Tambaram Skills Centre', 'TSC', 'IN', 'Tambaram', 2009],
  ['Stichting Palmentuin', 'SPT', 'SR', 'Paramaribo', 2001],
  ['Vrouwenwerkplaats Poelepantje', 'VWP', 'SR', 'Paramaribo', 2010],
];

/** Invented offices of partner authorities: name, country, city. */
const AUTHORITIES: [string, string, string][] = [
  ['Division urbaine de la coopération – Ville-Province de Kinshasa (démo)', 'CD', 'Kinshasa'],
  ['Commune de Kintambo – service de l’état civil (démo)', 'CD', 'Kinshasa'],
  ['Région Rabat-Salé-Kénitra – service du développement (démo)', 'MA', 'Rabat'],
  ['Governorate of Ramallah and Al-Bireh – planning office (demo)', 'PS', 'Ramallah'],
  ['Greater Chennai – urban planning cell (demo)', 'IN', 'Chennai'],
  ['Districtscommissariaat Paramaribo – projectbureau (demo)', 'SR', 'Paramaribo'],
];

/** Real international organisations under their own name: name, acronym, country, city, identifier, channel. */
const INTERNATIONAL: [string, string, string, string, string][] = [
  ['United Nations Relief and Works Agency for Palestine Refugees in the Near East', 'UNRWA', 'JO', 'Amman', '41130'],
  ['United Nations Human Settlements Programme', 'UN-Habitat', 'KE', 'Nairobi', '41120'],
  ['United Nations Children’s Fund', 'UNICEF', 'US', 'New York', '41122'],
  ['United Nations Development Programme', 'UNDP', 'US', 'New York', '41114'],
  ['United Nations Population Fund', 'UNFPA', 'US', 'New York', '41119'],
  ['United Nations High Commissioner for Refugees', 'UNHCR', 'CH', 'Genève', '41121'],
  ['World Food Programme', 'WFP', 'IT', 'Roma', '41140'],
  ['International Labour Organisation', 'ILO', 'CH', 'Genève', '41302'],
  ['International Committee of the Red Cross', 'ICRC', 'CH', 'Genève', '21016'],
  ['International Federation of Red Cross and Red Crescent Societies', 'IFRC', 'CH', 'Genève', '21018'],
];

const PLAIN = { acronym: '', accredited: false, iatiIdentifier: '', channelCode: '', contact: null };

/** The register of the demo. Everything is invented but the international organisations. */
export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  ...BELGIAN.map(([name, acronym, city, founded, accredited, contact]) => ({
    ...PLAIN,
    name,
    acronym,
    city,
    founded,
    accredited,
    contact,
    legalForm: 'asbl' as const,
    kinds: ['applicant' as const],
    country: 'BE',
    iatiType: '22',
    channelCode: '22000',
    invented: true,
  })),
  ...LOCAL.map(([name, acronym, country, city, founded]) => ({
    ...PLAIN,
    name,
    acronym,
    country,
    city,
    founded,
    legalForm: 'foreign-ngo' as const,
    kinds: ['local-partner' as const],
    iatiType: '24',
    channelCode: '23000',
    invented: true,
  })),
  ...AUTHORITIES.map(([name, country, city]) => ({
    ...PLAIN,
    name,
    country,
    city,
    founded: null,
    legalForm: 'public-body' as const,
    kinds: ['authority' as const],
    iatiType: '11',
    channelCode: '12002',
    invented: true,
  })),
  ...INTERNATIONAL.map(([name, acronym, country, city, channelCode]) => ({
    ...PLAIN,
    name,
    acronym,
    country,
    city,
    founded: null,
    legalForm: 'international' as const,
    kinds: ['international-organisation' as const],
    iatiType: '40',
    iatiIdentifier: `XM-DAC-${channelCode}`,
    channelCode,
    invented: false,
  })),
];
