import { describe, expect, it } from 'vitest';
import { imported, told } from './sources.ts';

const IMPRINT =
	'<p>Cổng thông tin điện tử phường Thử Nghiệm. Giấy phép số 12/GP do cơ quan có thẩm quyền cấp. Ghi rõ nguồn khi phát hành lại thông tin từ cổng này, mọi góp ý xin gửi về ban biên tập của phường.</p>';

/** What every such page has round its text, as it is told. */
const LEFT = 'phần khung trang không đưa vào tin: ';
const TOP = '“Thứ Tư, 25/11/2026 Trang chủ Giới thiệu”';
const FOOT = '“Cổng thông tin điện tử phường Thử Nghiệm. Giấy phép số…”';

function portal(title: string, main: string): string {
	return `<html><head><meta charset="utf-8"><title>${title} - Phường Thử Nghiệm</title></head><body><div id="top"><span>Thứ Tư, 25/11/2026</span><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/a">Giới thiệu</a></li></ul></div>${main}<div class="duoi">${IMPRINT}</div></body></html>`;
}

describe('the text of a page', () => {
	it('is found though it is shorter than what the page says of itself', async () => {
		const main =
			'<table><tr><td><p class="tieude">Lịch cắt điện tuần này</p><p>(Cập nhật: 5/6/2023 9:15:00 AM)</p><p>Cắt điện ngày 7/6.</p><p>Bà con chủ động.</p></td></tr></table>';
		const bulletin = await imported(portal('Lịch cắt điện tuần này', main));
		expect(bulletin.source).toBe(
			'---\ntitle: Lịch cắt điện tuần này\ndate: 2023-06-05\ndraft: true # còn 1 việc phải sửa, máy đã in ra khi nhập; sửa xong thì xóa dòng này\n---\n\nCắt điện ngày 7/6.\n\nBà con chủ động.\n',
		);
		expect(told(bulletin)).toContain('nên có thể là 05/06/2023 hoặc 06/05/2023, máy tạm lấy 05/06/2023');
	});

	it('begins with what stands between title and text, without the tools there', async () => {
		const main = `<div class="box"><h3>Tin nổi bật</h3><ul><li><a href="/x">Phường khai mạc hội thao chào mừng ngày lễ lớn của địa phương</a></li></ul></div><div class="detail"><h2>Phường tiêm phòng cho chó mèo</h2><div class="time">14:05 | 03/10/2024</div><div class="tools"><a href="#">Gửi email</a> <span>Lượt xem: 1.204</span></div><div class="sapo"><b>Phường tiêm phòng cho đàn chó mèo trên địa bàn.</b></div><div class="content"><div>Tổ tiêm phòng đến từng nhà văn hóa.</div><div class="share">Chia sẻ tin</div><div>Đến trưa đã tiêm được 120 con.</div><div style="text-align:right"><b>Minh Thử</b></div></div><div class="tags">Từ khóa: <a href="#">tiêm phòng</a></div><div class="other"><h4>Tin cùng chuyên mục</h4><ul><li><a href="/y">Tin kia</a></li></ul></div></div>`;
		const bulletin = await imported(portal('Phường tiêm phòng cho chó mèo', main));
		expect(bulletin.source).toBe(
			'---\ntitle: Phường tiêm phòng cho chó mèo\ndate: 2024-10-03\nauthor: Minh Thử\n---\n\n**Phường tiêm phòng cho đàn chó mèo trên địa bàn.**\n\nTổ tiêm phòng đến từng nhà văn hóa.\n\nĐến trưa đã tiêm được 120 con.\n',
		);
		expect(told(bulletin)).toBe(
			`${LEFT}${TOP}; “Tin nổi bật Phường khai mạc hội thao chào mừng ngày lễ lớn…”; “Gửi email Lượt xem: 1.204”; “Chia sẻ tin”; “Từ khóa: tiêm phòng”; “Tin cùng chuyên mục Tin kia”; ${FOOT}`,
		);
	});

	const LONG =
		'<p>Phường Thử Nghiệm là phường lớn, đất đai trù phú, dân cư thuần hậu, có nhiều nghề truyền thống được gìn giữ qua bao đời nay và còn được truyền lại cho lớp trẻ.</p>';
	const STORY =
		'<p>Phường họp với bà con tổ dân phố hai về việc mở rộng ngõ.</p><p>Buổi họp xong lúc mười giờ sáng.</p>';

	it('keeps what is too long for a tool though it is named like one, and tells of what is left out', async () => {
		const words = 'Tổ hai có sáu mươi hộ, ngõ dài hai trăm mét, mặt ngõ còn hẹp và trũng, mưa xuống là ngập';
		const text = `${words}; bà con góp công, phường góp vật liệu để lát lại trong tháng này.`;
		const main = `<div class="detail"><h2>Phường họp dân tổ hai</h2><p>Ngày 3/10/2024</p><div class="content">${STORY}<div class="other">${text}</div><div class="share">${words}.</div></div></div>`;
		const bulletin = await imported(portal('Phường họp dân tổ hai', main));
		expect(bulletin.source).toContain(`Buổi họp xong lúc mười giờ sáng.\n\n${text}\n`);
		expect(told(bulletin)).toBe(`${LEFT}${TOP}; “Tổ hai có sáu mươi hộ, ngõ dài hai trăm mét, mặt ngõ còn…”; ${FOOT}`);
	});

	it('is no longer text beside it that is named as what it is', async () => {
		const main = `<div class="sidebar">${LONG}${LONG}</div><div><div>${STORY}</div></div>`;
		const { source } = await imported(portal('Tin của phường hôm nay', main));
		expect(source).toContain('Buổi họp xong');
		expect(source).not.toContain('trù phú');
	});

	it('is no longer text far from its title', async () => {
		const main = `<table><tr><td><div>${LONG}</div></td><td><h2>Phường họp dân tổ hai</h2><p>Ngày 3/10/2024</p><div>${STORY}</div></td></tr></table><div>${LONG}</div>`;
		const { source } = await imported(portal('Phường họp dân tổ hai', main));
		expect(source).toContain('title: Phường họp dân tổ hai\ndate: 2024-10-03\n');
		expect(source).not.toContain('trù phú');
	});

	it('leaves the tools, links and other news round its container', async () => {
		const main = `<div><h2>Phường họp dân tổ hai</h2><div>Ngày 3/10/2024</div><div class="tools">In trang này ra giấy</div><div><a href="/z">Xem toàn bộ tin của chuyên mục này</a></div><div>${STORY}<p>Việc nào xong trước thì báo trước.</p></div><div>Bài, ảnh: Minh Thử</div><div>Tin liên quan</div><div>Một tin kia của phường bạn</div></div>`;
		const bulletin = await imported(portal('Phường họp dân tổ hai', main));
		expect(bulletin.source).toBe(
			'---\ntitle: Phường họp dân tổ hai\ndate: 2024-10-03\nauthor: Minh Thử\n---\n\nPhường họp với bà con tổ dân phố hai về việc mở rộng ngõ.\n\nBuổi họp xong lúc mười giờ sáng.\n\nViệc nào xong trước thì báo trước.\n',
		);
		expect(told(bulletin)).toBe(
			`${LEFT}${TOP}; “In trang này ra giấy”; “Xem toàn bộ tin của chuyên mục này”; “Tin liên quan”; “Một tin kia của phường bạn”; ${FOOT}`,
		);
	});

	it('goes on after its container for eight lines, and tells of those after them', async () => {
		const lines = Array.from({ length: 10 }, (_, index) => `Tổ ${index + 1} đã xong`);
		const main = `<div><h2>Phường họp dân tổ hai</h2><div>Ngày 3/10/2024</div><div>${STORY}${LONG}</div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`;
		const bulletin = await imported(portal('Phường họp dân tổ hai', main));
		const body = bulletin.source.split('\n\n').map((paragraph) => paragraph.trim());
		expect(body.slice(4)).toEqual(lines.slice(0, 8));
		expect(told(bulletin)).toBe(`${LEFT}${TOP}; “${lines[8]}”; “${lines[9]}”; ${FOOT}`);
	});

	it('has its title from what is named like a tool', async () => {
		const main = `<div class="detail"><div class="tools"><h2>Phường họp dân tổ hai</h2><p>Ngày 3/10/2024</p></div>${STORY}</div>`;
		const { source } = await imported(portal('Phường họp dân tổ hai', main));
		expect(source).toContain('title: Phường họp dân tổ hai\ndate: 2024-10-03\n---\n\nPhường họp với bà con');
	});

	it('may stand in two columns of a layout table', async () => {
		const main = `<table><tr><td>${STORY}</td><td><b>Việc tới</b><br>Việc nào xong trước thì báo trước, việc khó để sau cho cả tổ.</td></tr></table>`;
		const { source } = await imported(portal('Phường họp dân tổ hai', main));
		expect(source).toContain('\n\nBuổi họp xong lúc mười giờ sáng.\n\n## Việc tới\n\nViệc nào xong trước');
	});

	it('keeps a table that is longer than all else', async () => {
		const row = (number: number) =>
			`<tr><td>Tổ ${number}</td><td>Đã lát xong ngõ, trồng cây hai bên, còn thiếu ba bóng đèn đường.</td></tr>`;
		const main = `<div><h2>Phường họp dân tổ hai</h2><p>Ngày 3/10/2024</p><div><p>Kết quả từng tổ như sau.</p><table><tr><td>Tổ</td><td>Kết quả</td></tr>${[1, 2, 3, 4].map(row).join('')}</table></div></div>`;
		const { source } = await imported(portal('Phường họp dân tổ hai', main));
		expect(source).toContain('\n---\n\nKết quả từng tổ như sau.\n\n| Tổ | Kết quả |\n| - | - |\n| Tổ 1 | Đã lát xong');
		expect(source.match(/^\| Tổ \d/gm)).toHaveLength(4);
	});

	it('is not of the day that a portal shows above its title', async () => {
		const main = `<div class="noidung"><p>Thứ Tư, 25/11/2026</p><h1>Phường họp dân tổ hai</h1><p>Ngày 3/10/2024</p>${STORY}</div>`;
		expect((await imported(portal('Phường họp dân tổ hai', main))).facts.date).toBe('2024-10-03');
	});

	it('has no old address when the page names only the home page', async () => {
		const html = portal('Phường họp dân tổ hai', `<div><h1>Phường họp dân tổ hai</h1>${STORY}</div>`);
		for (const url of ['https://phuong.example.vn/', 'https://phuong.example.vn', 'file:///C:/tin.html']) {
			const { source } = await imported(html.replace('<title>', `<link rel="canonical" href="${url}"><title>`));
			expect(source).not.toContain('legacyUrls');
		}
		const both =
			'<link rel="canonical" href="https://phuong.example.vn/"><meta property="og:url" content="https://phuong.example.vn/?tc=1"><title>';
		expect((await imported(html.replace('<title>', both))).source).toContain('legacyUrls:\n  - /?tc=1\n');
	});

	it('ends where other news begin, also within its container', async () => {
		const main =
			'<div class="noidung"><h1>Phường họp dân tổ hai</h1><p>Ngày 3/10/2024</p><p>Phường họp với bà con tổ dân phố hai về việc mở rộng ngõ và trồng cây.</p><p><b>Các tin đã đưa:</b></p><ul><li>Tin cũ một</li><li>Tin cũ hai</li></ul></div>';
		const bulletin = await imported(portal('Phường họp dân tổ hai', main));
		expect(bulletin.source).toContain(
			'\n---\n\nPhường họp với bà con tổ dân phố hai về việc mở rộng ngõ và trồng cây.\n',
		);
		expect(bulletin.source).not.toContain('Tin cũ');
		expect(told(bulletin)).toContain('“Các tin đã đưa:”');
	});

	it('has no more than a title when the page has no heading in it', async () => {
		const main =
			'<div class="noidung"><p>Phường họp với bà con tổ dân phố hai về việc mở rộng ngõ và trồng cây.</p><p>Buổi họp kết thúc lúc mười giờ sau khi các tổ thống nhất chia việc.</p></div>';
		const bulletin = await imported(portal('Phường họp dân tổ hai', main));
		expect(bulletin.source).toContain('title: Phường họp dân tổ hai\n');
		expect(bulletin.source).toContain('\n---\n\nPhường họp với bà con');
		expect(told(bulletin)).toContain('tạm lấy tên trang “Phường họp dân tổ hai”');
	});
});

describe('what a page says of its day', () => {
	it.each([
		['<meta property="article:published_time" content="2024-07-01T23:30:00Z">', '2024-07-02'],
		['<meta property="article:published_time" content="2024-07-02">', '2024-07-02'],
		['<meta itemprop="datePublished" content="2024-07-02T08:00:00+07:00">', '2024-07-02'],
		['<meta name="pubdate" content="02/07/2024">', '2024-07-02'],
		['<meta name="pubdate" content="02/07/2024 08:30">', '2024-07-02'],
	])('%s', async (meta, day) => {
		const html = portal(
			'Phường họp dân tổ hai',
			'<div><h1>Phường họp dân tổ hai</h1><p>Phường họp với bà con tổ dân phố hai về việc mở rộng ngõ.</p></div>',
		);
		const bulletin = await imported(html.replace('<title>', `${meta}<title>`));
		expect(bulletin.facts.date).toBe(day);
		expect(bulletin.source).not.toContain('draft');
	});
});
