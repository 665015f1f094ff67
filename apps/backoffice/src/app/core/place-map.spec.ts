import { TestBed } from '@angular/core/testing';
import { PlaceMap, type MapPlace } from './place-map';

const PLACES: MapPlace[] = [
  { placeId: 'p1', name: 'Ramallah', latitude: '31.89964', longitude: '35.20422', projects: 1 },
  { placeId: 'p2', name: 'Al-Bireh', latitude: '31.91001', longitude: '35.21645', projects: 1 },
];

async function open(chosen?: string[]) {
  const fixture = TestBed.createComponent(PlaceMap);
  fixture.componentRef.setInput('places', PLACES);
  fixture.componentRef.setInput('chosen', chosen);
  const picked: string[] = [];
  fixture.componentInstance.picked.subscribe((id) => picked.push(id));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { element, picked, circles: [...element.querySelectorAll('circle')] };
}

describe('PlaceMap', () => {
  it('lets choose a place by its circle or, without a mouse, in the list', async () => {
    const { element, picked, circles } = await open(['p2']);
    expect(circles.map((circle) => circle.classList.contains('chosen'))).toEqual([false, true]);
    circles[0]?.dispatchEvent(new MouseEvent('click'));
    const buttons = [...element.querySelectorAll('button')];
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    buttons[1]?.click();
    expect(picked).toEqual(['p1', 'p2']);
    const [x1 = 0, x2 = 0] = circles.map((circle) => Number(circle.getAttribute('cx')));
    expect(x2 - x1).toBeGreaterThan(10);
  });

  it('only shows places where none is chosen', async () => {
    const { element } = await open();
    expect(element.querySelectorAll('button')).toHaveLength(0);
    expect([...element.querySelectorAll('li')].map((item) => item.textContent.trim())).toEqual([
      'Ramallah',
      'Al-Bireh',
    ]);
  });
});
