import { describe, expect, it } from 'vitest';
import { bodyOf } from './sources.ts';

const TEXT = 'Phường họp đầu tháng để chia việc cho từng tổ dân phố, việc nào xong trước thì báo trước.';

describe('characters', () => {
	it.each([
		['no-break and double spaces', 'Một  hai&nbsp;&nbsp;ba&#8239;bốn', 'Một hai ba bốn'],
		['NFD', 'Ho\u0323p chi bo\u0323\u0302', 'Họp chi bộ'],
		['U+00D0 for Đ', 'Ðảng bộ, ðại hội', 'Đảng bộ, đại hội'],
		['soft hyphens and zero widths', 'chi\u00AD bộ\u200B của\uFEFF phường', 'chi bộ của phường'],
		['no-break hyphens', 'Chỉ thị 28\u2011CT/TW', 'Chỉ thị 28-CT/TW'],
		['raised and lowered figures', '12 m<sup>2</sup>, CO<sub>2</sub>, thứ 2<sup>a</sup>', '12 m², CO₂, thứ 2a'],
		['signs of Markdown', 'Điểm A* và [B], giá 5_000', 'Điểm A\\* và \\[B], giá 5_000'],
		[
			'addresses',
			'Xem https://phuong.example.vn/a_b?c=1. Gửi hop@phuong.example.vn nhé',
			'Xem <https://phuong.example.vn/a_b?c=1>. Gửi <hop@phuong.example.vn> nhé',
		],
		[
			'links to places of the old portal',
			'<a href="/?tc=1">tin cũ</a>, <a href="javascript:x()">in</a>, <a href="https://a.example.vn/">trang</a>',
			'tin cũ, in, [trang](https://a.example.vn/)',
		],
	])('are repaired: %s', async (_name, html, markdown) => {
		expect(await bodyOf(`<p>${html}</p>`)).toBe(markdown);
	});
});

describe('bold and italics', () => {
	it.each([
		['that touch are one', '<p>Có <b>hai</b><b> phần</b> việc.</p>', 'Có **hai phần** việc.'],
		['leave their spaces outside', '<p>Có<b> hai </b>phần việc.</p>', 'Có **hai** phần việc.'],
		['round nothing go', '<p>Có<b> </b>hai<b></b> phần việc.</p>', 'Có hai phần việc.'],
		['that begin within a word go', '<p>Có h<b>ai</b> phần <b>việc</b>.</p>', 'Có hai phần **việc**.'],
		[
			'of styles count',
			'<p>Có <span style="font-weight:bold">hai</span> <span style="font-style: italic">phần</span> <b style="font-weight:normal">việc</b>.</p>',
			'Có **hai** *phần* việc.',
		],
		['go over a line break on both sides', '<p>Có <b>hai phần<br>việc</b> lớn.</p>', 'Có **hai phần việc** lớn.'],
	])('%s', async (_name, html, markdown) => {
		expect(await bodyOf(html)).toBe(markdown);
	});
});

describe('line breaks', () => {
	it.each([
		['only break the line', 'Phường họp đầu tháng<br>để chia việc.', 'Phường họp đầu tháng để chia việc.'],
		['end a paragraph after a sentence', `${TEXT}<br>Sau đó các tổ ra quân.`, `${TEXT}\n\nSau đó các tổ ra quân.`],
		['end a paragraph when doubled', 'phường họp<br> <br>chia việc', 'phường họp\n\nchia việc'],
		['end a heading typed in bold', `<b>Việc tới</b><br>${TEXT}`, `## Việc tới\n\n${TEXT}`],
		['stand before items', 'Có hai việc<br>- Việc một<br>- Việc hai', 'Có hai việc\n\n- Việc một\n- Việc hai'],
		['keep short lines apart', 'TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH'],
	])('%s', async (_name, html, markdown) => {
		expect(await bodyOf(`<p>${html}</p>`)).toBe(markdown);
	});
});

describe('lists typed by hand', () => {
	it.each([
		['with dashes', ['- Việc một;', '– Việc hai;', '-Việc ba.'], '- Việc một;\n- Việc hai;\n- Việc ba.'],
		['with bullets of sign fonts', ['\uF0B7 Việc một', '\uF0A7 Việc hai'], '- Việc một\n- Việc hai'],
		[
			'with two signs',
			['- Việc một:', '+ Ý một', '+ Ý hai', '- Việc hai'],
			'- Việc một:\n  - Ý một\n  - Ý hai\n- Việc hai',
		],
		['with numbers', ['1. Việc một.', '2. Việc hai.'], '1. Việc một.\n2. Việc hai.'],
		['with numbers from three', ['3) Việc ba.', '4) Việc bốn.'], '3. Việc ba.\n4. Việc bốn.'],
		['not with one number', ['1. Việc một.', 'Rồi đến việc khác.'], '1\\. Việc một.\n\nRồi đến việc khác.'],
		[
			'not with letters, which Markdown has no lists of',
			['a) Việc một;', 'b) Việc hai.'],
			'a) Việc một;\n\nb) Việc hai.',
		],
		['not with minus five', ['-5 độ là lạnh.'], '-5 độ là lạnh.'],
	])('%s', async (_name, lines, markdown) => {
		expect(await bodyOf(lines.map((line) => `<p>${line}</p>`).join(''))).toBe(markdown);
	});

	it('keeps the bold type of an item', async () => {
		expect(await bodyOf('<p><b>- Một:</b> việc đầu</p><p><b>- </b>Hai</p>')).toBe('- **Một:** việc đầu\n- Hai');
	});

	it('keeps lists of Word', async () => {
		expect(await bodyOf('<ul><li><p>Một</p></li><li>Hai<ol><li>Ba</li></ol></li></ul>')).toBe('- Một\n- Hai\n  1. Ba');
	});
});

describe('headings', () => {
	const sample = (...lines: string[]) =>
		`${lines.map((line) => `<p>${line}</p>`).join(`<p>${TEXT}</p>`)}<p>${TEXT}</p>`;
	const headingsOf = async (html: string) => (await bodyOf(html)).split('\n').filter((line) => line.startsWith('#'));

	it.each([
		['bold alone on a line', ['<b>Kết quả</b>', '<b>Khó khăn</b>'], ['## Kết quả', '## Khó khăn']],
		[
			'bold with numbers of three kinds',
			[
				'<b>I. KẾT QUẢ</b>',
				'<b>1. Về Đảng</b>',
				'<b>a) Kết nạp</b>',
				'<b>2. Về chính quyền</b>',
				'<b>II. KHÓ KHĂN</b>',
			],
			['## I. KẾT QUẢ', '### 1. Về Đảng', '#### a) Kết nạp', '### 2. Về chính quyền', '## II. KHÓ KHĂN'],
		],
		[
			'numbers without bold type',
			['I. Kết quả', '1. Về Đảng', '1.1. Kết nạp', 'II. Khó khăn'],
			['## I. Kết quả', '### 1. Về Đảng', '#### 1.1. Kết nạp', '## II. Khó khăn'],
		],
		['not a bold sentence', ['<b>Kết quả đạt khá.</b>'], []],
		['not an item', ['<b>- Kết quả</b>'], []],
		['not a long numbered paragraph', [`1. ${TEXT.repeat(2)}`], []],
	])('typed by hand: %s', async (_name, lines, headings) => {
		expect(await headingsOf(sample(...lines))).toEqual(headings);
	});

	it('of Word begin below the title and skip no level', async () => {
		expect(await headingsOf('<h2>Một</h2><p>a</p><h5>Hai</h5><p>a</p><h3>Ba</h3><p>a</p><h2>Bốn</h2><p>a</p>')).toEqual(
			['## Một', '### Hai', '### Ba', '## Bốn'],
		);
	});

	it('are not the bold name at the end', async () => {
		expect(await bodyOf(`<p>${TEXT}</p><p align="right"><b>TM. ĐẢNG ỦY</b></p>`)).toBe(`${TEXT}\n\n**TM. ĐẢNG ỦY**`);
	});
});

describe('tables', () => {
	it.each([
		[
			'have a head',
			'<table><tr><td><p>Tổ</p></td><td>Số hộ</td></tr><tr><td>Một</td><td>35</td></tr></table>',
			'| Tổ | Số hộ |\n| - | - |\n| Một | 35 |',
		],
		[
			'hold one line in a cell',
			'<table><tr><th>Tổ</th><th>Việc</th></tr><tr><td>Một</td><td><p>Quét</p><p>Dọn | xếp</p><ul><li>a</li><li>b</li></ul></td></tr></table>',
			'| Tổ | Việc |\n| - | - |\n| Một | Quét Dọn \\| xếp a; b |',
		],
		[
			'of one column are text',
			`<table><tr><td><p>${TEXT}</p></td></tr><tr><td>Dòng hai.</td></tr></table>`,
			`${TEXT}\n\nDòng hai.`,
		],
		[
			'give their first merged row to the text',
			'<table><tr><td colspan="2">Biểu một</td></tr><tr><td>Tổ</td><td>Hộ</td></tr><tr><td>1</td><td>2</td></tr></table>',
			'Biểu một\n\n| Tổ | Hộ |\n| - | - |\n| 1 | 2 |',
		],
		[
			'lose empty rows',
			'<table><tr><td>Tổ</td><td>Hộ</td></tr><tr><td></td><td>&nbsp;</td></tr><tr><td>1</td><td>2</td></tr></table>',
			'| Tổ | Hộ |\n| - | - |\n| 1 | 2 |',
		],
	])('%s', async (_name, html, markdown) => {
		expect(await bodyOf(html)).toBe(markdown);
	});
});

it('makes footnotes of what Word saves as a web page', async () => {
	const html = `<p>Có 12 hộ<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> và 3 tổ<a href="#_ftn2" name="_ftnref2">[2]</a>.</p><div><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Tính đến tháng 6.</p></div><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> Thêm một tổ mới.</p></div></div>`;
	expect(await bodyOf(html)).toBe('Có 12 hộ[^1] và 3 tổ[^2].\n\n[^1]: Tính đến tháng 6.\n\n[^2]: Thêm một tổ mới.');
});
