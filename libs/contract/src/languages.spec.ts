import { localized } from './languages';

describe('localized', () => {
  it('takes the wanted language, else the first that has a text', () => {
    expect(localized({ fr: 'Climat', nl: 'Klimaat', en: '' }, 'nl')).toBe('Klimaat');
    expect(localized({ fr: '', nl: 'Klimaat', en: '' }, 'en')).toBe('Klimaat');
    expect(localized({ fr: '', nl: '', en: '' }, 'fr')).toBe('');
  });

  it('keeps what was written in one language', () => {
    expect(localized('Jardins urbains', 'nl')).toBe('Jardins urbains');
  });
});
