import { Component, type ElementRef, inject, input, model, viewChild, DOCUMENT } from '@angular/core';

const MIN = 20;
const MAX = 80;
const STEP = 5;

/** Two panes with a divider that moves by mouse, touch and arrow keys: slots `[uiStart]` and `[uiEnd]`. One above the other on narrow screens. */
@Component({
  selector: 'ui-split',
  template: `<div #frame class="frame" [style.--share]="share() + '%'">
    <div class="pane"><ng-content select="[uiStart]" /></div>
    <div
      class="divider"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-valuemin="20"
      aria-valuemax="80"
      [attr.aria-label]="label()"
      [attr.aria-valuenow]="share()"
      (keydown)="moveByKey($event)"
      (pointerdown)="startDrag($event)"
    ></div>
    <div class="pane"><ng-content select="[uiEnd]" /></div>
  </div>`,
  styles: `
    .frame {
      display: grid;
      grid-template-columns: minmax(0, calc(var(--share) - 6px)) 24px minmax(0, 1fr);
      min-height: 60vh;
    }
    .pane {
      overflow: auto;
      max-height: calc(100vh - 180px);
    }
    .divider {
      cursor: col-resize;
      touch-action: none;
      background: linear-gradient(var(--ui-line-strong), var(--ui-line-strong)) center / 2px 100% no-repeat;
    }
    .divider:hover,
    .divider:focus-visible {
      background-image: linear-gradient(var(--ui-primary), var(--ui-primary));
    }
    @media (forced-colors: active) {
      .divider {
        border-inline: 1px solid CanvasText;
      }
    }
    @media (max-width: 900px) {
      .frame {
        display: block;
      }
      .pane {
        max-height: none;
      }
      .divider {
        display: none;
      }
    }
  `,
})
export class UiSplit {
  /** Accessible name of the divider. */
  readonly label = input($localize`:@@ui.split.divider:Width of the left pane`);
  /** Width of the left pane in percent. */
  readonly share = model(50);
  private readonly document = inject(DOCUMENT);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');

  protected moveByKey(event: KeyboardEvent): void {
    const moves: Record<string, number> = {
      ArrowLeft: this.share() - STEP,
      ArrowRight: this.share() + STEP,
      Home: MIN,
      End: MAX,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.set(target);
  }

  protected startDrag(event: PointerEvent): void {
    event.preventDefault();
    const box = this.frame().nativeElement.getBoundingClientRect();
    const move = (at: PointerEvent) => {
      this.set(((at.clientX - box.left) / box.width) * 100);
    };
    this.document.addEventListener('pointermove', move);
    this.document.addEventListener(
      'pointerup',
      () => {
        this.document.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  }

  private set(percent: number): void {
    this.share.set(Math.round(Math.min(MAX, Math.max(MIN, percent))));
  }
}
