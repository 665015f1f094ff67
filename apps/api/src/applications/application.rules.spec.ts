import { euro, USUAL_ATTACHMENTS, usualLists, type ApplicationContent, type LotAttachment } from '@passerelle/contract';
import { soundContent, type OpenLot } from '../testing/given/applications';
import { sectionStatuses, type ApplicationFacts } from './application.rules';

const LOT: OpenLot = {
  id: 'lot',
  callId: 'call',
  callCode: 'SUD2026',
  themeId: 'theme',
  regionId: 'region',
  ramallah: 'ramallah',
  gaza: 'gaza',
  kinshasa: 'kinshasa',
};
const FACTS: ApplicationFacts = {
  lot: {
    themeIds: ['theme'],
    regionIds: ['region'],
    minGrant: euro('10000.00'),
    maxGrant: euro('125000.00'),
    maxShare: '80',
    applicantTypes: ['asbl'],
    minAgeYears: 0,
    maxDurationMonths: 24,
    attachments: usualLists().attachments,
  },
  applicant: {
    legalForm: 'asbl',
    country: 'BE',
    kboNumber: '0999999922',
    kboStatus: 'active',
    accreditation: null,
    foundedOn: '2024-04-16',
  },
  places: [
    { id: 'ramallah', regionId: 'region', name: 'Ramallah', eligible: true },
    { id: 'gaza', regionId: 'region', name: 'Gaza City', eligible: false },
    { id: 'kinshasa', regionId: 'other', name: 'Kinshasa', eligible: true },
  ],
  documentKinds: [...USUAL_ATTACHMENTS],
  structurePercent: '10',
  today: '2026-04-15',
};
const sound = () => soundContent(LOT);
const errorsOf = (content: ApplicationContent, facts: Partial<ApplicationFacts> = {}) =>
  sectionStatuses(content, { ...FACTS, ...facts }).flatMap(({ errors }) => errors);
const change = <Section extends keyof ApplicationContent>(
  section: Section,
  values: Partial<ApplicationContent[Section]>,
): ApplicationContent => {
  const content = sound();
  return { ...content, [section]: { ...content[section], ...values } };
};
const [operational, management, structure] = sound().budget.lines;
const lines = (...amounts: [string, string, string]) =>
  [operational, management, structure].flatMap((line, index) =>
    line ? [{ ...line, amount: euro(amounts[index] ?? '0.00') }] : [],
  );

describe('rules of an application', () => {
  it('accepts a sound file', () => {
    expect(errorsOf(sound())).toEqual([]);
  });

  it.each<[string, ApplicationContent, string, string]>([
    ['no title', change('project', { title: '' }), 'project.title', 'required'],
    ['start today', change('project', { startsOn: '2026-04-15' }), 'project.startsOn', 'start-not-in-future'],
    ['reversed', change('project', { endsOn: '2026-12-31' }), 'project.endsOn', 'period-reversed'],
    ['25 months', change('project', { endsOn: '2029-01-01' }), 'project.endsOn', 'duration-too-long'],
    ['Gaza City (R58)', change('partners', { placeIds: ['gaza'] }), 'partners.placeIds', 'place-outside-zone'],
    ['Kinshasa (R58)', change('partners', { placeIds: ['kinshasa'] }), 'partners.placeIds', 'place-outside-zone'],
    ['unknown place', change('partners', { placeIds: ['atlantis'] }), 'partners.placeIds', 'place-outside-zone'],
    ['other region', change('partners', { regionId: 'other' }), 'partners.regionId', 'region-outside-lot'],
    ['no partner', change('partners', { localPartners: [] }), 'partners.localPartners', 'required'],
    ['other theme', change('theme', { themeId: 'other' }), 'theme.themeId', 'theme-outside-lot'],
    ['99 percent', change('theme', { sectors: [{ code: '43030', percent: 99 }] }), 'theme.sectors', 'sectors-not-100'],
    [
      'no sector',
      change('theme', { sectors: [{ code: '99999', percent: 100 }] }),
      'theme.sectors.0.code',
      'not-in-list',
    ],
    ['too small', change('budget', { requested: euro('9999.99') }), 'budget.requested', 'grant-below-minimum'],
    ['too large', change('budget', { requested: euro('125000.01') }), 'budget.requested', 'grant-above-maximum'],
    ['share', change('budget', { requested: euro('80000.01') }), 'budget.requested', 'share-above-maximum'],
    ['sums', change('budget', { ownContribution: euro('15000.01') }), 'budget.financing', 'budget-does-not-add-up'],
    [
      'structure costs',
      change('budget', { lines: lines('60000.00', '30900.00', '9100.00') }),
      'budget.lines',
      'structure-costs-too-high',
    ],
    [
      'a line of zero',
      change('budget', { lines: lines('0.00', '31000.00', '9.00') }),
      'budget.lines.0.amount',
      'amount-zero',
    ],
    ['years', change('project', { endsOn: '2027-06-30' }), 'budget.lines.1.year', 'year-outside-project'],
    ['no result', change('results', { results: [] }), 'results.results', 'required'],
    ['not declared', change('declarations', { noOpenDebt: false }), 'declarations.noOpenDebt', 'not-declared'],
  ])('refuses %s at its field', (_name, content, path, code) => {
    expect(errorsOf(content)).toContainEqual(expect.objectContaining({ path, code }));
  });

  it('names the place that lies outside (R58)', () => {
    const [error] = errorsOf(change('partners', { placeIds: ['ramallah', 'gaza'] }));
    expect(error).toEqual({ path: 'partners.placeIds', code: 'place-outside-zone', params: { place: 'Gaza City' } });
  });

  it('accepts a grant at each limit to the cent (R21)', () => {
    const budget = (requested: string, own: string, cost: [string, string, string]) =>
      change('budget', {
        lines: lines(...cost),
        requested: euro(requested),
        ownContribution: euro(own),
        otherFunding: [],
      });
    expect(errorsOf(budget('10000.00', '2500.00', ['10000.00', '1500.00', '1000.00']))).toEqual([]);
    expect(errorsOf(budget('125000.00', '31250.00', ['100000.00', '46250.00', '10000.00']))).toEqual([]);
  });

  it.each([
    ['a wrong check digit', { kboNumber: '0999999923' }, 'kbo-invalid'],
    ['no number', { kboNumber: null }, 'kbo-missing'],
    ['a stopped enterprise', { kboStatus: 'stopped' as const }, 'kbo-stopped'],
    ['a foundation', { legalForm: 'foundation' as const }, 'applicant-not-eligible'],
    ['a foreign association', { country: 'FR' }, 'applicant-not-eligible'],
  ])('refuses an applicant with %s (R21)', (_name, facts, code) => {
    const errors = errorsOf(sound(), { applicant: { ...FACTS.applicant, ...facts } });
    expect(errors).toEqual([{ path: 'partners.applicant', code }]);
  });

  it('asks for an accreditation that is in force where the lot is for accredited organisations (R21)', () => {
    const lot = { ...FACTS.lot, applicantTypes: ['accredited-cso' as const] };
    const accredited = (until: string) => ({
      ...FACTS.applicant,
      accreditation: { number: '1', from: '2017-01-01', until },
    });
    expect(errorsOf(sound(), { lot, applicant: accredited('2026-04-15') })).toEqual([]);
    expect(errorsOf(sound(), { lot, applicant: accredited('2026-04-14') })).toHaveLength(1);
  });

  it.each(USUAL_ATTACHMENTS)('asks for the document %s (R7)', (kind) => {
    const documentKinds = USUAL_ATTACHMENTS.filter((other) => other !== kind);
    expect(errorsOf(sound(), { documentKinds })).toEqual([{ path: `attachments.${kind}`, code: 'attachment-missing' }]);
  });

  it('asks for what the lot requires, and for no document that is only welcome (M1)', () => {
    const asking = (...attachments: LotAttachment[]) =>
      errorsOf(sound(), { lot: { ...FACTS.lot, attachments }, documentKinds: [] }).map(({ path }) => path);
    expect(asking({ kind: 'staff-list', required: true }, { kind: 'budget', required: false })).toEqual([
      'attachments.staff-list',
    ]);
    expect(asking()).toEqual([]);
  });

  it('asks for the accreditation only of an applicant that holds one (M1)', () => {
    const lot = { ...FACTS.lot, attachments: [{ kind: 'accreditation' as const, required: true }] };
    const accreditation = { number: '1', from: '2017-01-01', until: null };
    expect(errorsOf(sound(), { lot })).toEqual([]);
    expect(errorsOf(sound(), { lot, applicant: { ...FACTS.applicant, accreditation } })).toEqual([
      { path: 'attachments.accreditation', code: 'attachment-missing' },
    ]);
  });

  it('asks for an applicant as old as the lot wants, to the day (domain 6)', () => {
    const aged = (minAgeYears: number, foundedOn: string | null = '2024-04-16') =>
      errorsOf(sound(), { lot: { ...FACTS.lot, minAgeYears }, applicant: { ...FACTS.applicant, foundedOn } });
    expect(aged(1)).toEqual([]);
    expect(aged(2)).toEqual([{ path: 'partners.applicant', code: 'applicant-too-young', params: { years: 2 } }]);
    expect(aged(2, '2024-04-15')).toEqual([]);
    expect(aged(2, null)).toEqual([{ path: 'partners.applicant', code: 'founding-unknown' }]);
    expect(aged(0, null)).toEqual([]);
  });
});
