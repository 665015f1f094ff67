import { Service, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** Window title: the page, then the product. A record page may name the record with `name()`. */
@Service()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.name(this.buildTitle(state));
  }

  /** Names the page that is open, e.g. by the reference of its record. */
  name(page: string | undefined): void {
    this.title.setTitle(page ? `${page} – Passerelle` : 'Passerelle');
  }
}
