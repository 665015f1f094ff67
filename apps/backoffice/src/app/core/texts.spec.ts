import { registeredProblem, registerTexts } from './texts';

describe('registerTexts', () => {
  it('gives a code one meaning: the second registration is an error', () => {
    registerTexts({ problems: { 'too-late': 'It is too late.' } });
    expect(() => {
      registerTexts({ problems: { 'too-late': 'The day has passed.' } });
    }).toThrow('too-late has its words already');
    expect(registeredProblem('too-late', {})).toBe('It is too late.');
  });

  it('keeps problems, fields, events, reasons and figures apart', () => {
    const word = { open: 'Open' };
    registerTexts({ problems: word, fields: word, figures: word });
    expect(() => {
      registerTexts({ fields: word });
    }).toThrow('open has its words already');
  });
});
