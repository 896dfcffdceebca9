const ROMAN: readonly (readonly [value: number, sign: string])[] = [
	[1000, 'M'],
	[900, 'CM'],
	[500, 'D'],
	[400, 'CD'],
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I'],
];

/** A Roman number, up to 3999. */
export function roman(count: number): string {
	let left = Math.min(Math.max(count, 0), 3999);
	return ROMAN.map(([value, sign]) => {
		const times = Math.floor(left / value);
		left -= times * value;
		return sign.repeat(times);
	}).join('');
}

/** A letter for a number, as Word counts on after Z: AA, BB. */
export function letters(count: number): string {
	const index = Math.max(count, 1) - 1;
	return String.fromCharCode(65 + (index % 26)).repeat(Math.min(Math.floor(index / 26) + 1, 10));
}
