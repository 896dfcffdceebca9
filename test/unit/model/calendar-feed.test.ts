import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../src/build/paths.ts';
import { bulletinSchema } from '../../../src/content/schema.ts';
import { bulletinCalendar, portalCalendar, toICalendar } from '../../../src/model/calendar-feed.ts';
import { accepted } from '../content/told.ts';
import { bulletin, bulletinOf, day, portalOf, SITE } from '../samples.ts';

const days = (yaml: string) => {
	const { event, deadline } = accepted(bulletinSchema, `title: Tin\ndate: 2024-07-02\n${yaml}`);
	return { event, deadline };
};
const LONG = 'Lịch tiếp công dân; thường kỳ, của Chủ tịch Ủy ban nhân dân phường Thử Nghiệm, tháng 7/2024 \\ 🇻🇳';
const PORTAL = portalOf({
	today: day('2024-07-15'),
	profile: { name: 'Phường Một, Hai' },
	bulletins: [
		bulletin('lich', '2024-07-01', {
			title: LONG,
			updated: day('2024-07-03'),
			...days(
				'event:\n  - { from: 2024-07-04 07:30, to: 11:00, place: "Phòng 1, tầng 2" }\n  - { from: 2024-07-18 07:30 }',
			),
		}),
		bulletin('treo-co', '2024-07-02', days('event: { from: 2024-07-25, to: 2024-07-26 }\ndeadline: 2024-07-31')),
		bulletin('nop', '2024-07-03', days('deadline: 17 giờ 31/7/2024')),
		bulletin('nam-truoc', '2023-07-01', days('event: { from: 2023-07-15 }\ndeadline: 2023-07-14')),
		bulletin('go', '2024-07-04', {
			...days('deadline: 2024-07-30'),
			removed: { date: day('2024-07-05'), note: 'Nhầm' },
		}),
	],
});
const text = toICalendar(portalCalendar(PORTAL), SITE);
const calendar = ICAL.Component.fromString(text);
const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
const eventOf = (uid: string) => {
	const found = events.find((event) => event.uid === `${uid}@phuong.example.vn`);
	if (!found) throw new Error(`no event ${uid}`);
	return found;
};
const iso = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

describe('the calendar, read by another hand', () => {
	it('has what is to come and what was within a year, but nothing of drafts and removed bulletins', () => {
		expect(events.map(({ uid }) => uid.split('@')[0])).toEqual([
			'nam-truoc-1',
			'lich-1',
			'lich-2',
			'treo-co-1',
			'treo-co-han',
			'nop-han',
		]);
	});

	it.each([
		['lich-1', '2024-07-04T00:30:00.000Z', '2024-07-04T04:00:00.000Z'],
		['lich-2', '2024-07-18T00:30:00.000Z', '2024-07-18T00:30:00.000Z'],
		['treo-co-1', '2024-07-25', '2024-07-27'],
		['treo-co-han', '2024-07-31', '2024-08-01'],
		['nop-han', '2024-07-31T10:00:00.000Z', '2024-07-31T10:00:00.000Z'],
		['nam-truoc-1', '2023-07-15', '2023-07-16'],
	])('%s is from %s to %s', (uid, from, to) => {
		const { startDate, endDate } = eventOf(uid);
		expect([iso(startDate), iso(endDate)]).toEqual([from, to]);
	});

	it('keeps every letter of titles and places', () => {
		const { summary, location, description, component } = eventOf('lich-1');
		expect({ summary, location }).toEqual({ summary: LONG, location: 'Phòng 1, tầng 2' });
		expect(description).toBe('Tóm tắt lich.\nhttps://phuong.example.vn/tin/lich/');
		expect(component.getFirstPropertyValue('url')).toBe('https://phuong.example.vn/tin/lich/');
		expect(eventOf('nop-han').summary).toBe('Hạn: Tin nop');
		// A program's own property is given as it is written.
		expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Lịch của Phường Một\\, Hai');
		expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT6H');
	});

	it('says when a bulletin was changed, not when the calendar was made', () => {
		const { component, sequence } = eventOf('lich-1');
		expect(sequence).toBe(2);
		expect(iso(component.getFirstPropertyValue('dtstamp') as ICAL.Time)).toBe('2024-07-02T17:00:00.000Z');
		const later = portalOf({ ...PORTAL, today: day('2024-07-16') });
		expect(toICalendar(portalCalendar(later), SITE)).toContain('DTSTAMP:20240702T170000Z');
	});

	it('keeps the name of an entry when its day and place change', () => {
		const moved = { ...bulletinOf(PORTAL, 'lich'), ...days('event: { from: 2024-08-01, place: Khác }') };
		expect(toICalendar(bulletinCalendar(moved), SITE)).toContain('UID:lich-1@phuong.example.vn\r\n');
	});

	it('has an entry without days for nothing', () => {
		const none = toICalendar(portalCalendar(portalOf({})), SITE);
		expect(ICAL.Component.fromString(none).getAllSubcomponents('vevent')).toEqual([]);
	});
});

it('has lines of at most 75 octets that end in CRLF, and cuts no letter in two', () => {
	const lines = text.split('\r\n');
	expect(lines.at(-1)).toBe('');
	expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
	expect(text).not.toContain('\uFFFD');
	expect(text).not.toMatch(/[\uD800-\uDBFF]\r\n/);
});

it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('is the same on a machine in %s', (zone) => {
	const code = `
		import { toICalendar } from './src/model/calendar-feed.ts';
		process.stdout.write(toICalendar(JSON.parse(process.argv[1]), new URL('${SITE.href}')));`;
	const made = execFileSync(
		process.execPath,
		['--input-type=module', '-e', code, JSON.stringify(portalCalendar(PORTAL))],
		{ cwd: PROJECT_ROOT, env: { ...process.env, TZ: zone }, encoding: 'utf8' },
	);
	expect(made).toBe(text);
});
