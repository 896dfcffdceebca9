import fc from 'fast-check';

/** The last day of a month by the platform's own calendar. */
export const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Year, month and day of any day that is read. */
export const anyDay = fc
	.record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }), of31: fc.nat(30) })
	.map(({ year, month, of31 }) => ({ year, month, day: 1 + (of31 % lastDay(year, month)) }));
