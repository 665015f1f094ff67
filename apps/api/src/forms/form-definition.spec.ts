import { formGaps, questionsOf, tidy, type FormDefinition } from '@passerelle/contract';
import fc from 'fast-check';
import { CITIZENSHIP_FORM } from '../migrations/defaults/citizenship-form';
import { SOUTH_FORM } from '../migrations/defaults/south-form';
import { randomForm } from '../testing/random-forms';
import { checkDefinition, readDefinition } from './form-definition';

const definitions = fc.gen().map((draw) => randomForm(draw));

/** Every object in a value, with its path. */
function objectsIn(value: unknown, path: string[] = []): { path: string[]; object: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, one]) => objectsIn(one, [...path, key]));
  return Array.isArray(value) ? inside : [{ path, object: value as Record<string, unknown> }, ...inside];
}

/** The value with another object at a path. */
function replaced(value: unknown, [step, ...rest]: string[], object: object): unknown {
  if (step === undefined) return object;
  const inner = replaced((value as Record<string, unknown>)[step], rest, object);
  return Array.isArray(value) ? value.with(Number(step), inner) : { ...(value as object), [step]: inner };
}

describe('a definition (B1)', () => {
  it('is accepted and kept as the builder makes it, through the database and back', () => {
    fc.assert(
      fc.property(definitions, (made) => {
        const { definition, errors } = checkDefinition(made);
        expect(errors).toEqual([]);
        expect(definition).toEqual(tidy(made));
        expect(readDefinition(JSON.parse(JSON.stringify(definition)))).toEqual(definition);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused at the place where a field is missing or is one too many: nothing but what the builder makes', () => {
    fc.assert(
      fc.property(definitions, fc.nat(), fc.nat(), (made, which, field) => {
        const objects = objectsIn(made);
        const { path, object } = objects[which % objects.length] ?? { path: [], object: {} };
        const names = Object.keys(object);
        const name = names[field % names.length] ?? '';
        const { [name]: _gone, ...fewer } = object;
        const mayBeAbsent = name === 'fixed' || path.at(-1) === 'fixed';
        for (const [changed, at] of [
          ...(mayBeAbsent ? [] : [[fewer, name] as const]),
          [{ ...object, unheardOf: 1 }, 'unheardOf'] as const,
        ]) {
          const { errors } = checkDefinition(replaced(made, path, changed));
          expect(errors.map((error) => error.path)).toContain([...path, at].join('.'));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that was kept before the fixed sections could be explained explains none', () => {
    fc.assert(
      fc.property(definitions, ({ sections }) => {
        expect(readDefinition(JSON.parse(JSON.stringify({ sections })))).toEqual({ fixed: {}, sections });
      }),
      { numRuns: 20 },
    );
  });

  it('is refused when a value is of another kind', () => {
    fc.assert(
      fc.property(definitions, fc.nat(), fc.jsonValue(), (made, which, value) => {
        fc.pre(questionsOf(made).length > 0);
        const at = which % questionsOf(made).length;
        const broken: FormDefinition = {
          ...made,
          sections: [{ ...sectionOf(made), questions: questionsOf(made).with(at, value as never) }],
        };
        expect(checkDefinition(broken).errors.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['South', SOUTH_FORM],
    ['citizenship', CITIZENSHIP_FORM],
  ])('of the %s template is complete in both languages', (_, form) => {
    const { definition, errors } = checkDefinition(form);
    expect([errors, formGaps(definition)]).toEqual([[], []]);
  });
});

function sectionOf({ sections }: FormDefinition): FormDefinition['sections'][number] {
  const [section] = sections;
  if (!section) throw new Error('a random form has a section');
  return section;
}
