import './app.texts';
import { codeText, problemText } from './core/problem-texts';
import { fieldText } from './core/texts';

describe('the words of all features', () => {
  it('go together: no code is registered twice', () => {
    const refused = { type: '', title: '', status: 409, code: 'document-in-use', requestId: '' };
    expect(problemText(refused)).toContain('it stays');
    expect(codeText('place-outside-zone', { place: 'Gaza City' })).toBe('Gaza City lies outside the eligible zone.');
    expect(codeText('place-outside-zone')).toBe('This place lies outside the eligible zone.');
    expect(fieldText('endsOn')).toBe('Ends on');
  });
});
