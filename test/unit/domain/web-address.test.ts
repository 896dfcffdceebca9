import { describe, expect, it } from 'vitest';
import { addressFault, pathFault } from '../../../src/domain/web-address.ts';

describe('addressFault', () => {
	it.each([
		'https://phuong.example.vn',
		'HTTP://PHUONG.EXAMPLE.VN/a?b=c&d=%20e#f',
		'http://phuong.example.vn:8080/a@b',
		'https://phuong.example.vn/?email=a@b.example',
		'https://phườnghươngxuân.example.vn/tin',
		'http://www.xn--phng-example-q1a.vn/',
		'http://192.0.2.1/a',
		'http://[2001:db8::1]/a',
	])('finds none in %j', (address) => {
		expect(addressFault(address)).toBeUndefined();
	});

	it.each([
		['javascript:alert(1)', 'scheme'],
		['JaVaScRiPt://a.vn/%0aalert(1)', 'scheme'],
		['data:text/html,a', 'scheme'],
		['file:///etc/passwd', 'scheme'],
		['ftp://a.vn/', 'scheme'],
		['blob:https://a.vn/b', 'scheme'],
		['//a.vn/b', 'scheme'],
		['https:a.vn', 'scheme'],
		['https:/a.vn', 'scheme'],
		['https:///a.vn', 'scheme'],
		['https://', 'scheme'],
		['a.vn', 'scheme'],
		['', 'scheme'],
		['mailto:a@b.vn', 'scheme'],
		['https:\\\\a.vn', 'signs'],
		['https://a.vn\\@evil.example', 'signs'],
		['https://a.vn/a b', 'signs'],
		[' https://a.vn', 'signs'],
		['java\tscript:alert(1)', 'signs'],
		['https://a.vn/\u202Efdp.exe', 'signs'],
		['https://a\u00AD.vn', 'signs'],
		['https://a.vn/\u0000', 'signs'],
		['https://chinhphu.vn@evil.example', 'userinfo'],
		['https://chinhphu.vn:443@evil.example/', 'userinfo'],
		['https://@evil.example/', 'userinfo'],
		['https://chinhphu.vn%2f@evil.example', 'userinfo'],
		['https://сhinhphu.vn', 'letters'],
		['https://chinhphu.vn。evil.example', 'letters'],
		['https://evil%2eexample/', 'letters'],
		['https://chinhphu.vn／a.evil.example', 'scheme'],
	])('finds it in %j', (address, fault) => {
		expect(addressFault(address)).toBe(fault);
	});
});

describe('pathFault', () => {
	it.each(['/tai-lieu/a.pdf', 'tai-lieu/chỉ thị 28.pdf', './a.pdf', '/a/..b.pdf', '/a.pdf?b=c:d#e'])(
		'finds none in %j',
		(path) => {
			expect(pathFault(path)).toBeUndefined();
		},
	);

	it.each([
		['javascript:alert(1)', 'scheme'],
		['data:text/html,a', 'scheme'],
		['file:/etc/passwd', 'scheme'],
		['//evil.example/a', 'scheme'],
		['%2f%2fevil.example', 'scheme'],
		['\\\\evil.example\\a', 'signs'],
		['/\\evil.example', 'signs'],
		['../../etc/passwd', 'signs'],
		['/a/../../b', 'signs'],
		['/a/%2e%2e/%2E%2E/b', 'signs'],
		['/a\u0000', 'signs'],
		['/a%0d%0ab', 'signs'],
	])('finds it in %j', (path, fault) => {
		expect(pathFault(path)).toBe(fault);
	});
});
