import { PROCEDURAL_LANGUAGES, REJECTION_CODES } from '@passerelle/contract';
import { letterDocument, letterText, rejectionLetter, type RejectedFile } from './rejection.letter';

const FILE: RejectedFile = {
  reference: 'SUD2026-0001',
  title: 'Jardins {ground} de Ramallah',
  language: 'fr',
  organisation: 'Pont Solidaire',
  callCode: 'SUD-2026',
  submittedOn: '2026-04-15',
  contactEmail: 'appel@example.org',
};

describe('the letter that declares a file inadmissible (R10)', () => {
  it.each(PROCEDURAL_LANGUAGES)('says every ground in %s and leaves no gap', (language) => {
    const file = { ...FILE, language, title: 'Jardins' };
    const letters = REJECTION_CODES.map((code) => letterText(rejectionLetter(file, code), 'Motif.'));
    expect(new Set(letters).size).toBe(REJECTION_CODES.length);
    for (const letter of letters) {
      expect(letter).not.toMatch(/[{}]/);
      expect(letter).toContain('\n\nMotif.\n\n');
      expect(letter).toContain('SUD2026-0001');
    }
  });

  it('takes what people wrote as it is', () => {
    const letter = rejectionLetter(FILE, 'theme');
    expect(letterText(letter, 'Voir {reference}.')).toContain('Voir {reference}.');
    expect(letter.paragraphs[1]).toBe(
      'Le 15 avril 2026, Pont Solidaire a introduit le dossier SUD2026-0001, « Jardins {ground} de Ramallah », dans le cadre de l’appel à projets SUD-2026.',
    );
  });

  it('is a document whose title is that of the mail', () => {
    const letter = rejectionLetter(FILE, 'late');
    const document = letterDocument(letter, 'Motif.', FILE, '2026-04-20T09:00:00.000Z');
    expect(document).toMatchObject({ title: 'Votre dossier SUD2026-0001 est irrecevable', language: 'fr' });
    expect(document.blocks).toHaveLength(letter.paragraphs.length);
    expect(document.blocks).toContainEqual({ kind: 'paragraph', text: 'Motif.' });
  });
});
