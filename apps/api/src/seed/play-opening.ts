import { addDays, addMonths, euro, type OpenProject, type WriteProject } from '@passerelle/contract';
import { ProjectOpeningService } from '../projects/project-opening.service';
import { LINES } from './budget.data';
import type { DemoFrame } from './demo-frame';
import type { DemoWorld } from './demo-world';
import type { OpeningRow } from './openings.data';
import { playProject } from './play-project';
import { inLanguage } from './project-content';
import type { Story } from './timeline';

/** A direct, multilateral or humanitarian project from its opening by an officer (domain 5.3 to 5.5). */
export async function* playOpening(world: DemoWorld, frame: DemoFrame, row: OpeningRow, index: number): Story {
  const opened = typeof row.opened === 'number' ? world.calendar.ago(row.opened) : row.opened;
  yield opened;
  const place = row.place === '' ? null : frame.place(row.place);
  const startsOn = addDays(opened, 40);
  const body: OpenProject = {
    modality: row.modality,
    title: inLanguage(row.language, row.title),
    beneficiaryId: world.organisation(row.by),
    language: row.language,
    regionId: place === null ? null : frame.region(place.region),
    crisisId: row.crisis === null ? null : frame.crisis(row.crisis),
    fundingKind: row.funding,
    startsOn,
    endsOn: addDays(addMonths(startsOn, row.months), -1),
    amount: euro(`${row.amount}.00`),
    overrideReason: '',
  };
  const project = await world.get(ProjectOpeningService).open(world.as('officer'), body);
  const changes: Partial<WriteProject> = {
    description: inLanguage(row.language, row.description),
    themeId: row.modality === 'humanitarian' ? null : frame.theme(row.theme),
    placeIds: place === null ? [] : [place.id],
    budgetCode: LINES[row.modality],
    sectors: [{ code: row.sector, percent: 100 }],
    sdgs: row.modality === 'humanitarian' ? ['2', '3'] : ['11'],
  };
  yield* playProject(world, { project, opened, organisation: row.by, stop: row.stop, changes, index });
}
