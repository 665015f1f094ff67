import type { Routes } from '@angular/router';
import './publication.texts';

export default [
  {
    path: '',
    title: $localize`:@@publication.public.title:Granted projects`,
    loadComponent: async () => (await import('./public-project-list')).PublicProjectListPage,
  },
  {
    path: ':reference',
    title: $localize`:@@publication.public.project:Granted project`,
    loadComponent: async () => (await import('./public-project-detail')).PublicProjectDetailPage,
  },
] satisfies Routes;
