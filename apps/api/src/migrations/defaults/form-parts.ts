/** Parts of the default forms, as they are written once by the migration that adds them. */
export const text = (fr = '', nl = '', en = '') => ({ fr, nl, en });
type Text = ReturnType<typeof text>;

export const option = (code: string, fr: string, nl: string, en: string) => ({ code, label: text(fr, nl, en) });

export const question = (type: string, key: string, label: Text, settings: object = {}) => ({
  key,
  type,
  label,
  help: text(),
  required: true,
  shownWhen: null,
  requiredWhen: null,
  note: '',
  ...settings,
});

export const section = (key: string, title: Text, help: Text, questions: object[]) => ({ key, title, help, questions });

export const when = (asked: string, test: string, ...values: string[]) => ({
  match: 'all',
  tests: [{ question: asked, test, values }],
});
