import type { DocumentView, ReportDetail } from '@passerelle/contract';
import { reportActions } from './report-actions';
import { REPORT } from './report-sample';
import './reports.texts';

const DRAFT: ReportDetail = {
  ...REPORT,
  state: 'draft',
  mayEdit: true,
  allowedActions: [{ action: 'submit', permission: 'reports:submit' }],
};
const DOCUMENTS = ['report-financial', 'report-evidence'].map((kind) => ({ kind }) as DocumentView);

function shown(report: ReportDetail) {
  const { next, actions } = reportActions(report);
  return [next?.label, ...actions.map(({ label, obstacle }) => (obstacle ? `${label}: ${obstacle}` : label))];
}

describe('reportActions', () => {
  it('asks to go on writing until nothing is missing, then to send', () => {
    expect(shown(DRAFT)).toEqual(['Continue the report', 'Send the report']);
    expect(shown({ ...DRAFT, documents: DOCUMENTS })).toEqual(['Send the report', 'Continue the report']);
  });

  it('explains that who checked does not accept, and hides what the role never does (R38)', () => {
    const allowedActions: ReportDetail['allowedActions'] = [
      { action: 'accept', permission: 'reports:accept', obstacle: 'four-eyes' },
      { action: 'sendBack', permission: 'reports:accept', obstacle: 'not-permitted' },
    ];
    expect(shown({ ...REPORT, state: 'checked', allowedActions })).toEqual([
      undefined,
      'Accept the report: You took part in this yourself; another person has to do it.',
    ]);
  });
});
