import { NgTemplateOutlet } from '@angular/common';
import { Component, type TemplateRef, contentChild, input, output, signal } from '@angular/core';
import { UiFileList, type ListedFile, type Replacement } from '@passerelle/ui';
import { FilePreview } from './file-preview';

/** Documents with their earlier versions; those that can be looked at open in a window, loaded when it is first wanted. */
@Component({
  selector: 'app-document-list',
  imports: [FilePreview, NgTemplateOutlet, UiFileList],
  template: `<ui-file-list
      [files]="files()"
      [removable]="removable()"
      [replaceable]="replaceable()"
      [previews]="true"
      [accept]="accept()"
      (remove)="remove.emit($event)"
      (replace)="replace.emit($event)"
      (preview)="previewed.set($event)"
    >
      @if (about(); as template) {
        <ng-template #about let-file>
          <ng-container [ngTemplateOutlet]="template" [ngTemplateOutletContext]="{ $implicit: file }" />
        </ng-template>
      }
    </ui-file-list>
    @defer (when previewed()) {
      <app-file-preview [(file)]="previewed" />
    }`,
})
export class DocumentList {
  readonly files = input.required<readonly ListedFile[]>();
  readonly removable = input(false);
  readonly replaceable = input(false);
  readonly accept = input('');
  readonly remove = output<ListedFile>();
  readonly replace = output<Replacement>();
  protected readonly about = contentChild<TemplateRef<{ $implicit: ListedFile }>>('about');
  protected readonly previewed = signal<ListedFile | undefined>(undefined);
}
