import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { localized, projectPaths, PROJECT_DOCUMENT_KINDS, type ProjectAction } from '@passerelle/contract';
import { UiNotice, UiPageHeader, UiStepper, UiTabs, type PageAction } from '@passerelle/ui';
import { Actions, pageActions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { ProjectActDialog, type AskedAction } from './project-act-dialog';
import { ProjectCodes } from './project-codes';
import { ACTION_LABELS, STATES } from './project-labels';
import { lifeSteps } from './project-life';
import { missingLines } from './project-missing';
import { ProjectMoney } from './project-money';
import { ProjectOverview } from './project-overview';
import { ProjectsApi } from './projects.api';

type PageActionId = ProjectAction | 'edit' | 'decide' | 'modality';

/** One project: where it stands, the one thing to do now, and its parts as tabs. */
@Component({
  selector: 'app-project-detail',
  imports: [
    ProjectActDialog,
    ProjectCodes,
    ProjectMoney,
    ProjectOverview,
    RecordDocuments,
    RecordHistory,
    ResourceState,
    RouterLink,
    RouterLinkActive,
    UiNotice,
    UiPageHeader,
    UiStepper,
    UiTabs,
  ],
  templateUrl: './project-detail.html',
})
export class ProjectDetailPage {
  readonly id = input.required<string>();
  /** From the address; the overview when it is left out. */
  readonly tab = input<string>();
  private readonly api = inject(ProjectsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  protected readonly asking = signal<AskedAction | undefined>(undefined);
  protected readonly states = STATES;
  protected readonly paths = projectPaths;
  protected readonly documentKinds = PROJECT_DOCUMENT_KINDS;
  private readonly project = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly heading = computed(() => {
    const project = this.project();
    return project ? localized(project.title, this.session.language) : '';
  });
  protected readonly steps = computed(() => {
    const project = this.project();
    return project ? lifeSteps(project) : [];
  });
  protected readonly missing = computed(() => missingLines(this.project()?.missing ?? []));
  protected readonly mayAttach = computed(() => {
    const closed = ['closed', 'refused', 'terminated', 'withdrawn', 'historic'];
    return this.session.can('projects:edit') && !closed.includes(this.project()?.state ?? 'closed');
  });
  protected readonly header = computed(() => {
    const allowed = pageActions(this.project()?.allowedActions ?? [], ACTION_LABELS, ['start', 'endPeriod', 'resume']);
    const own = this.ownActions();
    const next: PageAction<PageActionId> | null = own.next ?? allowed.next;
    const rest = own.next === null ? [] : allowed.next === null ? [] : [allowed.next];
    return { next, actions: [...own.others, ...rest, ...allowed.actions] };
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const project = this.project();
      if (project) titles.name(project.reference);
    });
  }

  protected async act(action: PageActionId): Promise<void> {
    if (action === 'edit') await this.router.navigate(['/projects', this.id(), 'edit']);
    else if (action === 'decide')
      await this.router.navigate(['/decisions/new'], { queryParams: { projectId: this.id() } });
    else if (action === 'endPeriod') await this.endPeriod();
    else this.asking.set(action as AskedAction);
  }

  protected done(): void {
    this.asking.set(undefined);
    this.record.reload();
  }

  private async endPeriod(): Promise<void> {
    const project = this.project();
    if (!project) return;
    const done = $localize`:@@projects.done.end-period:The final report is now due.`;
    if (await this.actions.run(() => this.api.endPeriod(project), done)) this.record.reload();
  }

  /** Completing, deciding and changing the modality are no steps of the chain, but the first thing to do. */
  private ownActions(): { next: PageAction<PageActionId> | null; others: PageAction<PageActionId>[] } {
    const project = this.project();
    if (!project) return { next: null, others: [] };
    const edit = { id: 'edit' as const, label: $localize`:@@projects.action.edit:Change` };
    const complete = { id: 'edit' as const, label: $localize`:@@projects.action.complete:Complete the project` };
    const decide = { id: 'decide' as const, label: $localize`:@@projects.action.decide:Prepare the decision` };
    const modality = {
      id: 'modality' as const,
      label: $localize`:@@projects.action.modality:Change the way of cooperation`,
    };
    const others: PageAction<PageActionId>[] = project.mayChangeModality ? [modality] : [];
    if (project.mayEdit === null) return { next: null, others };
    if (project.mayEdit === 'description') return { next: null, others: [edit, ...others] };
    if (project.missing.length) return { next: complete, others };
    if (!this.session.can('decisions:prepare')) return { next: edit, others };
    return { next: decide, others: [edit, ...others] };
  }
}
