import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './calls.texts';

const form = async () => (await import('./call-form')).CallFormPage;
const lotForm = async () => (await import('./lot-form')).LotFormPage;

const questionnaire = async () => (await import('./call-questionnaire')).CallQuestionnairePage;

export default [
  {
    path: '',
    title: $localize`:@@calls.list.title:Calls for projects`,
    canActivate: [can('calls:read')],
    loadComponent: async () => (await import('./call-list')).CallListPage,
  },
  {
    path: 'new',
    title: $localize`:@@calls.form.new:New call`,
    canActivate: [can('calls:prepare')],
    loadComponent: form,
  },
  {
    path: ':id',
    title: $localize`:@@calls.detail.title:Call for projects`,
    canActivate: [can('calls:read')],
    loadComponent: async () => (await import('./call-detail')).CallDetailPage,
  },
  {
    path: ':id/edit',
    title: $localize`:@@calls.form.edit:Change the call`,
    canActivate: [can('calls:prepare')],
    loadComponent: form,
  },
  {
    path: ':id/clone',
    title: $localize`:@@calls.clone.title:Reuse in a new call`,
    canActivate: [can('calls:prepare')],
    loadComponent: async () => (await import('./call-clone')).CallClonePage,
  },
  { path: ':id/form', pathMatch: 'full', redirectTo: ':id/form/questions' },
  {
    path: ':id/form/:view',
    title: $localize`:@@calls.questionnaire.title:Form of the call`,
    canActivate: [can('calls:read')],
    loadComponent: questionnaire,
  },
  { path: ':id/lots/:lotId/form', pathMatch: 'full', redirectTo: ':id/lots/:lotId/form/questions' },
  {
    path: ':id/lots/:lotId/form/:view',
    title: $localize`:@@calls.concept.form-title:Short form of the concept notes`,
    canActivate: [can('calls:read')],
    loadComponent: questionnaire,
  },
  { path: ':id/lots/:lotId/own-form', pathMatch: 'full', redirectTo: ':id/lots/:lotId/own-form/questions' },
  {
    path: ':id/lots/:lotId/own-form/:view',
    title: $localize`:@@calls.own-form.title:Form of the lot`,
    data: { lotForm: 'own-form' },
    canActivate: [can('calls:read')],
    loadComponent: questionnaire,
  },
  {
    path: ':id/lots/new',
    title: $localize`:@@calls.lot.new:New lot`,
    canActivate: [can('calls:prepare')],
    loadComponent: lotForm,
  },
  {
    path: ':id/lots/:lotId',
    title: $localize`:@@calls.lot.edit:Change the lot`,
    canActivate: [can('calls:prepare')],
    loadComponent: lotForm,
  },
] satisfies Routes;
