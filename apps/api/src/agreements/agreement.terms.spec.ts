import { euro } from '@passerelle/contract';
import { draftTerms, type TermsFacts } from './agreement.terms';

const FACTS: TermsFacts = {
  reference: 'BI-2026-0001',
  language: 'fr',
  title: { fr: 'Jardins de Kinshasa', nl: 'Tuinen van Kinshasa', en: '' },
  beneficiary: 'Pont Solidaire',
  kboNumber: '0999999922',
  amount: euro('112500.50'),
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
  reportDueOn: '2027-05-28',
  maxShare: '90.00',
};

describe('draft of the terms (R3, R14)', () => {
  it('is in the language of the file and names amount, period and due date', () => {
    const french = draftTerms(FACTS);
    for (const part of [
      '« Jardins de Kinshasa »',
      '112 500,50 EUR',
      '01/03/2026 au 28/02/2027',
      '28/05/2027',
      '0999999922',
    ])
      expect(french).toContain(part);
    expect(draftTerms({ ...FACTS, language: 'nl' })).toContain('“Tuinen van Kinshasa”');
  });

  it('leaves out a number the beneficiary does not have', () => {
    expect(draftTerms({ ...FACTS, kboNumber: null })).not.toContain('Banque-Carrefour');
  });
});
