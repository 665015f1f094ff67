import { weightedScore, type Score, type SheetAction, type SheetState } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';
import type { ScoredFile } from './score-sheet.entity';

/** What the rules of a score sheet look at. */
export interface GovernedSheet {
  state: SheetState;
  evaluatorId: string;
  scores: Score[];
  file?: ScoredFile;
}

/** Nobody scores the file of an organisation he or she belongs to. */
export const ownOrganisation = ({ file }: GovernedSheet, actor: Actor) =>
  !file || actor.organisationIds.includes(file.applicantId) ? 'conflict-of-interest' : undefined;

const notTheirs = ({ evaluatorId }: GovernedSheet, actor: Actor) =>
  evaluatorId === actor.id ? undefined : 'not-your-sheet';

/** Once the committee has spoken, the scores stand as they are. */
export const decided = ({ file }: GovernedSheet) =>
  file?.applicationState === 'evaluation' ? undefined : 'already-decided';

const incomplete = ({ scores, file }: GovernedSheet) =>
  weightedScore(file?.criteria ?? [], scores) === undefined ? 'scores-missing' : undefined;

/** From the declaration of interests to the scores: the file is open only after the declaration (R12, E3). */
export const scoreSheetWorkflow: Workflow<SheetAction, SheetState, GovernedSheet> = {
  declareNone: {
    from: ['assigned'],
    to: 'declared',
    permission: 'reviews:score',
    unless: (sheet, actor) => notTheirs(sheet, actor) ?? ownOrganisation(sheet, actor) ?? decided(sheet),
  },
  declareConflict: {
    from: ['assigned', 'declared', 'complete'],
    to: 'conflicted',
    permission: 'reviews:score',
    unless: (sheet, actor) => notTheirs(sheet, actor) ?? decided(sheet),
  },
  complete: {
    from: ['declared'],
    to: 'complete',
    permission: 'reviews:score',
    unless: (sheet, actor) =>
      notTheirs(sheet, actor) ?? ownOrganisation(sheet, actor) ?? decided(sheet) ?? incomplete(sheet),
  },
  reopen: {
    from: ['complete'],
    to: 'declared',
    permission: 'reviews:score',
    unless: (sheet, actor) => notTheirs(sheet, actor) ?? decided(sheet),
  },
};
