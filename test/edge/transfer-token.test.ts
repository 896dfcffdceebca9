import { describe, expect, it, onTestFinished } from 'vitest';
import { isUsableToken, TokenGate } from '../../src/edge/transfer-token.ts';
import { TOKEN } from './api-suite.ts';
import { startTestServer } from './node-runtime.ts';

const RIGHT = `Bearer ${TOKEN}`;

it('is long, and of characters that a header carries', () => {
	for (const token of ['x'.repeat(32), TOKEN, '~'.repeat(500)])
		expect([token, isUsableToken(token)]).toEqual([token, true]);
	for (const token of ['1', 'x'.repeat(31), 'đ'.repeat(40), ` ${'x'.repeat(40)}`, `${'x'.repeat(40)}\n`])
		expect([token, isUsableToken(token)]).toEqual([token, false]);
});

describe('a gate', () => {
	const gate = () => {
		const clock = { now: 1_000_000 };
		const made = new TokenGate(TOKEN, () => clock.now);
		const guess = (address: string, times = 1) =>
			Array.from({ length: times }, () => made.judge('Bearer wrong', address)).filter((verdict) => verdict === 'wrong')
				.length;
		return { clock, guess, judge: made.judge.bind(made) };
	};

	it('looks at five wrong tokens of a network in a minute', () => {
		const { clock, guess, judge } = gate();
		expect(guess('10.0.0.1', 854)).toBe(5);
		expect(judge(RIGHT, '10.0.0.1')).toEqual({ later: 60 });
		clock.now += 59_500;
		expect(judge(RIGHT, '10.0.0.1')).toEqual({ later: 1 });
		expect(judge(RIGHT, '10.0.0.2')).toBe('right');
		clock.now += 500;
		expect(judge(RIGHT, '10.0.0.1')).toBe('right');
		expect(guess('10.0.0.1', 854)).toBe(5);
	});

	it('takes all of an IPv6 /48 for one', () => {
		const { guess, judge } = gate();
		let looked = 0;
		for (let subnet = 0; subnet < 1000; subnet++) looked += guess(`2001:db8:7:${subnet.toString(16)}::1`);
		expect(looked).toBe(5);
		expect(judge(RIGHT, '2001:db8:8::1')).toBe('right');
	});

	it('lets who has the token in while thousands guess', () => {
		const { guess, judge } = gate();
		const address = (n: number) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
		let looked = 0;
		for (let round = 0; round < 5; round++) for (let n = 0; n < 2000; n++) looked += guess(address(n));
		// The first of each, and 60 in all before it is so strict.
		expect(looked).toBe(2000);
		expect(judge(RIGHT, '192.0.2.1')).toBe('right');
	});

	it('remembers no more networks than it has room for', () => {
		const { guess } = gate();
		for (let n = 0; n < 20_000; n++) guess(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`);
		expect(guess('10.0.78.31')).toBe(0);
		expect(guess('10.0.0.0')).toBe(1);
	});

	it('is not shut by a clock that is set back', () => {
		const { clock, guess, judge } = gate();
		guess('10.0.0.1', 10);
		clock.now -= 10_000;
		expect(judge(RIGHT, '10.0.0.1')).toBe('right');
	});
});

it.each(['1', 'x'.repeat(31)])('that could be guessed, %s, moves nothing, and the site is served', async (token) => {
	const server = await startTestServer({ token });
	onTestFinished(() => server.close());
	const headers = { authorization: `Bearer ${token}` };
	for (const method of ['GET', 'PUT']) expect((await server.ask('/api/counts', { method, headers })).status).toBe(404);
	expect((await server.ask('/')).status).toBe(200);
	expect(server.logged).toEqual([expect.stringMatching(/^COUNTER_TOKEN phải có ít nhất 32 ký tự.*randomBytes\(24\)/)]);
});
