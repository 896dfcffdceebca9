import { expect, it } from 'vitest';
import { wardsByHost } from '../../../src/edge/ward-host.ts';

const one = { id: 'mot', hosts: ['mot.example.vn', 'WWW.mot.example.vn.'] };
const other = { id: 'hai', hosts: ['hai.example.vn'] };

it('gives a ward by any spelling of its names, and none for other names', () => {
	const wardOf = wardsByHost([one, other]);
	for (const host of ['mot.example.vn', 'MOT.example.vn:8080', 'www.mot.example.vn.']) expect(wardOf(host)).toBe(one);
	expect(wardOf('hai.example.vn')).toBe(other);
	for (const host of ['example.vn', '', undefined, 'mot.example.vn@hai', '[::1]:80'])
		expect(wardOf(host)).toBeUndefined();
});

it('gives the only ward whatever it is called', () => {
	const wardOf = wardsByHost([one]);
	for (const host of ['mot.example.vn', '127.0.0.1:4321', undefined]) expect(wardOf(host)).toBe(one);
});

it('refuses wards that contradict each other', () => {
	expect(() => wardsByHost([])).toThrow(RangeError);
	expect(() => wardsByHost([one, { ...other, id: 'mot' }])).toThrow('id mot');
	expect(() => wardsByHost([one, { ...other, hosts: ['mot.example.vn:80'] }])).toThrow('mot.example.vn');
});
