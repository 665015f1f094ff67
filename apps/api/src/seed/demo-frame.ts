import type { Crisis, ProgrammeFrame, WriteCrisis, WritePartnerAgreement } from '@passerelle/contract';
import { Database } from '../core/database/database';
import { findSettings } from '../programmes/programme.queries';
import { ProgrammeSettingsService } from '../programmes/programme-settings.service';
import { AGREEMENT_ROWS, CRISIS_ROWS } from '../programmes/setting-rows';
import type { DemoWorld } from './demo-world';

/** Agreements with partner regions beside those the product brings along (domain section 11). */
const AGREEMENTS: { region: string; title: string; from: string; to: string | null }[] = [
  { region: 'RSK', title: 'Accord de coopération Bruxelles – Rabat-Salé-Kénitra', from: '2013-03-01', to: null },
  { region: 'CHE', title: 'Cooperation agreement Brussels – Chennai', from: '2018-02-01', to: '2023-12-31' },
  { region: 'PAR', title: 'Samenwerkingsakkoord Brussel – Paramaribo', from: '2018-03-01', to: '2023-12-31' },
];

/** Crises the Region answered, each with its GLIDE number or appeal code (R26). */
const CRISES: (WriteCrisis & { key: string })[] = [
  crisis('beirut', 'Explosion du port de Beyrouth', 'LB', 'EX-2020-000189-LBN', '2020-08-04', '2020-08-20'),
  crisis('quake', 'Séisme en Turquie et en Syrie', 'TR', 'EQ-2023-000015-TUR', '2023-02-06', '2023-02-16'),
  crisis('morocco', 'Séisme d’Al Haouz', 'MA', 'EQ-2023-000166-MAR', '2023-09-08', '2023-09-21'),
  crisis(
    'gaza',
    'Crise humanitaire dans le territoire palestinien occupé',
    'PS',
    'CE-2023-000173-PSE',
    '2023-10-07',
    '2023-11-16',
  ),
  crisis('kivu', 'Déplacements de population au Nord-Kivu', 'CD', 'CE-2024-000012-COD', '2024-02-07', '2024-03-14'),
  crisis('floods', 'Inondations de Kinshasa', 'CD', 'FL-2025-000045-COD', '2025-04-04', '2025-04-24'),
  {
    ...crisis('cholera', 'Épidémie de choléra au Soudan', 'SD', 'EP-2024-000164-SDN', '2024-08-12', ''),
    fundingDecidedOn: null,
  },
];

function crisis(
  key: string,
  name: string,
  country: string,
  glide: string,
  startedOn: string,
  fundingDecidedOn: string,
) {
  return {
    key,
    name,
    country,
    glide,
    startedOn,
    fundingDecidedOn,
    needsSource: 'Appel de fonds publié par OCHA et la FICR',
  };
}

/** What forms choose from, by the names the tables of the demo use. */
export class DemoFrame {
  private readonly crises = new Map<string, Crisis>();

  private constructor(private readonly frame: ProgrammeFrame) {}

  static async of(world: DemoWorld): Promise<DemoFrame> {
    return new DemoFrame(await findSettings(world.get(Database)));
  }

  /** Agreements in force and answered crises, entered by a manager. */
  async complete(world: DemoWorld): Promise<void> {
    const settings = world.get(ProgrammeSettingsService);
    const manager = world.as('manager');
    for (const { region, title, from, to } of AGREEMENTS) {
      const body: WritePartnerAgreement = {
        regionId: this.region(region),
        title,
        signedOn: from,
        validFrom: from,
        validTo: to,
      };
      await settings.create(manager, AGREEMENT_ROWS, body);
    }
  }

  /** The crises of the demo, each registered on the day it was decided to answer it (R27). */
  static readonly crises = CRISES;

  async registerCrisis(world: DemoWorld, { key, ...facts }: (typeof CRISES)[number]): Promise<void> {
    const row = await world.get(ProgrammeSettingsService).create(world.as('manager'), CRISIS_ROWS, facts);
    this.crises.set(key, row);
  }

  theme(code: string): string {
    return one(this.frame.themes, (theme) => theme.code === code, code).id;
  }

  region(code: string): string {
    return one(this.frame.regions, (region) => region.code === code, code).id;
  }

  /** A place by its name, with the code of its region. */
  place(name: string): { id: string; region: string; country: string } {
    const region = one(this.frame.regions, ({ places }) => places.some((place) => place.name === name), name);
    const place = one(region.places, (known) => known.name === name, name);
    return { id: place.id, region: region.code, country: region.country };
  }

  template(code: string): string {
    return one(this.frame.instalmentTemplates, (template) => template.code === code, code).id;
  }

  crisis(key: string): string {
    const known = this.crises.get(key);
    if (!known) throw new Error(`the demo has no crisis ${key}`);
    return known.id;
  }
}

function one<Row>(rows: readonly Row[], wanted: (row: Row) => boolean, name: string): Row {
  const row = rows.find(wanted);
  if (row === undefined) throw new Error(`the demo has no ${name}`);
  return row;
}
