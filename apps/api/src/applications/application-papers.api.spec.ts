import {
  applicationPaths,
  type ApplicationDetail,
  type DocumentList,
  type DocumentView,
  type History,
} from '@passerelle/contract';
import { Jobs } from '../core/jobs/jobs';
import {
  givenDraft,
  givenOpenLot,
  givenReadyDraft,
  givenSubmittedApplication,
  type OpenLot,
} from '../testing/given/applications';
import { ask, formOf } from '../testing/given/forms';
import { readPdf } from '../testing/read-pdf';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';

/** What the call says in the fixed section of the results. */
const EXPLAINED = { fr: 'Trois au plus.', nl: 'Hoogstens drie.', en: 'Three at most.' };

describe('papers of an application', () => {
  let api: TestApi;
  let lot: OpenLot;

  beforeAll(async () => {
    api = await startApi();
    const form = { ...formOf(ask('short-text', 'motto')), fixed: { results: EXPLAINED } };
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 10 }, form });
  });
  afterAll(() => api.close());

  const copiesOf = async (id: string, who: 'owner' | 'officer' = 'owner') => {
    const { body } = await (await api.as(who)).get<DocumentList>(applicationPaths.documents(id));
    return body.filter(({ kind }) => kind === 'application-copy');
  };
  const download = async (path: string, who?: 'owner' | 'officer') => {
    const client = who ? await api.as(who) : api.visitor();
    const reader = await client.stream(path);
    const parts: Uint8Array[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    return Buffer.concat(parts);
  };

  it('keep what was submitted as a tagged PDF in the language of the file, once (R3, R7, SEC-73)', async () => {
    const file = await givenSubmittedApplication(api, lot, { title: 'Été à Ramallah' });
    expect(await copiesOf(file.id)).toEqual([]);
    expect(await runJobs(api)).toEqual([]);
    const [copy] = await copiesOf(file.id);
    expect(copy).toMatchObject({ name: `${file.reference}.pdf`, mediaType: 'application/pdf' });
    const pdf = readPdf(await download(applicationPaths.document(file.id, copy?.id ?? ''), 'owner'));
    expect(pdf.catalog).toContain('/Lang (fr)');
    const position = (text: string) => pdf.text.indexOf(text);
    const inOrder = [
      `Dossier de candidature ${file.reference}`,
      'Des jardins partagés dans trois quartiers.',
      'Green Ramallah',
      'Parité.',
      'Aménagement',
      'Plan de financement',
      'Douze jardins sont ouverts.',
      'motto fr',
      'statutes.pdf',
      'A. Dupont',
    ].map(position);
    expect(inOrder).not.toContain(-1);
    expect([...inOrder].sort((a, b) => a - b)).toEqual(inOrder);
    const { rows } = await api.owner.query<{ sha256: string; id: string }>(
      'select id, sha256 from application_snapshots where application_id = $1',
      [file.id],
    );
    expect(pdf.text).toContain(rows[0]?.sha256);
    await api.app.get(Jobs).perform('applications.copy', { snapshotId: rows[0]?.id });
    expect(await copiesOf(file.id)).toHaveLength(1);
  });

  it('say in the receipt where the copy is', async () => {
    const file = await givenSubmittedApplication(api, lot, { title: 'Tuinen', language: 'nl' });
    const { rows } = await api.owner.query<{ text: string }>(
      'select text from mail_messages where about_id = $1 order by created_at desc limit 1',
      [file.id],
    );
    expect(rows[0]?.text).toContain(`/nl/applications/${file.id}`);
    await runJobs(api);
    const [copy] = await copiesOf(file.id, 'officer');
    const { text, catalog } = readPdf(await download(applicationPaths.document(file.id, copy?.id ?? ''), 'officer'));
    expect(catalog).toContain('/Lang (nl)');
    expect(text).toContain('Aanvraagdossier');
    expect(text).toContain('Verklaringen');
  });

  it('are for those who see the file; a download leaves a trace (SEC-4, SEC-20)', async () => {
    const file = await givenSubmittedApplication(api, lot, { title: 'Pour nous seuls' });
    await runJobs(api);
    const [copy] = await copiesOf(file.id);
    const path = applicationPaths.document(file.id, copy?.id ?? '');
    expect((await (await api.as('stranger')).get(path)).status).toBe(404);
    expect((await api.visitor().get(path)).status).toBe(401);
    await download(path, 'officer');
    const { rows } = await api.owner.query<{ actor_id: string }>(
      `select actor_id from audit_events where action = 'document.download' and subject_id = $1`,
      [copy?.id],
    );
    expect(rows.map(({ actor_id }) => actor_id)).toEqual([api.people.officer.id]);
    const history = await (await api.as('owner')).get<History>(applicationPaths.history(file.id));
    expect(history.body.entries.map(({ action }) => action)).toContain('document.add');
  });

  it('cannot be added, removed or counted against the limits by anybody', async () => {
    const owner = await api.as('owner');
    const file = await givenSubmittedApplication(api, lot, { title: 'Repris' });
    await runJobs(api);
    const { body } = await owner.post<ApplicationDetail>(
      applicationPaths.unsubmit(file.id),
      {},
      { version: file.version },
    );
    expect(body.state).toBe('draft');
    const [copy] = await copiesOf(file.id);
    const removal = owner.delete(applicationPaths.document(file.id, copy?.id ?? ''), { version: 1 });
    expect(await owner.refused(removal)).toMatchObject({ status: 409, code: 'document-kept' });
    const forged = { name: 'copie.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7\n%%EOF\n') };
    const added = await owner.upload<DocumentView>(applicationPaths.documents(file.id), forged, {
      kind: 'application-copy',
    });
    expect(added.status).toBe(422);
    const again = await owner.post<ApplicationDetail>(applicationPaths.submit(file.id), {}, { version: body.version });
    expect(again.body.state).toBe('submitted');
    const { rows } = await api.owner.query<{ documents: { kind: string }[] }>(
      'select documents from application_snapshots where application_id = $1',
      [file.id],
    );
    expect(rows.flatMap(({ documents }) => documents.map(({ kind }) => kind))).not.toContain('application-copy');
    await runJobs(api);
    expect(await copiesOf(file.id)).toHaveLength(2);
  });

  it('are not made of a submission that was refused', async () => {
    const owner = await api.as('owner');
    const draft = await givenDraft(api, lot, { title: 'Incomplet' });
    expect((await owner.post(applicationPaths.submit(draft.id), {}, { version: draft.version })).status).toBe(422);
    const ready = await givenReadyDraft(api, lot, { title: 'Complet' });
    await runJobs(api);
    expect(await copiesOf(draft.id)).toEqual([]);
    expect(await copiesOf(ready.id)).toEqual([]);
  });

  it.each([
    ['fr', 'préparer votre dossier', 'Volet', 'Résultats'],
    ['nl', 'bereidt u uw dossier voor', 'Luik', 'Resultaten'],
    ['en', 'prepare your file', 'Lot', 'Results'],
  ] as const)('are a blank form of the call for everybody, in %s (B7)', async (language, note, word, section) => {
    const file = await download(applicationPaths.blankForm(lot.callCode.toLowerCase(), language));
    const { text, catalog, elements } = readPdf(file);
    expect(catalog).toContain(`/Lang (${language})`);
    expect(elements.map(({ type }) => type)).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'TH', 'P', 'LBody']));
    expect(text).toContain(`${word} `);
    expect(text).toContain(note);
    const [heading, explained, motto] = [section, EXPLAINED[language], 'motto'].map((one) => text.indexOf(one));
    expect(heading).toBeGreaterThan(-1);
    expect(explained).toBeGreaterThan(heading ?? 0);
    expect(motto).toBeGreaterThan(explained ?? 0);
    expect(await download(applicationPaths.blankForm(lot.callCode, language))).toEqual(file);
  });

  it('are no form of a call that is not public, nor in a language nobody reads', async () => {
    const visitor = api.visitor();
    expect((await visitor.get(applicationPaths.blankForm('NO-CALL', 'fr'))).status).toBe(404);
    expect((await visitor.get('/api/public/calls/SUD-2026/form/de')).status).toBe(404);
  });
});
