import { euro, type ConceptContent, type FieldError, type FrozenConcept } from '@passerelle/contract';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { eligibilityOf, failed, type LotFacts } from '../calls/eligibility.rules';
import { sortedJson, type Changes } from '../core/work/changes';

/** What the column `content` holds; checked whenever it is read. */
const CONTENT = z.object({
  title: z.string(),
  summary: z.string(),
  idea: z.object({
    regionId: z.string().nullable(),
    placeIds: z.array(z.string()),
    themeId: z.string().nullable(),
    requested: z.object({ amount: z.string(), currency: z.string() }),
    months: z.number(),
  }),
}) satisfies z.ZodType<ConceptContent>;

/** The content of a row, or an error that names what is wrong in it. */
export function readConcept(stored: unknown): ConceptContent {
  return CONTENT.parse(stored);
}

/** A note as it is when it is begun. */
export function emptyConcept(title: string): ConceptContent {
  const idea = { regionId: null, placeIds: [], themeId: null, requested: euro('0.00'), months: 0 };
  return { title, summary: '', idea };
}

/** Where the rules of a lot speak of what stands elsewhere in a note. */
const PLACES: Readonly<Record<string, string>> = {
  'partners.applicant': 'applicant',
  'partners.regionId': 'idea.regionId',
  'partners.placeIds': 'idea.placeIds',
  'theme.themeId': 'idea.themeId',
  'budget.requested': 'idea.requested',
  'project.endsOn': 'idea.months',
};

/** What keeps a note from being sent: an empty text, or an idea that does not fit the lot (C4). */
export function conceptErrors({ title, summary, idea }: ConceptContent, facts: LotFacts): FieldError[] {
  const findings = eligibilityOf(idea, facts).flatMap((answer) => answer.findings);
  return [
    ...failed([
      [title === '', 'title', 'required'],
      [summary === '', 'summary', 'required'],
    ]),
    ...findings.map((error) => ({ ...error, path: PLACES[error.path] ?? error.path })),
  ];
}

/** Before and after of what differs, as `idea.regionId`. */
export function conceptChanges(before: ConceptContent, after: ConceptContent): Changes {
  const flat = ({ idea, ...texts }: ConceptContent): [string, unknown][] => [
    ...Object.entries(texts),
    ...Object.entries(idea).map(([field, value]): [string, unknown] => [`idea.${field}`, value]),
  ];
  const old = new Map(flat(before));
  return Object.fromEntries(
    flat(after)
      .filter(([field, value]) => sortedJson(value) !== sortedJson(old.get(field)))
      .map(([field, value]) => [field, { from: old.get(field), to: value }]),
  );
}

/** Hash of a frozen note: of its values in a fixed order, whatever order the database gives them back in. */
export function conceptHash({
  reference,
  submittedAt,
  content,
  form,
}: Omit<FrozenConcept, 'sha256' | 'intact'>): string {
  return createHash('sha256')
    .update(JSON.stringify([reference, submittedAt, sortedJson(content), sortedJson(form)]))
    .digest('hex');
}
