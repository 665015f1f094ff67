import type { ApplicationColumn, ApplicationSummary } from '@passerelle/contract';
import type { ListColumn } from '@passerelle/ui';

type Column = ListColumn<ApplicationSummary> & { key: ApplicationColumn };

const COLUMNS: readonly Column[] = [
  { key: 'title', label: $localize`:@@applications.project.title:Title`, sort: 'title' },
  { key: 'reference', label: $localize`:@@applications.list.reference:Reference`, sort: 'reference' },
  {
    key: 'organisation',
    label: $localize`:@@applications.list.organisation:Organisation`,
    text: (row) => row.organisationName,
  },
  {
    key: 'call',
    label: $localize`:@@applications.list.call:Call and lot`,
    text: (row) => `${row.callCode} ${row.lotCode}`,
  },
  { key: 'state', label: $localize`:@@applications.list.state:State` },
  { key: 'requested', label: $localize`:@@applications.list.requested:Requested`, sort: 'requested', align: 'end' },
  { key: 'proposed', label: $localize`:@@applications.list.proposed:Proposed`, align: 'end' },
  { key: 'submittedAt', label: $localize`:@@applications.list.submitted:Submitted`, sort: 'submittedAt' },
  { key: 'closesAt', label: $localize`:@@applications.list.closes:Deadline` },
  { key: 'updatedAt', label: $localize`:@@applications.list.updated:Changed`, sort: 'updatedAt' },
];
/** What is of no use to the organisation whose files are listed. */
const FOR_OTHERS: readonly string[] = ['organisation', 'proposed'];

/** Columns that are shown only when somebody chooses them. */
export const RARE: readonly string[] = ['proposed', 'closesAt'];

/** What the list of applications may show to this reader. */
export const applicationColumns = (partner: boolean): readonly Column[] =>
  COLUMNS.filter(({ key }) => !partner || !FOR_OTHERS.includes(key));
