import {
  evaluateForm,
  questionsOf,
  shapeErrors,
  tidy,
  type FieldError,
  type FormAnswers,
  type FormDefinition,
  type FormFacts,
  type FormQuestion,
} from '@passerelle/contract';
import fc from 'fast-check';
import { ask, formOf } from '../testing/given/forms';
import { randomAnswers, randomFacts, randomForm } from '../testing/random-forms';
import { answerChanges, frozenForm, readAnswers, withAnswers, type OwnForm } from '../forms/form-answers';
import { ownErrors } from './application.answers';

interface Case {
  definition: FormDefinition;
  answers: FormAnswers;
  facts: FormFacts;
}
const cases = fc.gen().map((draw): Case => {
  const definition = randomForm(draw);
  return { definition, answers: randomAnswers(draw, definition), facts: randomFacts(draw, definition) };
});
/** The same with a section more, and what is answered to it. */
function withMore({ definition, answers, facts }: Case, questions: FormQuestion[], given: FormAnswers): Case {
  const sections = [...definition.sections, ...formOf(...questions).sections];
  return { definition: { ...definition, sections }, answers: { ...answers, ...given }, facts };
}

/** With a row of questions, each asked only after a yes to the one before. */
const rows = fc
  .tuple(cases, fc.array(fc.constantFrom('yes', 'no', undefined), { minLength: 3, maxLength: 6 }))
  .map(([made, given]) => {
    const questions = given.map((_, index) => {
      const tests = [{ question: `row-${index - 1}`, test: 'is' as const, values: ['yes'] }];
      const shownWhen = index ? { match: 'all' as const, tests } : null;
      return ask('yes-no', `row-${index}`, { required: true, shownWhen });
    });
    const answers = given.flatMap((answer, index) => (answer ? [[`row-${index}`, answer] as const] : []));
    return { made: withMore(made, questions, Object.fromEntries(answers)), given };
  });

/** With places: those that may be chosen, those that are refused, and one nobody knows. */
const places = cases.map((made) => {
  const known = made.facts.knownIds.filter((id) => id.includes('-'));
  const refused = (made.facts.refusedPlaces ?? []).map(({ id }) => id);
  const unknown = '01890000-0000-7000-8000-0000000000ff';
  return withMore(made, [ask('place', 'where')], { where: [...known, ...refused, unknown] });
});
const RUNS = { numRuns: 100 };

/** What the API keeps of answers that are sent section by section, in whatever order, and which keys it refuses. */
function saved({ definition, answers, facts }: Case, order = definition.sections) {
  let form: OwnForm = { version: 1, definition, answers: {}, facts };
  const refused: string[] = [];
  for (const section of order) {
    const sent = Object.fromEntries(
      section.questions.flatMap(({ key }) => (key in answers ? [[key, answers[key]]] : [])),
    );
    const { errors } = withAnswers(form, section, sent);
    const wrong = new Set(errors.map(({ path }) => path.split('.')[1] ?? ''));
    refused.push(...wrong);
    const accepted = Object.fromEntries(Object.entries(sent).filter(([key]) => !wrong.has(key)));
    const stored: unknown = JSON.parse(JSON.stringify(withAnswers(form, section, accepted).answers));
    form = { ...form, answers: readAnswers(definition, stored) };
  }
  return { form, refused };
}

describe('what the page shows and what the API accepts cannot differ (B2)', () => {
  it('a shape that the page calls wrong is refused, every other one is kept', () => {
    fc.assert(
      fc.property(cases, ({ definition, answers, facts }) => {
        const wrong = questionsOf(definition)
          .filter(({ key }) => key in answers)
          .filter((question) => shapeErrors(question, tidy(answers[question.key])).length > 0)
          .map(({ key }) => key);
        const { form, refused } = saved({ definition, answers, facts });
        expect(refused.sort()).toEqual(wrong.sort());
        const kept = Object.keys(answers).filter((key) => !wrong.includes(key));
        expect(Object.keys(form.answers).sort()).toEqual(kept.sort());
      }),
      RUNS,
    );
  });

  it('the errors that block a submission are those on the page, for what the API kept', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const { form, refused } = saved(made);
        const shown = Object.fromEntries(Object.entries(made.answers).filter(([key]) => !refused.includes(key)));
        const onThePage = evaluateForm(made.definition, shown, made.facts);
        expect(ownErrors(form)).toEqual(onThePage.errors);
        expect(onThePage.errors.length === 0).toBe(onThePage.sections.every(({ complete }) => complete));
      }),
      RUNS,
    );
  });

  it('a hidden question never blocks, whatever was answered to it', () => {
    fc.assert(
      fc.property(cases, ({ definition, answers, facts }) => {
        const status = evaluateForm(definition, answers, facts);
        const hidden = status.questions.filter(({ shown }) => !shown).map(({ key }) => key);
        const blocking = status.errors.map(({ path }) => path.split('.')[1]);
        expect(blocking.filter((key) => hidden.includes(key ?? ''))).toEqual([]);
        const without = Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.includes(key)));
        expect(evaluateForm(definition, without, facts)).toEqual(status);
      }),
      RUNS,
    );
  });

  it('what hangs on a hidden question is hidden with it, and what hangs on that too', () => {
    fc.assert(
      fc.property(rows, ({ made, given }) => {
        const { form } = saved(made);
        const { questions } = evaluateForm(made.definition, made.answers, made.facts);
        const shown = new Set(questions.flatMap((one) => (one.shown ? [one.key] : [])));
        const asked = given.findIndex((answer) => answer !== 'yes') + 1 || given.length;
        expect(given.filter((_, index) => shown.has(`row-${index}`))).toHaveLength(asked);
        const left = given.slice(0, asked).flatMap((answer, index) => (answer ? [] : [`answers.row-${index}`]));
        expect(ownErrors(form).flatMap(({ path }) => (path.startsWith('answers.row-') ? [path] : []))).toEqual(left);
        const kept = Object.keys(frozenForm(form).answers).filter((key) => key.startsWith('row-'));
        expect(kept).toHaveLength(asked - left.length);
        const hanging = questionsOf(made.definition).filter(({ shownWhen }) =>
          shownWhen?.tests.every(({ question, test }) => test !== 'not-answered' && !shown.has(question)),
        );
        expect(hanging.filter(({ key }) => shown.has(key))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a place that may not be chosen is refused by its name, an unknown one as unknown, every other one is taken (R58)', () => {
    fc.assert(
      fc.property(places, (made) => {
        const { form } = saved(made);
        const { knownIds, refusedPlaces = [] } = made.facts;
        const expected = (form.answers['where'] as string[]).flatMap((id, index) => {
          const path = `answers.where.${index}`;
          const refused = refusedPlaces.find((place) => place.id === id);
          if (refused) return [{ path, code: 'place-outside-zone', params: { place: refused.name } }];
          return knownIds.includes(id) ? [] : [{ path, code: 'not-in-list' }];
        });
        expect(expected).toHaveLength(refusedPlaces.length + 1);
        const here = (errors: FieldError[]) => errors.filter(({ path }) => path.startsWith('answers.where.'));
        expect(here(evaluateForm(made.definition, made.answers, made.facts).errors)).toEqual(expected);
        expect(here(ownErrors(form))).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('the order in which answers, sections and files came does not matter', () => {
    fc.assert(
      fc.property(cases, ({ definition, answers, facts }) => {
        const turned = Object.fromEntries(Object.entries(answers).reverse());
        const files = [...facts.files].reverse();
        const sorted = (status: ReturnType<typeof evaluateForm>) =>
          status.errors.map(({ path, code }) => `${path} ${code}`).sort();
        expect(sorted(evaluateForm(definition, turned, { ...facts, files }))).toEqual(
          sorted(evaluateForm(definition, answers, facts)),
        );
        const backwards = saved({ definition, answers: turned, facts }, [...definition.sections].reverse());
        expect(backwards.form.answers).toEqual(saved({ definition, answers, facts }).form.answers);
      }),
      RUNS,
    );
  });

  it('what is frozen says the same as what was written', () => {
    fc.assert(
      fc.property(cases, (made) => {
        const { form } = saved(made);
        const frozen = frozenForm(form);
        expect(evaluateForm(made.definition, frozen.answers, made.facts)).toEqual(
          evaluateForm(made.definition, form.answers, made.facts),
        );
      }),
      RUNS,
    );
  });
});

describe('the trail of answers', () => {
  it('holds before and after, and of people only how many (SEC-23)', () => {
    const [section] = formOf(ask('people', 'team'), ask('number', 'size'), ask('date', 'start')).sections;
    if (!section) throw new Error('one section');
    const ann = { name: 'Ann', role: '', email: 'ann@example.org' };
    expect(
      answerChanges(section, { size: '3', start: '2026-01-01' }, { team: [ann], size: '4', start: '2026-01-01' }),
    ).toEqual({
      'answers.team': { from: null, to: 1 },
      'answers.size': { from: '3', to: '4' },
    });
  });
});
