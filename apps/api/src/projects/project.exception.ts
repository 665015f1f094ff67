import type { OpenProject, WriteProject } from '@passerelle/contract';
import { can } from '../core/auth/actor';
import { forbidden, impossible } from '../core/problems';
import type { Work } from '../core/work/work';
import { agreementInForce } from '../programmes/programme.queries';
import type { Project } from './project.entity';
import { directMissing } from './project.rules';

/** The reason that sets a rule aside; null when none is given. */
export const reasonIn = ({ overrideReason }: Pick<WriteProject, 'overrideReason'>): string | null =>
  overrideReason === '' ? null : overrideReason;

/** Without an agreement in force on the planned start only a manager's reason opens a direct project (R24); a multilateral one keeps why its organisation was chosen (R25). */
export async function openingException(work: Work, request: OpenProject): Promise<string | null> {
  const { modality, regionId, startsOn } = request;
  const reason = reasonIn(request);
  if (modality === 'multilateral') return reason;
  if (modality !== 'direct' || (await hasAgreement(work, regionId, startsOn))) return null;
  const missing = directMissing({ regionId, agreementInForce: false, overrideReason: reason });
  if (missing.length) throw impossible('invalid-content', missing);
  requireManager(work);
  return reason;
}

/** A manager's reason holds for the region and the start it was given for, and falls away with an agreement (R24). */
export async function exceptionOf(work: Work, project: Project, content: WriteProject): Promise<string | null> {
  const { regionId, startsOn } = content;
  const reason = reasonIn(content);
  if (project.modality !== 'direct' || reason === null) return reason;
  if (await hasAgreement(work, regionId, startsOn)) return null;
  const same = regionId === project.regionId && startsOn === project.startsOn && reason === project.overrideReason;
  if (!same) requireManager(work);
  return reason;
}

function requireManager({ actor }: Work): void {
  if (!can(actor, 'projects:change-modality')) throw forbidden('override-needs-manager', 'projects:change-modality');
}

async function hasAgreement(work: Work, regionId: string | null, startsOn: string | null): Promise<boolean> {
  if (regionId === null || startsOn === null) return false;
  return (await agreementInForce(work.db, regionId, startsOn)) !== undefined;
}
