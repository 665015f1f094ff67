import { BANK_RECORD_STATES } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { bankRecordWorkflow } from './bank-record.workflow';

describe('the life of an account', () => {
  it('reaches every state', () => {
    expect(unreachableStates(bankRecordWorkflow, BANK_RECORD_STATES, 'proposed')).toEqual([]);
  });
});
