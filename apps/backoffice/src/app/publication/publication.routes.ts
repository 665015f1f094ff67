import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import '../projects/projects.texts';
import './publication.texts';

export default [
  {
    path: '',
    title: $localize`:@@publication.title:Publication`,
    canActivate: [can('publication:export')],
    loadComponent: async () => (await import('./publication-overview')).PublicationOverviewPage,
  },
  {
    path: 'import',
    title: $localize`:@@publication.import.title:Import of published activities`,
    canActivate: [can('projects:import')],
    loadComponent: async () => (await import('./iati-import')).IatiImportPage,
  },
] satisfies Routes;
