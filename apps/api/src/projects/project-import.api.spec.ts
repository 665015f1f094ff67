import { projectPaths, type HistoricTransaction, type ProjectDetail } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { UnitOfWork } from '../core/work/unit-of-work';
import { startApi, type TestApi } from '../testing/start-api';
import { Project } from './project.entity';
import { importProject, type ImportedProject } from './project.import';

describe('importing a published activity', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const transaction = (type: string, amount: string, currency = 'EUR'): HistoricTransaction => ({
    type,
    on: '2019-05-01',
    amount: { amount, currency },
    description: '',
  });
  const activity: ImportedProject = {
    iatiIdentifier: 'BE-BCE_KBO-0000000000-2019-1',
    modality: 'indirect',
    title: { fr: '', nl: 'Stedelijke landbouw', en: 'Urban farming' },
    description: { fr: '', nl: 'Beschrijving', en: '' },
    organisations: [
      { name: 'Association A', role: 'beneficiary' },
      { name: 'Association B', role: 'local-partner' },
    ],
    country: 'CD',
    placesText: 'Kinshasa, Atlantis',
    sectors: [{ code: '43030', percent: 100 }],
    sdgs: ['11'],
    markers: [{ marker: 'gender', value: 1, justification: '' }],
    startsOn: '2019-01-01',
    endsOn: '2020-12-31',
    amount: { amount: '90000.00', currency: 'EUR' },
    transactions: [transaction('2', '90000.00'), transaction('3', '50000.00'), transaction('3', '100.00', 'USD')],
  };
  const importing = (data: ImportedProject) =>
    api.app.get(UnitOfWork).run(systemActor(['projects:import', 'files:read-any']), async (work) => {
      const outcome = await importProject(work, data);
      const project = await work.db.findOneByOrFail(Project, { iatiIdentifier: data.iatiIdentifier });
      if (outcome === 'unchanged') work.record('project.seen', project);
      return { outcome, version: project.version };
    });

  it('files it as history with its sums in euro', async () => {
    expect((await importing(activity)).outcome).toBe('imported');
    const { rows } = await api.owner.query<{ id: string }>('select id from projects where iati_identifier = $1', [
      activity.iatiIdentifier,
    ]);
    const officer = await api.as('officer');
    const { body } = await officer.get<ProjectDetail>(projectPaths.detail(rows[0]?.id ?? ''));
    expect(body).toMatchObject({
      state: 'historic',
      year: 2019,
      language: 'nl',
      beneficiaryName: 'Association A',
      committed: { amount: '90000.00' },
      paid: { amount: '50000.00' },
      places: [{ name: 'Kinshasa' }],
      allowedActions: [],
      mayEdit: null,
      missing: [],
    });
    expect(body.historicTransactions).toHaveLength(3);
  });

  it('changes nothing when repeated, and only what differs when mended', async () => {
    const again = { ...activity, iatiIdentifier: 'BE-BCE_KBO-0000000000-2019-2' };
    const { version } = await importing(again);
    expect(await importing(again)).toEqual({ outcome: 'unchanged', version });
    const mended = { ...again, country: 'MA', placesText: 'Rabat' };
    expect((await importing(mended)).outcome).toBe('updated');
    expect((await importing(mended)).outcome).toBe('unchanged');
  });
});
