import { describe, expect, it } from 'vitest';
import { imported, told } from './sources.ts';

const IMPRINT =
	'<p>Cổng thông tin điện tử phường Thử Nghiệm. Giấy phép số 12/GP do cơ quan có thẩm quyền cấp. Ghi rõ nguồn khi phát hành lại thông tin từ cổng này, mọi góp ý xin gửi về ban biên tập của phường.</p>';

function portal(title: string, main: string): string {
	return `<html><head><meta charset="utf-8"><title>${title} - Phường Thử Nghiệm</title></head><body><div id="top"><span>Thứ Tư, 25/11/2026</span><ul class="menu"><li><a href="/">Trang chủ</a></li><li><a href="/a">Giới thiệu</a></li></ul></div>${main}<div class="duoi">${IMPRINT}</div></body></html>`;
}

describe('the text of a page', () => {
	it('is found though it is shorter than what the page says of itself', async () => {
		const main =
			'<table><tr><td><p class="tieude">Lịch cắt điện tuần này</p><p>(Cập nhật: 5/6/2023 9:15:00 AM)</p><p>Cắt điện ngày 7/6.</p><p>Bà con chủ động.</p></td></tr></table>';
		const bulletin = await imported(portal('Lịch cắt điện tuần này', main));
		expect(bulletin.source).toBe(
			'---\ntitle: Lịch cắt điện tuần này\ndate: 2023-06-05\n---\n\nCắt điện ngày 7/6.\n\nBà con chủ động.\n',
		);
	});

	it('begins with what stands between title and text, without the tools there', async () => {
		const main = `<div class="box"><h3>Tin nổi bật</h3><ul><li><a href="/x">Phường khai mạc hội thao chào mừng ngày lễ lớn của địa phương</a></li></ul></div><div class="detail"><h2>Phường tiêm phòng cho chó mèo</h2><div class="time">14:05 | 03/10/2024</div><div class="tools"><a href="#">Gửi email</a> <span>Lượt xem: 1.204</span></div><div class="sapo"><b>Phường tiêm phòng cho đàn chó mèo trên địa bàn.</b></div><div class="content"><div>Tổ tiêm phòng đến từng nhà văn hóa.</div><div class="share">Chia sẻ tin</div><div>Đến trưa đã tiêm được 120 con.</div><div style="text-align:right"><b>Minh Thử</b></div></div><div class="tags">Từ khóa: <a href="#">tiêm phòng</a></div><div class="other"><h4>Tin cùng chuyên mục</h4><ul><li><a href="/y">Tin kia</a></li></ul></div></div>`;
		const bulletin = await imported(portal('Phường tiêm phòng cho chó mèo', main));
		expect(bulletin.source).toBe(
			'---\ntitle: Phường tiêm phòng cho chó mèo\ndate: 2024-10-03\nauthor: Minh Thử\n---\n\n**Phường tiêm phòng cho đàn chó mèo trên địa bàn.**\n\nTổ tiêm phòng đến từng nhà văn hóa.\n\nĐến trưa đã tiêm được 120 con.\n',
		);
		expect(told(bulletin)).toBe(
			'phần khung trang không đưa vào tin: “Gửi email Lượt xem: 1.204”; “Chia sẻ tin”; “Từ khóa: tiêm phòng”; “Tin cùng chuyên mục Tin kia”',
		);
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
	])('%s', async (meta, day) => {
		const html = portal(
			'Phường họp dân tổ hai',
			'<div><h1>Phường họp dân tổ hai</h1><p>Phường họp với bà con tổ dân phố hai về việc mở rộng ngõ.</p></div>',
		);
		const bulletin = await imported(html.replace('<title>', `${meta}<title>`));
		expect(bulletin.found.date).toBe(day);
		expect(bulletin.source).not.toContain('draft');
	});
});
