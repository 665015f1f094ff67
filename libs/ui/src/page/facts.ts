import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, TemplateRef, contentChildren, inject, input } from '@angular/core';

/** One line of `ui-facts`: `<ng-template uiFact label="Theme">…</ng-template>`. */
@Directive({ selector: 'ng-template[uiFact]' })
export class UiFact {
  readonly label = input.required<string>();
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

/** A list of label and value. */
@Component({
  selector: 'ui-facts',
  imports: [NgTemplateOutlet],
  template: `<dl>
    @for (fact of facts(); track fact) {
      <div>
        <dt>{{ fact.label() }}</dt>
        <dd><ng-container [ngTemplateOutlet]="fact.template" /></dd>
      </div>
    }
  </dl>`,
  styles: `
    dl {
      margin: 0;
    }
    div {
      display: grid;
      grid-template-columns: minmax(120px, 30%) 1fr;
      gap: 2px 16px;
      padding: 5px 0;
    }
    dt {
      color: var(--ui-ink-soft);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    @media (max-width: 640px) {
      div {
        grid-template-columns: 1fr;
      }
    }
    :host-context([uiRail]) div {
      grid-template-columns: 1fr;
    }
  `,
})
export class UiFacts {
  protected readonly facts = contentChildren(UiFact);
}
