import { describe, expect, it } from 'vitest';
import { dayWarnings } from '../../../src/content/day-warnings.ts';
import { bulletinSchema } from '../../../src/content/schema.ts';
import { day } from '../samples.ts';
import { accepted, told } from './told.ts';

const head = (lines: string) => `title: Tin\ndate: 2024-07-02\n${lines}`;
const event = (lines: string) => head(`event:\n${lines.replace(/^/gm, '  ')}`);
const LIKE = 'viết theo kiểu 2024-07-15 08:00; cả ngày thì chỉ ghi 2024-07-15';

describe('event and deadline', () => {
	it.each([
		['from: 2024-07-15 08:00', [{ from: '2024-07-15T08:00' }]],
		['from: 8 giờ 30 ngày 15/7/2024\nto: 11 giờ', [{ from: '2024-07-15T08:30', to: '2024-07-15T11:00' }]],
		['from: 15/07/2024 8:00\nto: 16/07/2024 17:00', [{ from: '2024-07-15T08:00', to: '2024-07-16T17:00' }]],
		['from: 15/07/2024 8:00\nto: 24:00', [{ from: '2024-07-15T08:00', to: '2024-07-15' }]],
		['from: 0 giờ 25/7/2024\nto: 24 giờ 26/7/2024', [{ from: '2024-07-25T00:00', to: '2024-07-26' }]],
		['from: 2024-07-25\nto: 2024-07-26', [{ from: '2024-07-25', to: '2024-07-26' }]],
		['from: 2024-07-25\nto:\nplace:', [{ from: '2024-07-25' }]],
		['from: 2024-07-25\nplace: "  Hội trường  phường"', [{ from: '2024-07-25', place: 'Hội trường phường' }]],
		[
			'- from: 2024-07-04 07:30\n  to: 11:00\n- from: 2024-07-11 07:30',
			[{ from: '2024-07-04T07:30', to: '2024-07-04T11:00' }, { from: '2024-07-11T07:30' }],
		],
	])('%j', (yaml, read) => {
		expect(accepted(bulletinSchema, event(yaml)).event).toEqual(read);
	});

	it('takes further events as a list, apart', () => {
		const { event: one, events } = accepted(
			bulletinSchema,
			head('event: { from: 2024-07-04 }\nevents:\n  - from: 2024-07-11'),
		);
		expect([one, events]).toEqual([[{ from: '2024-07-04' }], [{ from: '2024-07-11' }]]);
		expect(told(bulletinSchema, head('events:\n  - from: 31/6/2024'))).toContain(
			'a.md:4:11  events[1].from: không có ngày 31/6/2024',
		);
		expect(told(bulletinSchema, head('events:\n  from: 2024-07-11'))).toContain('a.md:4:3  events: phải là danh sách');
	});

	it.each(['event:', 'event: []', 'events:', 'deadline:', ''])('%j is none', (yaml) => {
		const { event: days, deadline } = accepted(bulletinSchema, head(yaml));
		expect([days, deadline]).toEqual([undefined, undefined]);
	});

	it.each([
		['2024-07-31', '2024-07-31'],
		['17 giờ ngày 31/7/2024', '2024-07-31T17:00'],
		['24 giờ ngày 31/7/2024', '2024-07-31'],
	])('deadline: %s', (yaml, read) => {
		expect(accepted(bulletinSchema, head(`deadline: ${yaml}`)).deadline).toBe(read);
	});

	it.each([
		[
			'an unreadable beginning',
			event('from: sáng mai'),
			`a.md:4:9  event.from: không hiểu “sáng mai” là ngày, giờ nào, ${LIKE}`,
		],
		[
			'no beginning',
			event('place: Hội trường'),
			'a.md:4:3  event.from: thiếu ngày, giờ diễn ra (from)\n    Sửa thành:  from: 2024-07-15 08:00',
		],
		[
			'an empty beginning',
			event('from:'),
			'a.md:4:8  event.from: thiếu ngày, giờ diễn ra (from)\n    Sửa thành:  from: 2024-07-15 08:00',
		],
		[
			'no such day',
			event('from: 31/6/2024 8:00'),
			'a.md:4:9  event.from: không có ngày 31/6/2024: tháng 6/2024 chỉ có 30 ngày\n    Sửa thành:  from: 2024-06-30',
		],
		[
			'no such hour',
			event('from: 25 giờ ngày 15/7/2024'),
			'a.md:4:9  event.from: không có giờ như trong “25 giờ ngày 15/7/2024”: giờ từ 0 đến 23, phút từ 00 đến 59',
		],
		[
			'a beginning at the end of a day',
			event('from: 24:00 15/7/2024'),
			'a.md:4:9  event.from: không có giờ như trong “24:00 15/7/2024”: giờ từ 0 đến 23, phút từ 00 đến 59',
		],
		[
			'an unreadable end',
			event('from: 2024-07-15 08:00\nto: trưa'),
			'a.md:5:7  event.to: không hiểu “trưa” là lúc nào, viết theo kiểu 11:00 nếu xong trong ngày, hoặc 2024-07-16 17:00',
		],
		[
			'an end before the beginning',
			event('from: 2024-07-15 08:00\nto: 7:30'),
			'a.md:5:7  event.to: lúc xong phải sau lúc bắt đầu (from)',
		],
		[
			'an end on the day before',
			event('from: 2024-07-15\nto: 2024-07-14'),
			'a.md:5:7  event.to: lúc xong phải sau lúc bắt đầu (from)',
		],
		[
			'an hour of the end alone',
			event('from: 2024-07-15\nto: 11:00'),
			'a.md:5:7  event.to: có giờ xong mà chưa có giờ bắt đầu; ghi cả giờ vào from',
		],
		[
			'the second of a list',
			event('- from: 2024-07-15\n- from: 2024-07-16 08:00\n  to: 7:00'),
			'a.md:6:9  event[2].to: lúc xong phải sau lúc bắt đầu (from)',
		],
		[
			'a misspelt key',
			event('from: 2024-07-15\nplaces: Hội trường'),
			'a.md:5:3  event.places: không có mục nào tên “places”\n    Sửa thành:  place: Hội trường',
		],
		[
			'text for an event',
			head('event: 2024-07-15'),
			'a.md:3:8  event: phải là nhóm mục con, mỗi mục một dòng thụt vào hai dấu cách',
		],
		[
			'an unreadable deadline',
			head('deadline: cuối tháng'),
			`a.md:3:11  deadline: không hiểu “cuối tháng” là ngày, giờ nào, ${LIKE}`,
		],
		[
			'no such deadline',
			head('deadline: 31/6/2024'),
			'a.md:3:11  deadline: không có ngày 31/6/2024: tháng 6/2024 chỉ có 30 ngày\n    Sửa thành:  deadline: 2024-06-30',
		],
	])('tells of %s', (_name, yaml, text) => {
		expect(told(bulletinSchema, yaml)).toBe(text);
	});
});

describe('what is over when it is published', () => {
	const places = { locate: (_file: string, path: readonly (string | number)[]) => ({ line: path.length, column: 1 }) };
	const warned = (yaml: string, date = '2024-07-02') => {
		const { event: days, deadline } = accepted(bulletinSchema, head(yaml));
		return dayWarnings({ file: 'a.md', date: day(date), event: days, deadline }, places).map(({ message }) => message);
	};

	it.each([
		['event: { from: 2024-07-01 }', ['việc này đã qua khi tin đăng; xem lại ngày, giờ']],
		['event: { from: 2024-07-01 08:00 }', ['việc này đã qua khi tin đăng; xem lại ngày, giờ']],
		['deadline: 2024-07-01', ['hạn này đã qua khi tin đăng; xem lại ngày, giờ']],
		['event: { from: 2024-07-01, to: 2024-07-02 }', []],
		['event: { from: 2024-07-02 08:00 }', []],
		['deadline: 2024-07-02', []],
		['title2:', []],
	])('%s', (yaml, messages) => {
		expect(warned(yaml === 'title2:' ? '' : yaml)).toEqual(messages);
	});
});
