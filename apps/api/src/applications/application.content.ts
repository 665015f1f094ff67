import {
  add,
  COST_CATEGORIES,
  euro,
  type ApplicationContent,
  type ApplicationSection,
  type BudgetSection,
  type Money,
} from '@passerelle/contract';
import { z } from 'zod';

const money = z.object({ amount: z.string(), currency: z.string() });
const day = z.string().nullable();

/** What the column `content` holds; checked whenever it is read, so that a wrong row is seen where it is and not in a page. */
const CONTENT = z.object({
  project: z.object({
    title: z.string(),
    summary: z.string(),
    context: z.string(),
    objectives: z.string(),
    startsOn: day,
    endsOn: day,
  }),
  partners: z.object({
    localPartners: z.array(z.object({ name: z.string(), country: z.string(), role: z.string() })),
    regionId: z.string().nullable(),
    placeIds: z.array(z.string()),
    urbanContext: z.string(),
  }),
  theme: z.object({
    themeId: z.string().nullable(),
    sectors: z.array(z.object({ code: z.string(), percent: z.number() })),
    sdgs: z.array(z.string()),
    crossCutting: z.string(),
  }),
  budget: z.object({
    lines: z.array(z.object({ category: z.enum(COST_CATEGORIES), label: z.string(), year: z.number(), amount: money })),
    requested: money,
    ownContribution: money,
    otherFunding: z.array(z.object({ funder: z.string(), amount: money, confirmed: z.boolean() })),
  }),
  results: z.object({
    results: z.array(
      z.object({
        level: z.enum(['output', 'outcome']),
        statement: z.string(),
        indicators: z.array(
          z.object({ label: z.string(), baseline: z.string(), target: z.string(), unit: z.string() }),
        ),
      }),
    ),
    sustainability: z.string(),
  }),
  attachments: z.object({ note: z.string() }),
  declarations: z.object({
    noDoubleFinancing: z.boolean(),
    noOpenDebt: z.boolean(),
    truthful: z.boolean(),
    signatory: z.string(),
  }),
}) satisfies z.ZodType<ApplicationContent>;

/** The content of a row, or an error that names what is wrong in it. */
export function readContent(stored: unknown): ApplicationContent {
  return CONTENT.parse(stored);
}

/** A file as it is when it is created: a title and empty sections. */
export function emptyContent(title: string): ApplicationContent {
  return {
    project: { title, summary: '', context: '', objectives: '', startsOn: null, endsOn: null },
    partners: { localPartners: [], regionId: null, placeIds: [], urbanContext: '' },
    theme: { themeId: null, sectors: [], sdgs: [], crossCutting: '' },
    budget: { lines: [], requested: euro('0.00'), ownContribution: euro('0.00'), otherFunding: [] },
    results: { results: [], sustainability: '' },
    attachments: { note: '' },
    declarations: { noDoubleFinancing: false, noOpenDebt: false, truthful: false, signatory: '' },
  };
}

/** The content with one section replaced. */
export function withSection<Section extends ApplicationSection>(
  content: ApplicationContent,
  section: Section,
  value: ApplicationContent[Section],
): ApplicationContent {
  return { ...content, [section]: value };
}

/** What the project costs: all lines together. */
export function totalCost(budget: BudgetSection): Money {
  return add(...budget.lines.map((line) => line.amount));
}

/** What pays for it: the grant, the own share and the other funders together. */
export function totalFinancing(budget: BudgetSection): Money {
  return add(budget.requested, budget.ownContribution, ...budget.otherFunding.map((funding) => funding.amount));
}
