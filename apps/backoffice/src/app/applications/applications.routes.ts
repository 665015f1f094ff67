import type { Routes } from '@angular/router';
import { can, fieldsLeft } from '../core/guards';
import './applications.texts';

const form = async () => (await import('./application-form')).ApplicationFormPage;

export default [
  {
    path: '',
    title: $localize`:@@applications.list.title:Applications`,
    canActivate: [can('applications:read')],
    loadComponent: async () => (await import('./application-list')).ApplicationListPage,
  },
  {
    path: 'new',
    title: $localize`:@@applications.new.title:New application`,
    canActivate: [can('applications:create')],
    loadComponent: async () => (await import('./application-new')).ApplicationNewPage,
  },
  {
    path: ':id/edit/:section',
    title: $localize`:@@applications.form.title:Write the application`,
    // The role in the file decides, which the page knows of the file.
    canActivate: [can('files:read-own')],
    canDeactivate: [fieldsLeft],
    loadComponent: form,
  },
  {
    path: ':id/on-behalf/:section',
    title: $localize`:@@applications.edits.action:Correct on behalf of the applicant`,
    canActivate: [can('applications:edit-on-behalf')],
    canDeactivate: [fieldsLeft],
    loadComponent: async () => (await import('./application-on-behalf')).ApplicationOnBehalfPage,
  },
  {
    path: ':id',
    title: $localize`:@@applications.detail.title:Application`,
    canActivate: [can('applications:read')],
    loadComponent: async () => (await import('./application-detail')).ApplicationDetailPage,
  },
] satisfies Routes;
