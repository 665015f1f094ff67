import { localized, type FormDefinition, type FormSectionStatus, type Language } from '@passerelle/contract';
import type { TaskSection, TaskStatus } from '@passerelle/ui';
import { UNNAMED } from './definition-errors';

/** The sections of a form as a task list; what is missing is red only once it was asked for. */
export function formTasks(
  { sections }: FormDefinition,
  statuses: readonly FormSectionStatus[],
  language: Language,
  revealed: boolean,
): TaskSection[] {
  const known = new Map(statuses.map((status) => [status.section, status]));
  const statusOf = (key: string): TaskStatus => {
    const status = known.get(key);
    if (status?.complete) return 'done';
    if (revealed) return 'error';
    return status?.answered ? 'started' : 'empty';
  };
  return sections.map(({ key, title }) => ({
    id: key,
    label: localized(title, language) || UNNAMED,
    status: statusOf(key),
  }));
}
