import { PROJECT_STATES } from '@passerelle/contract';
import { ACTIVITY_STATUS, activityOfProject } from './activity-of-project';
import { checkActivity } from './iati/iati-rules';
import { checkSchema } from './iati/iati-schema';
import { writeActivities } from './iati/iati-writer';
import type { PublishedProject, Reporter } from './published-project';

const reporter: Reporter = { ref: 'BE-BCE_KBO-0316381039', names: { fr: 'Région', nl: 'Gewest', en: 'Region' } };
const TODAY = '2026-01-15';
const euros = (amount: string) => ({ amount, currency: 'EUR' });

const project: PublishedProject = {
  id: '1',
  reference: 'BI/2025 &1',
  modality: 'indirect',
  state: 'running',
  title: { fr: 'Titre', nl: '', en: ' ' },
  description: { fr: '', nl: '', en: '' },
  country: 'PS',
  startsOn: '2025-04-01',
  startedOn: '2025-04-15',
  endsOn: '2026-12-31',
  awardedOn: '2025-03-10',
  granted: '100000.00',
  sectors: [
    { code: '32130', percent: 60 },
    { code: '16020', percent: 40 },
  ],
  sdgs: ['11', '11.6'],
  markers: [{ marker: 'climate-adaptation', value: 1, justification: '' }],
  aidType: 'C01',
  channelCode: '22000',
  fundingKind: null,
  theme: { code: 'T2', name: { fr: 'Économie', nl: 'Economie', en: '' } },
  crisis: null,
  organisations: [
    { name: 'Pont', role: 'beneficiary', iatiType: '22', iatiIdentifier: '', kboNumber: '0999999922', channelCode: '' },
    { name: 'Ville', role: 'authority', iatiType: '11', iatiIdentifier: '', kboNumber: null, channelCode: '' },
  ],
  places: [{ geonamesId: 282239, name: 'Ramallah', latitude: '31.89964', longitude: '35.20422' }],
  agreementSignedOn: '2025-03-20',
  instalments: [{ amount: euros('80000.00'), plannedOn: '2025-04-01' }],
  plan: [
    { year: 2025, amount: euros('80000.00') },
    { year: 2027, amount: euros('20000.00') },
  ],
  committed: true,
  commitments: [{ reference: 'C1', on: '2025-03-25', amount: euros('100000.00') }],
  releases: [{ reference: 'C1', on: '2025-11-03', amount: euros('-15000.00') }],
  payments: [
    { reference: 'P1', on: '2025-05-02', amount: euros('80000.00') },
    { reference: 'P2', on: '2026-02-02', amount: euros('5000.00') },
  ],
  repayments: [{ reference: 'R1', on: '2025-12-01', amount: euros('-1200.50') }],
};
const activity = activityOfProject(project, reporter, TODAY);
const errorsOf = (changes: Partial<PublishedProject>) =>
  checkActivity(activityOfProject({ ...project, ...changes }, reporter, TODAY), { now: `${TODAY}T12:00:00Z` })
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId }) => ruleId);

describe('activityOfProject', () => {
  it('keeps to schema and ruleset', async () => {
    let xml = '';
    for await (const piece of writeActivities([activity], `${TODAY}T12:00:00Z`)) xml += piece;
    expect(await checkSchema('activities.xml', xml)).toEqual([]);
    expect(errorsOf({})).toEqual([]);
  });

  it.each(PROJECT_STATES)('of a project in state %s keeps to the ruleset', (state) => {
    expect(errorsOf({ state })).toEqual([]);
    expect(ACTIVITY_STATUS[state]).toMatch(/^[1-6]$/);
  });

  it.each([
    ['awareness work in Brussels', { country: null, places: [] }],
    ['core money', { modality: 'multilateral', fundingKind: 'core' }],
    ['a crisis', { modality: 'humanitarian', crisis: { id: 'x', name: 'Séisme', glide: 'EQ-2023-000015-TUR' } }],
    ['a crisis without GLIDE number', { modality: 'humanitarian', crisis: { id: 'x', name: 'Séisme', glide: '' } }],
    [
      'nothing but the award',
      { plan: [], instalments: [], commitments: [], releases: [], payments: [], repayments: [] },
    ],
  ] satisfies [string, Partial<PublishedProject>][])('keeps to the ruleset for %s', (_name, changes) => {
    expect(errorsOf(changes)).toEqual([]);
  });

  it('makes an identifier of the Region and the reference, without signs the standard forbids', () => {
    expect(activity.identifier).toBe('BE-BCE_KBO-0316381039-BI-2025-1');
  });

  it('never writes an empty narrative: the title stands for a missing description', () => {
    expect(activity.title).toEqual([{ lang: 'fr', text: 'Titre' }]);
    expect(activity.descriptions).toEqual([{ type: '1', narratives: [{ lang: 'fr', text: 'Titre' }] }]);
  });

  it('says commitments and releases as type 2, payments and repayments as type 3, none after the day (R43)', () => {
    expect(activity.transactions?.map(({ type, date, value }) => [type, date, value.amount])).toEqual([
      ['2', '2025-03-25', '100000.00'],
      ['3', '2025-05-02', '80000.00'],
      ['2', '2025-11-03', '-15000.00'],
      ['3', '2025-12-01', '-1200.50'],
    ]);
  });

  it('has one budget a year of the plan, of the instalments, or of the grant', () => {
    const budgets = (changes: Partial<PublishedProject>) =>
      activityOfProject({ ...project, ...changes }, reporter, TODAY).budgets?.map(({ periodStart, status, value }) => [
        periodStart,
        status,
        value.amount,
      ]);
    expect(budgets({})).toEqual([
      ['2025-01-01', '2', '80000.00'],
      ['2027-01-01', '2', '20000.00'],
    ]);
    expect(budgets({ plan: [], committed: false })).toEqual([['2025-01-01', '1', '80000.00']]);
    expect(budgets({ plan: [], instalments: [], committed: false })).toEqual([['2025-01-01', '1', '100000.00']]);
  });

  it('tells actual dates only when they have come', () => {
    const dates = (changes: Partial<PublishedProject>) =>
      activityOfProject({ ...project, ...changes }, reporter, TODAY).dates.map(({ type }) => type);
    expect(dates({})).toEqual(['1', '2', '3']);
    expect(dates({ startedOn: '2026-02-01' })).toEqual(['1', '3']);
    expect(dates({ state: 'closed', endsOn: '2025-12-31' })).toEqual(['1', '2', '3', '4']);
  });

  it('puts the theme beside the purposes in a vocabulary of its own', () => {
    expect(activity.sectors?.map(({ vocabulary, code, percentage }) => [vocabulary, code, percentage])).toEqual([
      ['1', '32130', '60'],
      ['1', '16020', '40'],
      ['99', 'T2', '100'],
    ]);
    expect(activity.policyMarkers).toEqual([{ vocabulary: '1', code: '7', significance: '1' }]);
    expect(activity.tags?.map(({ vocabulary }) => vocabulary)).toEqual(['2', '3']);
  });

  it('names the organisations with role, number and channel', () => {
    expect(activity.participatingOrgs.map(({ role, ref, crsChannelCode }) => [role, ref, crsChannelCode])).toEqual([
      ['1', reporter.ref, undefined],
      ['2', reporter.ref, undefined],
      ['4', 'BE-BCE_KBO-0999999922', '22000'],
      ['4', undefined, undefined],
    ]);
  });

  it('takes nothing for granted: an activity without dates or with purposes below 100 percent breaks a rule', () => {
    expect(errorsOf({ startsOn: null, startedOn: null })).toContain('6.11.1');
    expect(
      errorsOf({
        sectors: [
          { code: '32130', percent: 60 },
          { code: '16020', percent: 30 },
        ],
      }),
    ).toContain('2.1.2');
  });
});
