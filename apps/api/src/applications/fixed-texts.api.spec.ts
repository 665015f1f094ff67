import {
  applicationPaths,
  callFormPaths,
  EMPTY_FORM,
  type ApplicationDetail,
  type FormDefinition,
  type FrozenApplication,
} from '@passerelle/contract';
import { givenDraft, givenOpenLot, givenReadyDraft } from '../testing/given/applications';
import { givenDraftForm } from '../testing/given/forms';
import { startApi, type TestApi } from '../testing/start-api';

const saying = (fr: string, nl: string): FormDefinition => ({ ...EMPTY_FORM, fixed: { budget: { fr, nl, en: '' } } });
const TWO_YEARS = saying('Deux ans', 'Twee jaar');
const THREE_YEARS = saying('Trois ans', 'Drie jaar');

describe('what a call says in the fixed sections of an application (B1)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const fileOf = async (id: string) =>
    (await (await api.as('owner')).get<ApplicationDetail>(applicationPaths.detail(id))).body;

  it('stays as it was when the file was started, also when other words are published, and is frozen with it (B4)', async () => {
    const lot = await givenOpenLot(api, { callCode: 'SAID', form: TWO_YEARS, lot: { maxPerOrganisation: 2 } });
    const old = await givenReadyDraft(api, lot);
    const { version } = await givenDraftForm(api, lot.callId, THREE_YEARS);
    const manager = await api.as('manager');
    expect((await manager.post(callFormPaths.publish(lot.callId), {}, { version })).status).toBe(200);
    const fresh = await givenDraft(api, lot, { title: 'Plus tard' });
    expect(fresh.form).toEqual({ version: 2, definition: THREE_YEARS, answers: {}, sections: [] });
    const file = await fileOf(old.id);
    expect(file.form).toMatchObject({ version: 1, definition: TWO_YEARS });
    const owner = await api.as('owner');
    const sent = await owner.post(applicationPaths.submit(old.id), {}, { version: file.version });
    expect(sent.status).toBe(200);
    const { body: frozen } = await owner.get<FrozenApplication>(applicationPaths.snapshot(old.id));
    expect(frozen).toMatchObject({ intact: true, form: { version: 1, definition: TWO_YEARS } });
  });
});
