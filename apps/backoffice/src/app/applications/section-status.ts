import { APPLICATION_SECTIONS, type ApplicationSection, type SectionStatus } from '@passerelle/contract';
import type { TaskSection, TaskStatus } from '@passerelle/ui';
import { SECTION_LABELS } from '../core/section-labels';

interface TaskFacts {
  started: (section: ApplicationSection) => boolean;
  /** Something in it has to be corrected, whatever it holds (R9). */
  marked: (section: ApplicationSection) => boolean;
  revealed: boolean;
  /** The own sections of the call, after the fixed ones. */
  own: TaskSection[];
}

/** The task list of the form: how far each section is; what is missing is red only once it was asked for. */
export function taskSections(
  statuses: readonly SectionStatus[],
  { started, marked, revealed, own }: TaskFacts,
): TaskSection[] {
  const known = new Map(statuses.map((status) => [status.section, status]));
  const statusOf = (section: ApplicationSection): TaskStatus => {
    if (known.get(section)?.complete) return marked(section) ? 'started' : 'done';
    if (revealed) return 'error';
    return started(section) ? 'started' : 'empty';
  };
  const sections = APPLICATION_SECTIONS.map((id) => ({ id, label: SECTION_LABELS[id], status: statusOf(id) }));
  const ready = sections.every(({ id }) => known.get(id)?.complete) && own.every(({ status }) => status === 'done');
  const check = $localize`:@@applications.form.check:Check and send`;
  return [...sections, ...own, { id: 'check', label: check, status: ready ? 'started' : 'empty' }];
}
