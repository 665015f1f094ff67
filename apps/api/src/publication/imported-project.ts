import {
  LANGUAGES,
  type LocalizedText,
  type Marker,
  type MarkerValue,
  type Modality,
  type Money,
  type ProjectOrganisationRole,
} from '@passerelle/contract';
import type { ImportedProject } from '../projects/project.import';
import { MARKER_CODES } from './activity-classification';
import type { IatiActivity, IatiParticipatingOrg, IatiValue, Narrative } from './iati/iati-activity';
import { activityPeriod } from './iati/iati-period';
import { activityTotals } from './iati/iati-totals';

const MULTILATERAL = '2';
const GOVERNMENTS = ['10', '11', '15'];
const SIGNIFICANCES = [0, 1, 2, 3, 4] as const;
const MARKER_OF_CODE = new Map(Object.entries(MARKER_CODES).map(([marker, code]) => [code, marker as Marker]));

/** The project behind an activity; amounts keep their currency and touch no budget line. */
export function importedProject(activity: IatiActivity): ImportedProject {
  const { startsOn, endsOn } = activityPeriod(activity);
  return {
    iatiIdentifier: activity.identifier,
    modality: modalityOf(activity),
    title: textOf(activity.title, activity.lang),
    description: textOf(
      activity.descriptions.flatMap(({ narratives }) => narratives),
      activity.lang,
    ),
    organisations: organisationsOf(activity),
    country: countryOf(activity),
    placesText: (activity.locations ?? []).flatMap(({ name }) => name?.[0]?.text ?? []).join(', '),
    sectors: (activity.sectors ?? [])
      .filter(({ vocabulary }) => vocabulary === undefined || vocabulary === '1')
      .map(({ code, percentage }) => ({ code, percent: Number(percentage ?? 100) })),
    sdgs: (activity.tags ?? []).filter(({ vocabulary }) => ['2', '3'].includes(vocabulary)).map(({ code }) => code),
    markers: markersOf(activity),
    startsOn,
    endsOn,
    amount: amountOf(activity),
    transactions: (activity.transactions ?? []).map(({ type, date, value, description }) => ({
      type,
      on: date,
      amount: moneyOf(value, activity),
      description: description?.[0]?.text ?? '',
    })),
  };
}

/** The first wording of each of our languages; one in another language stands for English rather than being lost. */
function textOf(narratives: readonly Narrative[], defaultLanguage = 'en'): LocalizedText {
  const inLanguage = (wanted: string) =>
    narratives.find(({ lang }) => (lang ?? defaultLanguage).toLowerCase().slice(0, 2) === wanted)?.text ?? '';
  const [fr = '', nl = '', en = ''] = LANGUAGES.map(inLanguage);
  return { fr, nl, en: fr === '' && nl === '' && en === '' ? (narratives[0]?.text ?? '') : en };
}

function modalityOf({ humanitarian, collaborationType, participatingOrgs }: IatiActivity): Modality {
  if (humanitarian) return 'humanitarian';
  if (collaborationType === MULTILATERAL) return 'multilateral';
  const implementing = participatingOrgs.find(({ role }) => role === '4');
  return implementing?.type !== undefined && GOVERNMENTS.includes(implementing.type) ? 'direct' : 'indirect';
}

/** The first implementing organisation is the beneficiary; others of the kind are its local partners. */
function organisationsOf({ participatingOrgs }: IatiActivity): ImportedProject['organisations'] {
  const first = participatingOrgs.find(({ role }) => role === '4');
  const roleOf = (organisation: IatiParticipatingOrg): ProjectOrganisationRole => {
    if (organisation.role === '1') return 'funder';
    if (organisation.role !== '4') return 'channel';
    return organisation === first ? 'beneficiary' : 'local-partner';
  };
  const named = participatingOrgs.flatMap((organisation) => {
    const name = organisation.narratives?.[0]?.text ?? organisation.ref ?? '';
    return name === '' ? [] : [{ name, role: roleOf(organisation) }];
  });
  return [
    ...new Map(named.map((organisation) => [`${organisation.role} ${organisation.name}`, organisation])).values(),
  ];
}

/** The country with the largest share; codes that are none of ISO 3166 alpha-2 are left out. */
function countryOf({ recipientCountries = [] }: IatiActivity): string | null {
  const [largest] = [...recipientCountries].sort((a, b) => Number(b.percentage ?? 100) - Number(a.percentage ?? 100));
  return largest && /^[A-Z]{2}$/.test(largest.code) ? largest.code : null;
}

function markersOf({ policyMarkers = [] }: IatiActivity): MarkerValue[] {
  return policyMarkers.flatMap(({ code, vocabulary = '1', significance }) => {
    const marker = MARKER_OF_CODE.get(code);
    const value = SIGNIFICANCES.find((known) => String(known) === significance);
    return vocabulary === '1' && marker && value !== undefined ? [{ marker, value, justification: '' }] : [];
  });
}

/** What was committed, in euro when there is any; the first budget when nothing was. */
function amountOf(activity: IatiActivity): Money {
  const totals = activityTotals(activity).filter(({ commitments }) => !/^-?0+\.00$/.test(commitments));
  const total = totals.find(({ currency }) => currency === 'EUR') ?? totals[0];
  if (total && !total.commitments.startsWith('-')) return { amount: total.commitments, currency: total.currency };
  const budget = activity.budgets?.[0]?.value;
  return budget ? moneyOf(budget, activity) : { amount: '0.00', currency: activity.defaultCurrency ?? 'EUR' };
}

function moneyOf({ amount, currency }: IatiValue, { defaultCurrency }: IatiActivity): Money {
  return { amount, currency: currency ?? defaultCurrency ?? 'EUR' };
}
