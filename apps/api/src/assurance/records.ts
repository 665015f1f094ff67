import { givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import type { TestApi } from '../testing/start-api';

/** For each feature whose records belong to a partner, one record of the organisation `owner` works for, by the prefix of its routes. */
export async function givenRecords(api: TestApi): Promise<Record<string, string>> {
  const lot = await givenOpenLot(api);
  const application = await givenSubmittedApplication(api, lot);
  return { '/api/applications': application.id };
}
