import type { Routes } from '@angular/router';
import { can, fieldsLeft } from '../core/guards';
import './concepts.texts';

export default [
  {
    path: '',
    title: $localize`:@@concepts.list.title:Concept notes`,
    canActivate: [can('applications:read')],
    loadComponent: async () => (await import('./concept-list')).ConceptListPage,
  },
  {
    path: 'new',
    title: $localize`:@@concepts.new.title:New concept note`,
    canActivate: [can('applications:create')],
    loadComponent: async () => (await import('./concept-new')).ConceptNewPage,
  },
  {
    path: ':id/edit/:section',
    title: $localize`:@@concepts.form.title:Write the concept note`,
    canActivate: [can('applications:edit')],
    canDeactivate: [fieldsLeft],
    loadComponent: async () => (await import('./concept-form')).ConceptFormPage,
  },
  {
    path: ':id',
    title: $localize`:@@concepts.detail.title:Concept note`,
    canActivate: [can('applications:read')],
    loadComponent: async () => (await import('./concept-detail')).ConceptDetailPage,
  },
] satisfies Routes;
