import { Component } from '@angular/core';
import { Shell } from './core/shell/shell';

/** Root of the back-office. */
@Component({ selector: 'app-root', imports: [Shell], template: '<app-shell />' })
export class App {}
