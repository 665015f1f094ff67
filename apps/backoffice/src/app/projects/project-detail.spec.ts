import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Permission, ProjectDetail, SessionInfo } from '@passerelle/contract';
import { Session } from '../core/session';
import { ProjectDetailPage } from './project-detail';
import { PROJECT } from './project-sample';
import './projects.texts';

async function open(project: ProjectDetail, permissions: Permission[] = ['decisions:prepare', 'files:read-any']) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  const session: Partial<SessionInfo> = { permissions, person: null };
  backend.expectOne('/api/session').flush(session);
  await loaded;
  const fixture = TestBed.createComponent(ProjectDetailPage);
  fixture.componentRef.setInput('id', project.id);
  fixture.componentRef.setInput('tab', 'money');
  fixture.detectChanges();
  backend.expectOne(`/api/projects/${project.id}`).flush(project);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

/** The button that stands last in the header: the one next action. */
const nextAction = (element: HTMLElement) =>
  [...element.querySelectorAll('ui-page-header > * button')].at(-1)?.textContent.trim();

describe('ProjectDetailPage', () => {
  it('says what is missing, and completing it is the next thing to do', async () => {
    const missing = [
      { path: 'markers.gender', code: 'required' },
      { path: 'budgetCode', code: 'required' },
    ];
    const element = await open({ ...PROJECT, missing });
    expect(nextAction(element)).toBe('Complete the project');
    const lines = [...element.querySelectorAll('ui-notice li')].map(({ textContent }) => textContent.trim());
    expect(lines).toEqual(['Gender equality: Fill this in.', 'Basic allocation: Fill this in.']);
  });

  it('leads to the decision once nothing is missing', async () => {
    expect(nextAction(await open(PROJECT))).toBe('Prepare the decision');
  });

  it('leads to what the API allows afterwards', async () => {
    const allowedActions = [
      { action: 'suspend' as const, permission: 'projects:manage' },
      { action: 'start' as const, permission: 'projects:manage' },
    ];
    const element = await open({ ...PROJECT, state: 'committed', mayEdit: 'description', allowedActions });
    expect(nextAction(element)).toBe('Start the project');
  });

  it('keeps the history from partners', async () => {
    const tabs = (element: HTMLElement) => [...element.querySelectorAll('ui-tabs a')].map((tab) => tab.textContent);
    expect(tabs(await open(PROJECT, []))).not.toContain('History');
    TestBed.resetTestingModule();
    expect(tabs(await open(PROJECT))).toContain('History');
  });
});
