import {
  programmePaths,
  type InstalmentTemplate,
  type PartnerRegion,
  type Place,
  type ProgrammeFrame,
} from '@passerelle/contract';
import type { TestApi } from '../start-api';

/** What the migrations put into every database, by code: `theme('T2')`, `region('PSE')`, `place('Ramallah')`. */
export interface GivenFrame {
  frame: ProgrammeFrame;
  theme: (code: string) => string;
  region: (code: string) => PartnerRegion;
  place: (name: string) => Place;
  template: (code: string) => InstalmentTemplate;
}

/** The policy frame of today (of the test's clock). */
export async function givenFrame(api: TestApi): Promise<GivenFrame> {
  const client = await api.as('manager');
  const { body: frame } = await client.get<ProgrammeFrame>(programmePaths.frame);
  const byCode = <Row extends { code: string }>(rows: readonly Row[], code: string): Row =>
    found(
      rows.find((row) => row.code === code),
      code,
    );
  return {
    frame,
    theme: (code) => byCode(frame.themes, code).id,
    region: (code) => byCode(frame.regions, code),
    place: (name) =>
      found(
        frame.regions.flatMap(({ places }) => places).find((place) => place.name === name),
        name,
      ),
    template: (code) => byCode(frame.instalmentTemplates, code),
  };
}

function found<Row>(row: Row | undefined, what: string): Row {
  if (!row) throw new Error(`the frame of the day has no ${what}`);
  return row;
}
