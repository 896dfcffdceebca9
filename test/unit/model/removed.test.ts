import { expect, it } from 'vitest';
import { removedBulletins } from '../../../src/model/removed.ts';
import { bulletin, day } from '../samples.ts';

const gone = (slug: string, on: string, replacedBy?: string) =>
	bulletin(slug, '2024-07-01', { removed: { date: day(on), note: `Vì ${slug}.`, replacedBy } });
const TODAY = day('2024-07-10');

it('keeps of a bulletin that was taken down only days, reason and what stands in its place', () => {
	const all = [
		gone('a', '2024-07-05', 'moi'),
		gone('b', '2024-07-10'),
		bulletin('moi', '2024-07-05'),
		bulletin('c', '2024-07-02'),
	];
	expect(removedBulletins(all, TODAY)).toEqual([
		{
			slug: 'a',
			date: '2024-07-01',
			removedOn: '2024-07-05',
			note: 'Vì a.',
			replacedBy: { slug: 'moi', title: 'Tin moi', date: '2024-07-05' },
		},
		{ slug: 'b', date: '2024-07-01', removedOn: '2024-07-10', note: 'Vì b.', replacedBy: undefined },
	]);
});

it('leaves out what is taken down later, and drafts', () => {
	const draft = { ...gone('nhap', '2024-07-02'), draft: true };
	expect(removedBulletins([gone('a', '2024-07-11'), draft], TODAY)).toEqual([]);
});

it('leads to no bulletin that is not published yet', () => {
	const [removed] = removedBulletins([gone('a', '2024-07-05', 'sau'), bulletin('sau', '2024-07-11')], TODAY);
	expect(removed?.replacedBy).toBeUndefined();
});
