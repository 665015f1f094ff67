import {
  brusselsDay,
  type ApplicationContent,
  type CostLine,
  type LotRules,
  type PartnersSection,
  type ProjectIdea,
} from '@passerelle/contract';
import type { LotOfCall } from '../calls/lot.queries';
import { readConcept } from '../concepts/concept-note.content';
import { findSelected, type SelectedConcept } from '../concepts/concept-note.queries';
import { firstRow, type Queryable } from '../core/database/database';
import { conflict, wrongField } from '../core/problems';
import type { Answering } from '../forms/form-answers';
import { emptyContent, readContent } from './application.content';

/** An earlier file, with the year it was written in. */
export interface EarlierFile extends Answering {
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
  /** Of the concept note it goes on from; empty without one. */
  summary: string;
  /** Who signed for the organisation last. */
  signatory: string;
}

/**
 * The content of a new file: of an earlier one what still makes sense, without days, confirmations and declarations; what
 * the lot does not admit is left out; answers that were given before come last (C6).
 */
export function startingContent({ title, year, lot, earlier, idea, summary, signatory }: Start): ApplicationContent {
  const empty = emptyContent(title);
  const begun = earlier ? copied(empty, earlier, year, lot) : empty;
  const project = { ...begun.project, summary: summary || begun.project.summary };
  const declared = { ...begun, project, declarations: { ...begun.declarations, signatory } };
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

/** An earlier file of the organisation, if one is to be copied; 422 for one of another organisation as for none (SEC-3). */
export async function findEarlier(
  db: Queryable,
  id: string | null,
  organisationId: string,
): Promise<EarlierFile | undefined> {
  if (id === null) return undefined;
  const found = await firstRow<Answering & { content: unknown; writtenAt: Date }>(
    db,
    `select a.content, a.form_version_id as "formVersionId", a.answers, coalesce(a.submitted_at, a.updated_at) as "writtenAt" from applications a
     where a.id = $1 and a.organisation_id = $2`,
    [id, organisationId],
  );
  if (!found) throw wrongField('copyOf', 'not-in-list');
  const { content, writtenAt, ...answering } = found;
  return { ...answering, content: readContent(content), year: yearOf(writtenAt) };
}

/** The selected note that a file of a lot with a concept stage goes on from; 409 without one, and nothing in other lots (B5). */
export async function requireConcept(
  db: Queryable,
  { lotId, organisationId }: { lotId: string; organisationId: string },
  { conceptClosesAt }: Pick<LotOfCall, 'conceptClosesAt'>,
  conceptNoteId: string | null,
): Promise<SelectedConcept | undefined> {
  if (conceptClosesAt === null) {
    if (conceptNoteId !== null) throw wrongField('conceptNoteId', 'not-in-list');
    return undefined;
  }
  const note =
    conceptNoteId === null ? undefined : await findSelected(db, { id: conceptNoteId, lotId, organisationId });
  if (!note) throw conflict('concept-not-selected');
  return note;
}

/** What is taken over of a note, which was judged; without one, what was answered before the file was begun. */
export function carriedIdea(
  note: SelectedConcept | undefined,
  asked: ProjectIdea | null = null,
): Pick<Start, 'idea' | 'summary'> {
  if (!note) return { idea: asked, summary: '' };
  const { idea, summary } = readConcept(note.content);
  return { idea, summary };
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
