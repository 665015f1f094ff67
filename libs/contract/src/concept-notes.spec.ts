import { conceptFormGaps } from './concept-notes';
import { newQuestion } from './forms/form-defaults';
import type { FormQuestion } from './forms/form-questions';

const text = (fr: string, nl: string) => ({ fr, nl, en: '' });
const form = (...questions: FormQuestion[]) => ({
  fixed: {},
  sections: [{ key: 's', title: text('Partie', 'Deel'), help: text('', ''), questions }],
});

describe('a short form (B5)', () => {
  it('lacks what every form may lack, and asks for no files', () => {
    const asked = { ...newQuestion('short-text', 'needs'), label: text('Besoins', 'Noden') };
    const file = { ...newQuestion('file', 'plan'), label: text('Plan', '') };
    expect(conceptFormGaps(form(asked))).toEqual([]);
    expect(conceptFormGaps(form(asked, file)).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'sections.0.questions.1.label.nl text-missing',
      'sections.0.questions.1.type no-file-here',
    ]);
  });
});
