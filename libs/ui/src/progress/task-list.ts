import { Component, computed, input, output } from '@angular/core';
import { UiIcon } from '../icon/icon';
import type { IconName } from '../icon/icon.data';

/** How far a section of a form is. */
export type TaskStatus = 'done' | 'started' | 'empty' | 'error';

/** One section of a long form. */
export interface TaskSection {
  id: string;
  label: string;
  status: TaskStatus;
}

const ICON_OF: Record<TaskStatus, IconName> = {
  done: 'circle-check',
  started: 'circle-dot',
  empty: 'circle',
  error: 'circle-alert',
};

const WORD_OF: Record<TaskStatus, string> = {
  done: $localize`:@@ui.task-list.done:Complete`,
  started: $localize`:@@ui.task-list.started:In progress`,
  empty: $localize`:@@ui.task-list.empty:Not started`,
  error: $localize`:@@ui.task-list.error:To be corrected`,
};

/** Sections of a form with how far each is; choosing one opens it. */
@Component({
  selector: 'ui-task-list',
  imports: [UiIcon],
  template: `<nav [attr.aria-label]="label()">
    <p>{{ progress() }}</p>
    <ol>
      @for (section of sections(); track section.id) {
        <li>
          <button
            type="button"
            [class]="section.status"
            [attr.aria-current]="section.id === current() ? 'step' : null"
            (click)="choose.emit(section.id)"
          >
            <ui-icon [name]="icons[section.status]" />
            <span class="name">{{ section.label }}</span>
            <span class="word">{{ words[section.status] }}</span>
          </button>
        </li>
      }
    </ol>
  </nav>`,
  styleUrl: './task-list.css',
})
export class UiTaskList {
  readonly sections = input.required<readonly TaskSection[]>();
  readonly current = input('');
  readonly label = input($localize`:@@ui.task-list.label:Sections of the form`);
  readonly choose = output<string>();
  protected readonly icons = ICON_OF;
  protected readonly words = WORD_OF;
  protected readonly progress = computed(() => {
    const done = this.sections().filter((section) => section.status === 'done').length;
    return $localize`:@@ui.task-list.progress:${done}:done: of ${this.sections().length}:all: sections complete`;
  });
}
