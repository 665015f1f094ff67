import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './projects.texts';

const detail = async () => (await import('./project-detail')).ProjectDetailPage;

export default [
  {
    path: '',
    title: $localize`:@@projects.list.title:Projects`,
    canActivate: [can('projects:read')],
    loadComponent: async () => (await import('./project-list')).ProjectListPage,
  },
  {
    path: 'new',
    title: $localize`:@@projects.open.title:Open a project`,
    canActivate: [can('projects:create')],
    loadComponent: async () => (await import('./project-open')).ProjectOpenPage,
  },
  {
    path: 'from-application/:applicationId',
    title: $localize`:@@projects.open.title:Open a project`,
    canActivate: [can('projects:create')],
    loadComponent: async () => (await import('./project-from-application')).ProjectFromApplicationPage,
  },
  {
    path: ':id/edit',
    title: $localize`:@@projects.form.title:Complete the project`,
    canActivate: [can('projects:edit')],
    loadComponent: async () => (await import('./project-form')).ProjectFormPage,
  },
  {
    path: ':id',
    title: $localize`:@@projects.detail.title:Project`,
    canActivate: [can('projects:read')],
    loadComponent: detail,
  },
  {
    path: ':id/:tab',
    title: $localize`:@@projects.detail.title:Project`,
    canActivate: [can('projects:read')],
    loadComponent: detail,
  },
] satisfies Routes;
