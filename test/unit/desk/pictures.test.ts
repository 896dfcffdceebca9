import { expect, it } from 'vitest';
import { picturesWithoutText } from '../../../src/desk/browser/pictures.ts';

it.each([
	['Chữ ![](a.jpg) và ![ ](tin/b.png "lời")', ['a.jpg', 'tin/b.png']],
	['![](<c d.jpg>)', ['c d.jpg']],
	['![Ông A](a.jpg), ![trang trí](b.jpg), [](a.jpg), ! [](a.jpg)', []],
])('%s', (markdown, pictures) => {
	expect(picturesWithoutText(markdown)).toEqual(pictures);
});
