import { LANGUAGES, type Marker, type Modality } from '@passerelle/contract';
import type { IatiActivity, IatiHumanitarianScope, IatiLocation, IatiShare, IatiTag } from './iati/iati-activity';
import type { PublishedProject } from './published-project';

/** Codes of the list PolicyMarker. */
export const MARKER_CODES: Readonly<Record<Marker, string>> = {
  gender: '1',
  environment: '2',
  governance: '3',
  trade: '4',
  biodiversity: '5',
  'climate-mitigation': '6',
  'climate-adaptation': '7',
  desertification: '8',
  rmnch: '9',
  drr: '10',
  disability: '11',
  nutrition: '12',
};

/** Domain section 4: what a modality usually is; core money to an organisation is another kind of aid (R25). */
const DEFAULTS: Readonly<Record<Modality, Record<'earmarked' | 'core', { collaboration: string; aid: string }>>> = {
  direct: { earmarked: { collaboration: '1', aid: 'C01' }, core: { collaboration: '1', aid: 'C01' } },
  indirect: { earmarked: { collaboration: '1', aid: 'C01' }, core: { collaboration: '3', aid: 'B01' } },
  multilateral: { earmarked: { collaboration: '1', aid: 'B031' }, core: { collaboration: '2', aid: 'B021' } },
  humanitarian: { earmarked: { collaboration: '1', aid: 'C01' }, core: { collaboration: '1', aid: 'B01' } },
};
const OFFICIAL_AID = '10';
const GRANT = '110';
const UNTIED = '5';
/** Developing countries, unspecified: awareness work in Brussels (domain 4). */
const UNSPECIFIED_REGION = '998';
const OWN_VOCABULARY = '99';
const GLIDE = /^[A-Z]{2}-\d{4}-\d{6}-[A-Z]{3}$/;

type Classification = Pick<
  IatiActivity,
  | 'scope'
  | 'recipientCountries'
  | 'recipientRegions'
  | 'locations'
  | 'sectors'
  | 'tags'
  | 'humanitarianScopes'
  | 'policyMarkers'
  | 'collaborationType'
  | 'flowType'
  | 'financeType'
  | 'aidTypes'
  | 'tiedStatus'
>;

/** Where a project works, on what, and as what kind of aid it counts. */
export function classificationOf(project: PublishedProject): Classification {
  const usual = DEFAULTS[project.modality][project.fundingKind ?? 'earmarked'];
  return {
    ...placeOf(project),
    sectors: orAbsent(sectorsOf(project)),
    tags: orAbsent(project.sdgs.map(tagOf)),
    humanitarianScopes: orAbsent(crisisOf(project)),
    policyMarkers: orAbsent(
      project.markers.map(({ marker, value }) => ({
        vocabulary: '1',
        code: MARKER_CODES[marker],
        significance: String(value),
      })),
    ),
    collaborationType: usual.collaboration,
    flowType: OFFICIAL_AID,
    financeType: GRANT,
    aidTypes: [{ code: project.aidType || usual.aid }],
    tiedStatus: UNTIED,
  };
}

function placeOf({
  country,
  places,
}: PublishedProject): Pick<Classification, 'scope' | 'recipientCountries' | 'recipientRegions' | 'locations'> {
  const locations = orAbsent(places.map(locationOf));
  const scope = places.length === 0 ? undefined : places.length === 1 ? '8' : '6';
  const recipient =
    country === null
      ? { recipientRegions: [{ vocabulary: '1', code: UNSPECIFIED_REGION, percentage: '100' }] }
      : { recipientCountries: [{ code: country, percentage: '100' }] };
  return { scope, ...recipient, locations };
}

/** A city: GeoNames says which, the point says roughly where. */
function locationOf({ geonamesId, name, latitude, longitude }: PublishedProject['places'][number]): IatiLocation {
  return {
    reach: '1',
    ids: [{ vocabulary: 'G1', code: String(geonamesId) }],
    name: [{ text: name }],
    point: { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326', pos: `${latitude} ${longitude}` },
    exactness: '2',
    locationClass: '2',
    featureDesignation: 'PPL',
  };
}

/** Purpose codes of the DAC; the theme of the Region beside them, which sums to 100 in its own vocabulary. */
function sectorsOf({ sectors, theme }: PublishedProject): IatiShare[] {
  const purposes = sectors.map(({ code, percent }) => ({ vocabulary: '1', code, percentage: String(percent) }));
  if (!theme) return purposes;
  const names = LANGUAGES.map((lang) => ({ lang, text: theme.name[lang] })).filter(({ text }) => text !== '');
  return [...purposes, { vocabulary: OWN_VOCABULARY, code: theme.code, percentage: '100', narratives: names }];
}

/** `11` is a goal, `11.6` a target of it. */
function tagOf(code: string): IatiTag {
  return { vocabulary: code.includes('.') ? '3' : '2', code };
}

function crisisOf({ crisis }: PublishedProject): IatiHumanitarianScope[] {
  if (!crisis) return [];
  const narratives = [{ text: crisis.name }];
  if (GLIDE.test(crisis.glide)) return [{ type: '1', vocabulary: '1-2', code: crisis.glide, narratives }];
  return [{ type: '1', vocabulary: OWN_VOCABULARY, code: crisis.glide || crisis.id, narratives }];
}

function orAbsent<Item>(items: Item[]): Item[] | undefined {
  return items.length ? items : undefined;
}
