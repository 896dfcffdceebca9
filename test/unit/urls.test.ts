import { expect, it } from 'vitest';
import { urls } from '../../src/urls.ts';
import { day } from './samples.ts';

it.each([
	[urls.bulletin('tin-moi'), '/tin/tin-moi/'],
	[urls.category('thong-bao'), '/chuyen-muc/thong-bao/'],
	[urls.category('thong-bao', 1), '/chuyen-muc/thong-bao/'],
	[urls.category('thong-bao', 2), '/chuyen-muc/thong-bao/trang/2/'],
	[urls.categoryFeed('thong-bao'), '/chuyen-muc/thong-bao/rss.xml'],
	[urls.document('chi-thi-28-ct-tw-2019'), '/van-ban/chi-thi-28-ct-tw-2019/'],
	[urls.documentFeed('chi-thi-28-ct-tw-2019'), '/van-ban/chi-thi-28-ct-tw-2019/rss.xml'],
	[urls.year('2024'), '/ngay/2024/'],
	[urls.month('2024', '07'), '/ngay/2024/07/'],
	[urls.day(day('2024-07-02')), '/ngay/2024/07/02/'],
	[urls.standingPage('gioi-thieu'), '/gioi-thieu/'],
	[urls.sitemap(0), '/sitemap-0.xml'],
])('an address is spelled %s', (address, spelled) => {
	expect(address).toBe(spelled);
});
