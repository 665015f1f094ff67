import { addDays, type DateOnly } from '@passerelle/contract';
import type { ApplicationRow } from './application-row';
import * as current from './applications-current.data';
import * as published from './applications-published.data';
import * as running from './applications-running.data';
import { demoCalls } from './calls.data';
import { conceptCall } from './concepts.data';
import type { DemoCall } from './demo-call';
import { DemoFrame } from './demo-frame';
import type { DemoWorld } from './demo-world';
import { OPENINGS } from './openings.data';
import { certifyAccounts, proposeNewAccounts } from './play-accounts';
import { playApplication, type Candidate } from './play-application';
import { playBudget } from './play-budget';
import { playCall, type PlayedLots } from './play-call';
import { playConcepts } from './play-concepts';
import { playOpening } from './play-opening';
import { fillProfile } from './play-profile';
import { proposeRoles } from './play-roles';
import { playTogether, type Story } from './timeline';

const FIRST_DAY = '2018-01-01';

/** The whole demo: who is there first, then every dossier in the order of its days, then what waits today. */
export async function playDemo(world: DemoWorld): Promise<void> {
  world.clock.set(`${FIRST_DAY}T07:00:00Z`);
  await world.administration();
  await world.register();
  const frame = await DemoFrame.of(world);
  await frame.complete(world);
  await certifyAccounts(world);
  await playTogether(storiesOf(world, frame), world.clock, world.calendar.today);
}

function storiesOf(world: DemoWorld, frame: DemoFrame): Story[] {
  const lots: PlayedLots = new Map();
  const calls = demoCalls(world.calendar);
  const twoSteps = conceptCall(world.calendar);
  const lastYear = Number(world.calendar.today.slice(0, 4));
  const years = Array.from({ length: lastYear - 2017 }, (_, index) => 2018 + index);
  return [
    ...years.map((year) => playBudget(world, year)),
    ...DemoFrame.crises.map((crisis) => playCrisis(world, frame, crisis)),
    ...[...calls, twoSteps].map((call) => playCall(world, frame, call, lots)),
    ...playConcepts(world, frame, lots, `${twoSteps.code}/1`),
    ...candidatesOf(calls).map((candidate) => playApplication(world, frame, lots, candidate)),
    ...OPENINGS.map((row, index) => playOpening(world, frame, row, index)),
    playLastDays(world),
  ];
}

/** Applications by the place of their call in the list: lot, rows, months of work, days to the committee. */
const FILES: [call: number, lot: string, rows: readonly ApplicationRow[], months: number, decided: number][] = [
  [0, 'A', published.OSC2018_A, 24, 60],
  [0, 'B', published.OSC2018_B, 24, 60],
  [1, 'A', published.SUD2019_A, 24, 60],
  [1, 'B', published.SUD2019_B, 24, 60],
  [2, '1', published.CMS2019, 12, 60],
  [3, '1', published.CMS2020, 12, 60],
  [4, '1', published.SUD2021_1, 24, 60],
  [5, '1', running.CMS_REPORTING, 12, 60],
  [6, '1', running.SUD_RUNNING, 24, 345],
  [7, '1', current.CMS_SELECTION, 12, 60],
  [8, '1', current.SUD_OPEN, 24, 60],
];

function candidatesOf(calls: readonly DemoCall[]): Candidate[] {
  return FILES.flatMap(([at, lot, files, months, decided]) => {
    const call = calls[at];
    if (!call) throw new Error('applications belong to a call');
    return files.map((row, index) => ({
      lot: `${call.code}/${lot}`,
      row,
      index,
      // One report is overdue: its project was shorter.
      months: row[0] === 'Wereldklas' && row[7] === 'report-due' ? months - 2 : months,
      decided,
      from: addDays(call.opens, 1),
    }));
  });
}

async function* playCrisis(world: DemoWorld, frame: DemoFrame, crisis: (typeof DemoFrame.crises)[number]): Story {
  const day: DateOnly = crisis.fundingDecidedOn ?? addDays(crisis.startedOn, 10);
  yield day;
  await frame.registerCrisis(world, crisis);
}

/** What came in during the last days and belongs to no dossier. */
async function* playLastDays(world: DemoWorld): Story {
  yield world.calendar.ago(3);
  await proposeNewAccounts(world);
  await proposeRoles(world);
  await fillProfile(world);
}
