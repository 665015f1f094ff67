import { SHEET_STATES } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { scoreSheetWorkflow } from './score-sheet.workflow';

describe('workflow of the score sheet', () => {
  it('reaches every state', () => {
    expect(unreachableStates(scoreSheetWorkflow, SHEET_STATES, 'assigned')).toEqual([]);
  });
});
