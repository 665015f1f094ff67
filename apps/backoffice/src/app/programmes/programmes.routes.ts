import { inject } from '@angular/core';
import type { CanActivateFn, CanMatchFn, ResolveFn, Routes } from '@angular/router';
import { can } from '../core/guards';
import { Session } from '../core/session';
import './programmes.texts';
import { ADD_LABELS, EDIT_LABELS, isSettingTab, TAB_LABELS } from './setting-tabs';

/** Those who read the settings: the administration and who manages them. */
const reader: CanActivateFn = (route, state) =>
  can(inject(Session).can('programmes:manage') ? 'programmes:manage' : 'files:read-any')(route, state);
const knownTab: CanMatchFn = (_route, [tab]) => isSettingTab(tab?.path);
/** Rows are added to every table but the values. */
const rowTab: CanMatchFn = (_route, [tab]) => isSettingTab(tab?.path) && tab.path !== 'values';
const titleFrom =
  (titles: Record<string, string>): ResolveFn<string> =>
  (route) =>
    titles[route.paramMap.get('tab') ?? ''] ?? '';
const form = async () => (await import('./setting-form')).SettingFormPage;

export default [
  { path: '', pathMatch: 'full', redirectTo: 'themes' },
  {
    path: ':tab',
    title: titleFrom(TAB_LABELS),
    canMatch: [knownTab],
    canActivate: [reader],
    loadComponent: async () => (await import('./settings')).SettingsPage,
  },
  {
    path: ':tab/new',
    title: titleFrom(ADD_LABELS),
    canMatch: [rowTab],
    canActivate: [can('programmes:manage')],
    loadComponent: form,
  },
  {
    path: ':tab/:id',
    title: titleFrom(EDIT_LABELS),
    canMatch: [knownTab],
    canActivate: [can('programmes:manage')],
    loadComponent: form,
  },
] satisfies Routes;
