import { APPLICATION_SECTIONS, type ApplicationSection } from '../applications';
import { LANGUAGES, NO_TEXT, type Language, type LocalizedText } from '../languages';
import type { FormCondition, FormDefinition, FormSection } from './form-definition';
import type { FormOption, FormQuestion, QuestionType } from './form-questions';
import { optionLists } from './form-rules';

/** What a difference is about: a section, or a question in it, named as in the newer form (the older when it was removed). */
export interface FormPlace {
  section: string;
  sectionTitle: LocalizedText;
  /** Null when the section itself is meant. */
  question: string | null;
  questionLabel: LocalizedText | null;
}

/** One difference between two versions of a form, for a page to put in words. */
export type FormDifference = FormPlace &
  (
    | { kind: 'added' | 'removed' | 'moved' }
    | { kind: 'type'; before: QuestionType; after: QuestionType }
    | { kind: 'text'; field: 'title' | 'label' | 'help' | 'unit'; language: Language; before: string; after: string }
    | { kind: 'required'; after: boolean }
    | {
        kind: 'condition';
        field: 'shownWhen' | 'requiredWhen';
        before: FormCondition | null;
        after: FormCondition | null;
      }
    | { kind: 'option-added' | 'option-removed' | 'option-moved'; field: string; code: string; label: LocalizedText }
    | { kind: 'option-text'; field: string; code: string; language: Language; before: string; after: string }
    | { kind: 'setting'; field: string; before: string; after: string }
    | { kind: 'note' }
    /** What is said in a fixed section, which has its title elsewhere. */
    | { kind: 'explanation'; section: ApplicationSection; language: Language; before: string; after: string }
  );

/** A difference in what is asked, before it is known what it is about. */
type Change =
  Exclude<FormDifference, { kind: 'explanation' }> extends infer One
    ? One extends FormPlace
      ? Omit<One, keyof FormPlace>
      : never
    : never;

/** What changed from one form to the next: what is said in the fixed sections, then the order of the newer form; what was removed comes last. */
export function compareForms(before: FormDefinition, after: FormDefinition): FormDifference[] {
  const placesBefore = placesOf(before);
  const placesAfter = placesOf(after);
  const stayed = unmovedParts(before, after);
  const asked = [...placesAfter, ...[...placesBefore].filter(([key]) => !placesAfter.has(key))];
  return [
    ...explanationChanges(before, after),
    ...asked.flatMap(([key, place]): FormDifference[] => {
      const { subject: _subject, ...at } = place;
      const changes = changesOf(placesBefore.get(key), placesAfter.get(key), stayed.has(key));
      return changes.map((change) => ({ ...at, ...change }));
    }),
  ];
}

function explanationChanges(before: FormDefinition, after: FormDefinition): FormDifference[] {
  return APPLICATION_SECTIONS.flatMap((section) => {
    const at = { section, sectionTitle: NO_TEXT, question: null, questionLabel: null };
    const [old, now] = [before.fixed[section] ?? NO_TEXT, after.fixed[section] ?? NO_TEXT];
    return LANGUAGES.filter((language) => old[language] !== now[language]).map((language): FormDifference => ({
      ...at,
      kind: 'explanation',
      language,
      before: old[language],
      after: now[language],
    }));
  });
}

interface Placed extends FormPlace {
  subject: FormSection | FormQuestion;
}

function placesOf(definition: FormDefinition): Map<string, Placed> {
  return new Map(
    definition.sections.flatMap((section) => {
      const at = { section: section.key, sectionTitle: section.title };
      return [
        [placeOfSection(section.key), { ...at, question: null, questionLabel: null, subject: section }],
        ...section.questions.map((question): [string, Placed] => [
          question.key,
          { ...at, question: question.key, questionLabel: question.label, subject: question },
        ]),
      ] as [string, Placed][];
    }),
  );
}

function changesOf(before: Placed | undefined, after: Placed | undefined, stayed: boolean): Change[] {
  if (!before) return [{ kind: 'added' }];
  if (!after) return [{ kind: 'removed' }];
  return [
    ...(stayed ? [] : [{ kind: 'moved' } as const]),
    ...('type' in before.subject && 'type' in after.subject
      ? questionChanges(before.subject, after.subject)
      : sectionChanges(before.subject as FormSection, after.subject as FormSection)),
  ];
}

function sectionChanges(before: FormSection, after: FormSection): Change[] {
  return [...textChanges('title', before.title, after.title), ...textChanges('help', before.help, after.help)];
}

function questionChanges(before: FormQuestion, after: FormQuestion): Change[] {
  return [
    ...(before.type === after.type ? [] : [{ kind: 'type', before: before.type, after: after.type } as const]),
    ...textChanges('label', before.label, after.label),
    ...textChanges('help', before.help, after.help),
    ...(before.required === after.required ? [] : [{ kind: 'required', after: after.required } as const]),
    ...(['shownWhen', 'requiredWhen'] as const).flatMap((field): Change[] =>
      same(before[field], after[field])
        ? []
        : [{ kind: 'condition', field, before: before[field], after: after[field] }],
    ),
    ...(before.note === after.note ? [] : [{ kind: 'note' } as const]),
    ...(before.type === after.type ? typeChanges(before, after) : []),
  ];
}

/** Fields that have differences of their own. */
const COMPARED = ['key', 'type', 'label', 'help', 'required', 'shownWhen', 'requiredWhen', 'note', 'unit'];

function typeChanges(before: FormQuestion, after: FormQuestion): Change[] {
  const lists = optionLists(after);
  const compared = [...COMPARED, ...lists.map(([name]) => name)];
  const earlier = new Map<string, unknown>(Object.entries(before));
  const units = before.type === 'number' && after.type === 'number' ? textChanges('unit', before.unit, after.unit) : [];
  return [
    ...units,
    ...lists.flatMap(([name, options]) => optionChanges(name, earlier.get(name) as FormOption[], options)),
    ...Object.entries(after)
      .filter(([field, value]) => !compared.includes(field) && !same(earlier.get(field), value))
      .map(([field, value]): Change => ({
        kind: 'setting',
        field,
        before: shown(earlier.get(field)),
        after: shown(value),
      })),
  ];
}

function optionChanges(field: string, before: readonly FormOption[], after: readonly FormOption[]): Change[] {
  const codes = (options: readonly FormOption[]) => options.map(({ code }) => code);
  const stayed = unmoved(codes(before), codes(after));
  const earlier = new Map(before.map((option) => [option.code, option]));
  return [
    ...after.flatMap(({ code, label }): Change[] => {
      const old = earlier.get(code);
      if (!old) return [{ kind: 'option-added', field, code, label }];
      return [
        ...(stayed.has(code) ? [] : [{ kind: 'option-moved', field, code, label } as const]),
        ...LANGUAGES.filter((language) => old.label[language] !== label[language]).map((language): Change => ({
          kind: 'option-text',
          field,
          code,
          language,
          before: old.label[language],
          after: label[language],
        })),
      ];
    }),
    ...before
      .filter(({ code }) => !codes(after).includes(code))
      .map(({ code, label }): Change => ({ kind: 'option-removed', field, code, label })),
  ];
}

function textChanges(
  field: 'title' | 'label' | 'help' | 'unit',
  before: LocalizedText,
  after: LocalizedText,
): Change[] {
  return LANGUAGES.filter((language) => before[language] !== after[language]).map((language) => ({
    kind: 'text',
    field,
    language,
    before: before[language],
    after: after[language],
  }));
}

/** What kept its place: sections among sections, questions among those of their section. */
function unmovedParts(before: FormDefinition, after: FormDefinition): Set<string> {
  const keys = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);
  const sections = unmoved(keys(before.sections), keys(after.sections));
  const questions = after.sections.flatMap((section) => {
    const old = before.sections.find(({ key }) => key === section.key)?.questions ?? [];
    return [...unmoved(keys(old), keys(section.questions))];
  });
  return new Set([...[...sections].map(placeOfSection), ...questions]);
}

/** Sections and questions may share a key; no key holds a blank. */
const placeOfSection = (key: string): string => `section ${key}`;

/** The keys of both lists that kept their order: the longest common one, so that one moved question is one difference. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const common = after.filter((key) => before.includes(key));
  const positions = common.map((key) => before.indexOf(key));
  const chains: string[][] = [];
  common.forEach((key, index) => {
    const best = chains
      .filter((_, earlier) => (positions[earlier] ?? 0) < (positions[index] ?? 0))
      .reduce<string[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []);
    chains.push([...best, key]);
  });
  return new Set(chains.reduce<string[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []));
}

const same = (before: unknown, after: unknown): boolean =>
  JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));

/** The value with the fields of its objects in one order: a database gives them back in its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, one]) => [name, sorted(one)]));
}

/** A setting as text; empty for one that is not set. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
