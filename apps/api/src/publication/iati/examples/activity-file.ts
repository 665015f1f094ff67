import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IatiActivity } from '../iati-activity';
import type { IatiFinding } from '../iati-finding';
import { IATI_READER_LIMITS, readActivities, type IatiReading } from '../iati-reader';

export const bytesOf = (name: string) => readFileSync(join(__dirname, name));

export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

export async function read(bytes: string | Uint8Array, limits = IATI_READER_LIMITS): Promise<IatiReading[]> {
  const chunks = [typeof bytes === 'string' ? Buffer.from(bytes) : bytes];
  return all(readActivities('file.xml', chunks, limits));
}

export const taken = (readings: IatiReading[]): IatiActivity[] => readings.flatMap(({ activity }) => activity ?? []);
export const found = (readings: IatiReading[]): IatiFinding[] => readings.flatMap(({ findings }) => findings);

/** A small sound activity; `inside` comes after what the schema demands. */
export const activity = (identifier: string, inside = '') => `<iati-activity default-currency="EUR">
<iati-identifier>${identifier}</iati-identifier>
<reporting-org ref="BE-BCE_KBO-1" type="10"><narrative>Region</narrative></reporting-org>
<title><narrative>Title</narrative></title>
<description><narrative>Text</narrative></description>
<participating-org role="1" ref="BE-BCE_KBO-1"/>
<activity-status code="2"/>
<activity-date type="1" iso-date="2024-01-01"/>${inside}
</iati-activity>`;
export const file = (...activities: string[]) =>
  `<iati-activities version="2.03">\n${activities.join('\n')}\n</iati-activities>`;
export const transaction = (type: string, amount: string, attributes = '') =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="2024-02-01"/>` +
  `<value value-date="2024-02-01"${attributes}>${amount}</value></transaction>`;
