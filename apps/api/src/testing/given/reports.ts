import {
  brusselsDay,
  euro,
  projectPaths,
  reportPaths,
  type CommitmentDetail,
  type ProjectDetail,
  type ReportDetail,
  type ReportPage,
  type WriteReport,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { bodyOf, givenCommitment, givenDocument, type GrantFacts } from './agreements';

/** Does something with a report as it is now; answers with the raw answer. */
export async function onReport<Body = ReportDetail>(
  api: TestApi,
  who: keyof People,
  id: string,
  action: Parameters<typeof reportPaths.act>[1],
  body: object = {},
) {
  const { version } = bodyOf(await (await api.as('auditor')).get<ReportDetail>(reportPaths.detail(id)));
  return (await api.as(who)).post<Body>(reportPaths.act(id, action), body, { version });
}

/** A grant whose work has begun: its commitment is in force. */
export async function givenRunningGrant(api: TestApi, facts: GrantFacts = {}): Promise<CommitmentDetail> {
  const commitment = await givenCommitment(api, facts);
  const officer = await api.as('officer');
  const { version } = bodyOf(await officer.get<ProjectDetail>(projectPaths.detail(commitment.projectId)));
  const startedOn = brusselsDay(api.clock.now());
  bodyOf(await officer.post(projectPaths.act(commitment.projectId, 'start'), { startedOn }, { version }));
  return commitment;
}

/** The final report of a grant. */
export async function reportOf(
  api: TestApi,
  { projectReference }: { projectReference: string },
): Promise<ReportDetail> {
  const auditor = await api.as('auditor');
  const { items } = bodyOf(await auditor.get<ReportPage>(`${reportPaths.list}?search=${projectReference}`));
  const found = items.find((item) => item.projectReference === projectReference);
  return bodyOf(await auditor.get<ReportDetail>(reportPaths.detail(found?.id ?? '')));
}

/** What a partner writes: 40,000 operational, 5,000 management and 4,000 structure costs unless said otherwise. */
export function reportContent(
  [a, b, c]: [string, string, string] = ['40000.00', '5000.00', '4000.00'],
  otherIncome = '0.00',
): WriteReport {
  return {
    narrative: 'Les activités prévues ont été réalisées.',
    results: 'Trois ateliers, 120 personnes formées.',
    spent: [
      { category: 'A', amount: euro(a) },
      { category: 'B', amount: euro(b) },
      { category: 'C', amount: euro(c) },
    ],
    otherIncome: euro(otherIncome),
  };
}

/** A report that the partner wrote, with its financial report and evidence, and sent. */
export async function givenSubmittedReport(
  api: TestApi,
  grant: { projectReference: string },
  content: WriteReport = reportContent(),
): Promise<ReportDetail> {
  const { id, version } = await reportOf(api, grant);
  bodyOf(await (await api.as('editor')).put(reportPaths.detail(id), content, { version }));
  await givenDocument(api, 'editor', reportPaths.documents(id), 'report-financial');
  await givenDocument(api, 'editor', reportPaths.documents(id), 'proof-of-payment');
  return bodyOf(await onReport(api, 'owner', id, 'submit'));
}

/** A report of which an officer accepted everything that was spent. */
export async function givenCheckedReport(
  api: TestApi,
  grant: { projectReference: string },
  content: WriteReport = reportContent(),
): Promise<ReportDetail> {
  const { id } = await givenSubmittedReport(api, grant, content);
  const accepted = content.spent.map((line) => ({ ...line, note: '' }));
  return bodyOf(await onReport(api, 'officer', id, 'check', { accepted }));
}

/** A report that two people of the administration accepted. */
export async function givenAcceptedReport(
  api: TestApi,
  grant: { projectReference: string },
  content: WriteReport = reportContent(),
): Promise<ReportDetail> {
  const { id } = await givenCheckedReport(api, grant, content);
  return bodyOf(await onReport(api, 'manager', id, 'accept'));
}
