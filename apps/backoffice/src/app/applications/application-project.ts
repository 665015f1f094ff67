import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { UiControl, UiField } from '@passerelle/ui';
import type { ApplicationForm } from './application-form.model';

/** The project in words and its dates. */
@Component({
  selector: 'app-application-project',
  imports: [FormField, UiControl, UiField],
  templateUrl: './application-project.html',
})
export class ApplicationProject {
  readonly project = input.required<FieldTree<ApplicationForm['project']>>();
}
