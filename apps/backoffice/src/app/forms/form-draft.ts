import {
  NO_TEXT,
  newQuestion,
  type ApplicationSection,
  type FormCondition,
  type FormDefinition,
  type FormQuestion,
  type FormSection,
  type LocalizedText,
  type QuestionType,
} from '@passerelle/contract';

/** A question or, without one, a whole section, by their keys. */
export interface FormPlaceKey {
  section: string;
  question: string | null;
  /** True for a fixed section of an application; its name may be the key of an own section too. */
  fixed?: boolean;
}

/** Tells the places of a form apart; no key holds a blank. */
export const placeId = ({ section, question, fixed = false }: FormPlaceKey): string =>
  [fixed, section, question].join(' ');

/** Where a question stands: positions of its section and of itself. */
export interface QuestionPosition {
  section: number;
  question: number;
}

/** A name that no other section, question or option has or had. */
export const newKey = (kind: 's' | 'q' | 'o'): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

/** The list with one item taken to another position. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** A section without questions at the end. */
export function withSection(form: FormDefinition, key: string): FormDefinition {
  return { ...form, sections: [...form.sections, { key, title: NO_TEXT, help: NO_TEXT, questions: [] }] };
}

export function changeSection(form: FormDefinition, key: string, part: Partial<FormSection>): FormDefinition {
  return {
    ...form,
    sections: form.sections.map((section) => (section.key === key ? { ...section, ...part } : section)),
  };
}

/** The form with another explanation of a fixed section. */
export function explainSection(form: FormDefinition, section: ApplicationSection, text: LocalizedText): FormDefinition {
  return { ...form, fixed: { ...form.fixed, [section]: text } };
}

/** The form without a section, and without the conditions that look at its questions. */
export function withoutSection(form: FormDefinition, key: string): FormDefinition {
  const gone = form.sections.find((section) => section.key === key)?.questions ?? [];
  const rest = { ...form, sections: form.sections.filter((section) => section.key !== key) };
  return withoutTestsOf(
    rest,
    gone.map((question) => question.key),
  );
}

/** A question of a type at the end of a section. */
export function withQuestion(form: FormDefinition, section: string, type: QuestionType, key: string): FormDefinition {
  const questions = form.sections.find((one) => one.key === section)?.questions ?? [];
  return changeSection(form, section, { questions: [...questions, newQuestion(type, key)] });
}

export function changeQuestion(form: FormDefinition, changed: FormQuestion): FormDefinition {
  return eachQuestion(form, (question) => (question.key === changed.key ? changed : question));
}

/** The form without a question, and without the conditions that look at it. */
export function withoutQuestion(form: FormDefinition, key: string): FormDefinition {
  const rest = form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter((question) => question.key !== key),
  }));
  return withoutTestsOf({ ...form, sections: rest }, [key]);
}

/** The same question as another type: what every question has stays. */
export function asType(question: FormQuestion, type: QuestionType): FormQuestion {
  const { key, label, help, required, shownWhen, requiredWhen, note } = question;
  return { ...newQuestion(type, key), label, help, required, shownWhen, requiredWhen, note };
}

/** A question taken to another position, also of another section. */
export function moveQuestion(form: FormDefinition, from: QuestionPosition, to: QuestionPosition): FormDefinition {
  const question = form.sections[from.section]?.questions[from.question];
  if (!question) return form;
  const taken = form.sections.map((section, index) =>
    index === from.section ? { ...section, questions: section.questions.filter((one) => one !== question) } : section,
  );
  return {
    ...form,
    sections: taken.map((section, index) => {
      if (index !== to.section) return section;
      const { questions } = section;
      return { ...section, questions: [...questions.slice(0, to.question), question, ...questions.slice(to.question)] };
    }),
  };
}

/** One step up or down; past the first or last question of a section into the neighbouring one. */
export function stepQuestion(form: FormDefinition, { section, question }: QuestionPosition, step: -1 | 1) {
  const last = (form.sections[section]?.questions.length ?? 0) - 1;
  const inside = question + step >= 0 && question + step <= last;
  const neighbour = form.sections[section + step]?.questions.length;
  if (!inside && neighbour === undefined) return form;
  const to = inside
    ? { section, question: question + step }
    : { section: section + step, question: step < 0 ? (neighbour ?? 0) : 0 };
  return moveQuestion(form, { section, question }, to);
}

function withoutTestsOf(form: FormDefinition, gone: readonly string[]): FormDefinition {
  const kept = (condition: FormCondition | null): FormCondition | null => {
    const tests = condition?.tests.filter(({ question }) => !gone.includes(question)) ?? [];
    return condition && tests.length ? { ...condition, tests } : null;
  };
  return eachQuestion(form, (question) => ({
    ...question,
    shownWhen: kept(question.shownWhen),
    requiredWhen: kept(question.requiredWhen),
  }));
}

function eachQuestion(form: FormDefinition, change: (question: FormQuestion) => FormQuestion): FormDefinition {
  return {
    ...form,
    sections: form.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
  };
}
