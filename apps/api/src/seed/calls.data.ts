import type { LocalizedText } from '@passerelle/contract';
import {
  CLIMATE,
  COOPERATION,
  FOUR_REGIONS,
  SOUTH,
  citizenship,
  citizenshipLot,
  citizenshipSummary,
  economy,
  south,
  southSummary,
} from './calls-lots.data';
import { DEMO_FORM, SCHOOLS_FORM } from './call-form.data';
import { demoQuestions } from './call-questions.data';
import type { DemoCall } from './demo-call';
import { text } from './texts';
import type { Calendar } from './timeline';

/** Published calls with their published amounts, and those of the last months that keep every list filled. */
export function demoCalls(calendar: Calendar): DemoCall[] {
  const yearOf = (days: number) => calendar.ago(days).slice(0, 4);
  return [
    {
      code: 'OSC2018',
      title: text(
        'Appel à projets Organisations de la société civile 2018',
        'Projectoproep Organisaties van het maatschappelijk middenveld 2018',
        'Call for projects Civil society organisations 2018',
      ),
      summary: southSummary,
      prepared: '2018-01-15',
      approved: '2018-02-08',
      opens: '2018-02-26',
      closes: '2018-04-13',
      steps: [
        ['startSelection', '2018-04-16'],
        ['decide', '2018-08-20'],
        ['archive', '2022-03-01'],
      ],
      lots: [
        {
          ...SOUTH,
          code: 'A',
          title: CLIMATE,
          theme: 'T1',
          envelope: 350_000,
          min: 50_000,
          max: 150_000,
          applicants: ['accredited-cso'],
          regions: FOUR_REGIONS,
        },
        {
          ...SOUTH,
          code: 'B',
          title: COOPERATION,
          theme: 'T1',
          envelope: 450_000,
          min: 50_000,
          max: 150_000,
          applicants: ['accredited-cso'],
          regions: FOUR_REGIONS,
        },
      ],
    },
    {
      code: 'SUD2019',
      title: south('2019'),
      summary: southSummary,
      prepared: '2018-10-15',
      approved: '2018-11-22',
      opens: '2018-12-10',
      closes: '2019-02-18',
      steps: [
        ['startSelection', '2019-02-20'],
        ['decide', '2019-06-28'],
        ['archive', '2023-03-01'],
      ],
      lots: [
        {
          ...SOUTH,
          code: 'A',
          title: CLIMATE,
          theme: 'T1',
          envelope: 350_000,
          min: 50_000,
          max: 175_000,
          applicants: ['accredited-cso'],
          regions: FOUR_REGIONS,
        },
        economy('B', 450_000, FOUR_REGIONS),
      ],
    },
    {
      code: 'CMS2019',
      title: citizenship('2019'),
      summary: citizenshipSummary,
      prepared: '2019-01-14',
      approved: '2019-02-21',
      opens: '2019-03-15',
      closes: '2019-05-06',
      steps: [
        ['startSelection', '2019-05-08'],
        ['decide', '2019-07-15'],
        ['archive', '2022-03-01'],
      ],
      lots: [citizenshipLot(200_000)],
    },
    {
      code: 'CMS2020',
      title: citizenship('2020'),
      summary: citizenshipSummary,
      prepared: '2020-02-10',
      approved: '2020-03-12',
      opens: '2020-04-06',
      closes: '2020-06-08',
      steps: [
        ['startSelection', '2020-06-10'],
        ['decide', '2020-12-10'],
      ],
      lots: [citizenshipLot(200_000)],
    },
    {
      code: 'SUD2021',
      title: south('2021'),
      summary: southSummary,
      prepared: '2021-01-11',
      approved: '2021-02-18',
      opens: '2021-03-08',
      closes: '2021-05-10',
      steps: [
        ['startSelection', '2021-05-12'],
        ['decide', '2021-10-04'],
      ],
      lots: [economy('1', 800_000, FOUR_REGIONS)],
    },
    recentCitizenship(`CMS${yearOf(640)}`, citizenship(yearOf(640)), calendar, 640, 'decided'),
    {
      code: `SUD${yearOf(420)}`,
      title: south(yearOf(420)),
      summary: southSummary,
      prepared: calendar.ago(530),
      approved: calendar.ago(500),
      opens: calendar.ago(480),
      closes: calendar.ago(420),
      steps: [
        ['startSelection', calendar.ago(418)],
        ['decide', calendar.ago(60)],
      ],
      lots: [economy('1', 1_200_000, ['KIN', 'RSK', 'PSE'])],
    },
    recentCitizenship(`CMS${yearOf(100)}`, citizenship(yearOf(100)), calendar, 100, 'in_selection'),
    {
      code: `SUD${yearOf(0)}`,
      title: south(yearOf(0)),
      summary: southSummary,
      prepared: calendar.ago(110),
      approved: calendar.ago(60),
      opens: calendar.ago(28),
      closes: calendar.ago(-35),
      steps: [],
      questions: demoQuestions(calendar),
      form: DEMO_FORM,
      lots: [economy('1', 800_000, ['KIN', 'RSK', 'PSE'])],
    },
    {
      code: `CMS${String(Number(yearOf(0)) + 1)}`,
      title: citizenship(String(Number(yearOf(0)) + 1)),
      summary: citizenshipSummary,
      prepared: calendar.ago(14),
      approved: null,
      opens: calendar.ago(-110),
      closes: calendar.ago(-165),
      steps: [],
      lots: [{ ...citizenshipLot(240_000), ownForm: SCHOOLS_FORM }],
    },
  ];
}

function recentCitizenship(
  code: string,
  title: LocalizedText,
  calendar: Calendar,
  closed: number,
  state: 'decided' | 'in_selection',
): DemoCall {
  return {
    code,
    title,
    summary: citizenshipSummary,
    prepared: calendar.ago(closed + 120),
    approved: calendar.ago(closed + 80),
    opens: calendar.ago(closed + 55),
    closes: calendar.ago(closed),
    steps: [
      ['startSelection', calendar.ago(closed - 2)],
      ...(state === 'decided' ? [['decide', calendar.ago(closed - 100)] as DemoCall['steps'][number]] : []),
    ],
    lots: [citizenshipLot(state === 'decided' ? 220_000 : 240_000)],
  };
}
