import { PROJECT_STATES } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { projectWorkflow, workflowOf } from './project.workflow';

describe('the chain of a project', () => {
  it('reaches every state but that of imported history', () => {
    expect(unreachableStates(projectWorkflow, PROJECT_STATES, 'preparation')).toEqual(['historic']);
  });

  it('resumes a suspended project where it was', () => {
    expect(workflowOf({ resumesAs: 'final_report_due' }).resume.to).toBe('final_report_due');
  });
});
