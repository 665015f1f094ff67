import { organisationPaths, type KboLookUp, type Problem } from '@passerelle/contract';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive } from '../testing/given/files';
import { startApi, type TestApi } from '../testing/start-api';
import { temporaryFolder } from '../testing/temporary-folder';
import { kboImport } from './kbo.commands';

const ENTERPRISES = `"EnterpriseNumber","Status","JuridicalSituation","TypeOfEnterprise","JuridicalForm","JuridicalFormCAC","StartDate"
"0999.999.922","AC","000","2","017",,"09-08-1960"
"0999.999.823","AC","000","2","415",,"31-02-1960"
"0123.456.749","AC","000","1",,,"01-01-2020"
"0999.999.921","AC","000","2","017",,"01-01-2020"
"0999.999.724","AC"
`;
const NAMES = `"EntityNumber","Language","TypeOfDenomination","Denomination"
"0999.999.922","2","001","Brug ""Solidair"" vzw"
"0999.999.922","1","001","Pont Solidaire asbl"
"0999.999.922","1","002","PS"
"0999.999.922","1","003","Enseigne"
"0999.999.823","3","001","Gemeinde"
"0123.456.749","1","001","Une personne"
"2.999.999.922","1","001","Un établissement"
`;
const SEATS = `"EntityNumber","TypeOfAddress","CountryNL","CountryFR","Zipcode","MunicipalityNL","MunicipalityFR","StreetNL","StreetFR","HouseNumber","Box","ExtraAddressInfo","DateStrikingOff"
"0999.999.922","REGO",,,"1000","Brussel","Bruxelles","x","x","1",,,
"0999.999.823","BAET",,,"1000","Brussel","Bruxelles","x","x","1",,,
`;
const CODES = `"Category","Code","Language","Description"
"JuridicalForm","415","FR","Intercommunale"
"JuridicalForm","415","NL","Intercommunale"
"Status","AC","FR","Actif"
`;
const FILES = { 'enterprise.csv': ENTERPRISES, 'denomination.csv': NAMES, 'address.csv': SEATS, 'code.csv': CODES };

/** A folder with these files in place of, or beside, the usual ones; null leaves one out. */
function folderOf(changes: Record<string, string | null> = {}): string {
  const folder = temporaryFolder();
  const files: Record<string, string | null> = { ...FILES, ...changes };
  for (const [name, text] of Object.entries(files)) if (text !== null) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the open data of the register of enterprises', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const load = async (path: string) => {
    const lines: string[] = [];
    expect(await kboImport(api.app, [path], (line) => lines.push(line))).toBe(0);
    return lines;
  };
  const lookUp = async (number: string, who: 'editor' | 'officer' | 'reader' = 'editor') =>
    (await api.as(who)).get<KboLookUp & Problem>(organisationPaths.kbo(number));

  it('propose nothing while none are loaded, and refuse a number with wrong check digits', async () => {
    expect((await lookUp('0999.999.922')).body).toEqual({ entry: null });
    const wrong = await lookUp('0999.999.921');
    expect([wrong.status, wrong.body.code]).toEqual([422, 'kbo-invalid']);
    expect((await lookUp('0999.999.922', 'reader')).status).toBe(403);
  });

  it('are loaded from a folder: legal persons only, with counts and a trace', async () => {
    expect(await load(folderOf())).toEqual([
      '2 legal persons, 4 names, 1 seats',
      'left out: 1 natural persons, 2 unreadable lines',
    ]);
    expect((await lookUp('0999999922', 'officer')).body.entry).toEqual({
      kboNumber: '0999999922',
      name: { fr: 'Pont Solidaire asbl', nl: 'Brug "Solidair" vzw', en: 'Pont Solidaire asbl' },
      acronym: { fr: 'PS', nl: 'PS', en: 'PS' },
      legalForm: 'asbl',
      foundedOn: '1960-08-09',
      city: { fr: 'Bruxelles', nl: 'Brussel', en: 'Bruxelles' },
    });
    expect((await lookUp('0999.999.823')).body.entry).toMatchObject({
      name: { fr: 'Gemeinde', nl: 'Gemeinde', en: 'Gemeinde' },
      legalForm: 'public-body',
      foundedOn: null,
      city: { fr: '', nl: '', en: '' },
    });
    expect((await lookUp('0123.456.749')).body.entry).toBeNull();
    const { rows } = await api.owner.query<{ data: object }>(
      `select data from audit_events where action = 'kbo.import' order by seq desc limit 1`,
    );
    expect(rows[0]?.data).toEqual({ enterprises: 2, names: 4, seats: 1, persons: 1, unreadable: 2 });
  });

  it('are loaded again from the published archive, in place of the former set', async () => {
    const names = NAMES.replace('Pont Solidaire asbl', 'Nouveau nom');
    const members = Object.entries({ 'denomination.csv': names, 'enterprise.csv': ENTERPRISES, 'code.csv': CODES });
    const path = join(folderOf(), 'KboOpenData_0001_2026_03_Full.zip');
    writeFileSync(path, archive(members.map(([name, content]) => ({ name, content }))));
    expect((await load(path))[0]).toBe('2 legal persons, 4 names, 0 seats');
    const { entry } = (await lookUp('0999.999.922')).body;
    expect([entry?.name.fr, entry?.city.fr]).toEqual(['Nouveau nom', '']);
  });

  it('take more than one batch, and a form by its code without the list of codes', async () => {
    const numbers = Array.from({ length: 6_000 }, (_, index) => {
      const head = String(20_000_000 + index).slice(0, 8);
      return `0${head.slice(1)}${String(97 - (Number(`0${head.slice(1)}`) % 97)).padStart(2, '0')}`;
    });
    const rows = numbers.map((number) => `"${number}","AC","000","2","125",,"01-01-2020"\n`);
    const names = numbers.map((number) => `"${number}","1","001","Nom"\n`);
    const lines = await load(
      folderOf({
        'enterprise.csv': ENTERPRISES + rows.join(''),
        'denomination.csv': NAMES + names.join(''),
        'code.csv': null,
      }),
    );
    expect(lines[0]).toBe('6002 legal persons, 6004 names, 1 seats');
    expect((await lookUp(numbers[5_999] ?? '')).body.entry?.legalForm).toBe('aisbl');
  });

  it.each([
    ['a file is missing', { 'denomination.csv': null }, 'denomination.csv is missing'],
    ['the layout is another', { 'denomination.csv': 'A,B\n' }, 'denomination.csv: column EntityNumber'],
    ['a quote is never closed', { 'address.csv': `${SEATS}"${'x'.repeat(70_000)}` }, 'address.csv: line 4'],
  ])('stay as they were when %s', async (_why, changes, message) => {
    await load(folderOf());
    await expect(kboImport(api.app, [folderOf(changes)], () => undefined)).rejects.toThrow(message);
    expect((await lookUp('0999.999.922')).body.entry?.name.fr).toBe('Pont Solidaire asbl');
  });

  it('are loaded by two at once one after the other', async () => {
    const sets = await Promise.all([load(folderOf()), load(folderOf())]);
    expect(sets.map(([line]) => line)).toEqual(Array(2).fill('2 legal persons, 4 names, 1 seats'));
  });
});
