import type { Routes } from '@angular/router';
import { can } from '../core/guards';
import './reviews.texts';

export default [
  {
    path: '',
    title: $localize`:@@reviews.list.title:My files`,
    canActivate: [can('reviews:score')],
    loadComponent: async () => (await import('./sheet-list')).SheetListPage,
  },
  {
    path: 'screenings/:applicationId',
    title: $localize`:@@reviews.screening.title:Admissibility`,
    canActivate: [can('reviews:read')],
    loadComponent: async () => (await import('./screening-detail')).ScreeningDetailPage,
  },
  {
    path: 'screenings/:applicationId/return',
    title: $localize`:@@reviews.return.title:Ask for corrections`,
    canActivate: [can('reviews:read')],
    loadComponent: async () => (await import('./screening-return')).ScreeningReturnPage,
  },
  {
    path: 'applications/:applicationId',
    title: $localize`:@@reviews.committee.title:Evaluators and scores`,
    canActivate: [can('reviews:read')],
    loadComponent: async () => (await import('./committee-detail')).CommitteeDetailPage,
  },
  {
    path: 'lots/:lotId',
    title: $localize`:@@reviews.ranking.title:Ranking`,
    canActivate: [can('reviews:read')],
    loadComponent: async () => (await import('./ranking-detail')).RankingDetailPage,
  },
  {
    path: ':id',
    title: $localize`:@@reviews.sheet.title:Score sheet`,
    canActivate: [can('reviews:read')],
    loadComponent: async () => (await import('./sheet-detail')).SheetDetailPage,
  },
] satisfies Routes;
