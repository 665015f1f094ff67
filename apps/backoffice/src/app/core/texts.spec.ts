import { eventText, registeredProblem, registerTexts } from './texts';

describe('registerTexts', () => {
  it('gives a code one meaning: the second registration is an error', () => {
    registerTexts({ problems: { 'too-late': 'It is too late.' } });
    expect(() => {
      registerTexts({ problems: { 'too-late': 'The day has passed.' } });
    }).toThrow('too-late has its words already');
    expect(registeredProblem('too-late', {})).toBe('It is too late.');
  });

  it('writes amounts as the reader does, in problems and in the history', () => {
    registerTexts({
      problems: { 'too-much': ({ max, count }) => `At most € ${max ?? ''} in ${count ?? ''} parts.` },
      events: { 'line.open': (name, data) => `${name} opened € ${String(data['amount'])}.` },
    });
    expect(registeredProblem('too-much', { max: '30000.00', count: 1200 })).toBe('At most € 30,000.00 in 1200 parts.');
    expect(eventText('line.open', 'An', { amount: '1250.50' })).toBe('An opened € 1,250.50.');
  });

  it('keeps problems, fields, events, reasons and figures apart', () => {
    const word = { open: 'Open' };
    registerTexts({ problems: word, fields: word, figures: word });
    expect(() => {
      registerTexts({ fields: word });
    }).toThrow('open has its words already');
  });
});
