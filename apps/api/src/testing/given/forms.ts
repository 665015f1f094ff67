import {
  callFormPaths,
  newQuestion,
  type CallForm,
  type FormDefinition,
  type FormQuestion,
  type LotForm,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';
import type { TestApi } from '../start-api';

const both = (text: string) => ({ fr: `${text} fr`, nl: `${text} nl`, en: '' });

/** A question with French and Dutch texts. */
export const ask = <Type extends QuestionType>(
  type: Type,
  key: string,
  settings: Partial<QuestionOf<Type>> = {},
): QuestionOf<Type> => ({ ...newQuestion(type, key), label: both(key), ...settings });

/** A form of one section. */
export const formOf = (...questions: FormQuestion[]): FormDefinition => ({
  fixed: {},
  sections: [{ key: 'own', title: both('own'), help: { fr: '', nl: '', en: '' }, questions }],
});

/** A choice, what hangs on it, a text and a file, all optional but what hangs on the choice; a word in the fixed budget. */
export const sampleForm = (): FormDefinition => ({
  ...formOf(
    ask('single-choice', 'kind', {
      options: [
        { code: 'school', label: both('school') },
        { code: 'works', label: both('works') },
      ],
      note: 'for colleagues only',
    }),
    ask('long-text', 'works', {
      maxWords: 5,
      required: true,
      shownWhen: { match: 'all', tests: [{ question: 'kind', test: 'is', values: ['works'] }] },
    }),
    ask('number', 'size', { max: '100' }),
    ask('file', 'plan'),
  ),
  fixed: { budget: both('explained') },
});

/** Keeps another draft of the form of a call, or of a form of a lot, as an officer does. */
export async function givenDraftForm(
  api: TestApi,
  callId: string,
  draft = sampleForm(),
  lotId?: string,
  lotForm?: LotForm,
): Promise<CallForm> {
  const officer = await api.as('officer');
  const path = callFormPaths.form(callId, lotId, lotForm);
  const { body } = await officer.get<CallForm>(path);
  const saved = await officer.put<CallForm>(path, draft, { version: body.version });
  if (saved.status !== 200) throw new Error(`${saved.status} ${saved.text}`);
  return saved.body;
}
