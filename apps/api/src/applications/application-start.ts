import {
  brusselsDay,
  type ApplicationContent,
  type CostLine,
  type LotRules,
  type PartnersSection,
  type ProjectIdea,
} from '@passerelle/contract';
import { firstRow, type Queryable } from '../core/database/database';
import { wrongField } from '../core/problems';
import { emptyContent, readContent } from './application.content';

/** An earlier file, with the year it was written in. */
export interface EarlierFile {
  content: ApplicationContent;
  year: number;
}

/** What a file begins with. */
export interface Start {
  title: string;
  /** This year in Brussels. */
  year: number;
  lot: LotRules;
  earlier: EarlierFile | undefined;
  idea: ProjectIdea | null;
  /** Who signed for the organisation last. */
  signatory: string;
}

/**
 * The content of a new file: of an earlier one what still makes sense, without days, confirmations and declarations; what
 * the lot does not admit is left out; answers that were given before come last (C6).
 */
export function startingContent({ title, year, lot, earlier, idea, signatory }: Start): ApplicationContent {
  const empty = emptyContent(title);
  const begun = earlier ? copied(empty, earlier, year, lot) : empty;
  const declared = { ...begun, declarations: { ...begun.declarations, signatory } };
  return idea ? withIdea(declared, idea, lot) : declared;
}

function copied(empty: ApplicationContent, { content, year: written }: EarlierFile, year: number, lot: LotRules) {
  const { project, partners, theme, budget, results } = content;
  return {
    ...empty,
    project: { ...project, title: empty.project.title, startsOn: null, endsOn: null },
    partners: { ...partners, ...placed(partners, lot) },
    theme: { ...theme, themeId: admitted(theme.themeId, lot.themeIds) },
    budget: {
      ...budget,
      lines: budget.lines.map((line) => later(line, year - written)),
      otherFunding: budget.otherFunding.map((funding) => ({ ...funding, confirmed: false })),
    },
    results,
  };
}

/** The years of a budget move as far as the file does. */
const later = (line: CostLine, years: number): CostLine => ({ ...line, year: line.year + years });

function withIdea(content: ApplicationContent, idea: ProjectIdea, lot: LotRules): ApplicationContent {
  const { requested, themeId } = idea;
  return {
    ...content,
    partners: { ...content.partners, ...placed(idea, lot) },
    theme: { ...content.theme, themeId: admitted(themeId, lot.themeIds) },
    budget: { ...content.budget, requested },
  };
}

/** Places go with their region. */
function placed({ regionId, placeIds }: Pick<PartnersSection, 'regionId' | 'placeIds'>, { regionIds }: LotRules) {
  const region = admitted(regionId, regionIds);
  return { regionId: region, placeIds: region === null ? [] : placeIds };
}

const admitted = (id: string | null, ids: readonly string[]) => (id !== null && ids.includes(id) ? id : null);

/** An earlier file of the organisation; 422 for one of another organisation as for none (SEC-3). */
export async function findEarlier(db: Queryable, id: string, organisationId: string): Promise<EarlierFile> {
  const found = await firstRow<{ content: unknown; writtenAt: Date }>(
    db,
    `select a.content, coalesce(a.submitted_at, a.updated_at) as "writtenAt" from applications a
     where a.id = $1 and a.organisation_id = $2`,
    [id, organisationId],
  );
  if (!found) throw wrongField('copyOf', 'not-in-list');
  return { content: readContent(found.content), year: yearOf(found.writtenAt) };
}

export const yearOf = (instant: Date): number => Number(brusselsDay(instant).slice(0, 4));

/** Who signed the last file that the organisation sent; empty when there is none. */
export async function lastSignatory(db: Queryable, organisationId: string): Promise<string> {
  const found = await firstRow<{ signatory: string }>(
    db,
    `select a.content -> 'declarations' ->> 'signatory' as signatory from applications a
     where a.organisation_id = $1 and a.submitted_at is not null order by a.updated_at desc, a.id desc limit 1`,
    [organisationId],
  );
  return found?.signatory ?? '';
}
