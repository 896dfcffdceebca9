/*
 * Pages and papers in the shapes that portals' systems, Word, mail and chat programs give them: the same news of an
 * invented ward in each, and what each adds to it. Nothing here was copied from a real page.
 */

export const TITLE = 'Tổ dân phố Mai Thử trồng thêm hai trăm cây xanh';
const FIRST =
	'Sáng chủ nhật vừa rồi, bà con tổ dân phố Mai Thử cùng đoàn viên thanh niên trồng hai trăm cây xanh dọc bờ kênh phía đông.';
const MIDDLE =
	'Mỗi hộ nhận chăm sóc ba cây trước nhà mình; tổ trưởng ghi sổ từng gốc và báo lại với phường vào cuối mỗi tháng.';
const LAST = 'Đợt trồng tới dự kiến vào tháng sau, khi đất bờ kênh phía tây đã được san phẳng và rào lại.';
const BODY = [FIRST, MIDDLE, LAST];

/** What a shape should give. */
export interface Expected {
	readonly title?: string;
	readonly date?: string;
	readonly author?: string;
	/** Blocks of the body; the three paragraphs of the news where it is not given. */
	readonly body?: readonly string[];
	readonly told?: readonly string[];
	readonly draft?: boolean;
	/** The reason, where no bulletin is to be made of it. */
	readonly refused?: string;
	readonly category?: string;
	readonly address?: string;
}

export interface Shape {
	readonly name: string;
	readonly source: string;
	readonly expected: Expected;
	readonly beside?: Readonly<Record<string, Uint8Array>>;
}

const paragraphs = (texts: readonly string[] = BODY) => texts.map((text) => `<p>${text}</p>`).join('');
const html = (body: string, head = '') =>
	`<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE} - Phường Thử</title>${head}</head><body>${body}</body></html>`;
const article = (meta: string, inside = paragraphs()) =>
	html(`<article><h1>${TITLE}</h1>${meta}<div class="content">${inside}</div></article>`);
const DATE = '<p class="date">05/04/2024</p>';
const PDF = Buffer.from('%PDF-1.7 thử');

const SYSTEMS: readonly Shape[] = [
	{
		name: 'WebForms: all in one form, with its state and a search box',
		source: html(
			`<form method="post" action="./chi-tiet.aspx?id=12" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="a"><div id="ctl00_Header"><span>Trang thông tin phường Thử</span><input type="text" name="q"><input type="submit" value="Tìm"></div><span id="ctl00_cph_lblTitle" class="title">${TITLE}</span><br><span id="ctl00_cph_lblDate">Ngày đăng: 05/04/2024 - Lượt xem: 1.024</span><div id="ctl00_cph_divContent">${paragraphs()}</div></form>`,
		),
		expected: { date: '2024-04-05', told: ['Trang thông tin phường Thử'] },
	},
	{
		name: 'WebForms: AM and PM, a day past the twelfth',
		source: article('<div class="time">4/25/2024 2:05:00 PM</div>'),
		expected: { date: '2024-04-25' },
	},
	{
		name: 'SharePoint: fields with labels above the text',
		source: html(
			`<div id="s4-workspace"><div id="DeltaPlaceHolderMain"><div class="article"><h2 class="title">${TITLE}</h2><div class="ms-rtestate-field date-field">5/4/2024 09:30</div><div class="ms-rtestate-field"><div class="ExternalClass1A2B">${BODY.map((text) => `<div>${text}</div>`).join('')}<div>​</div></div></div></div></div></div>`,
		),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'Liferay: portlet, tools and a print link',
		source: html(
			`<nav id="navigation"><ul><li><a href="/">Trang chủ</a></li></ul></nav><div class="portlet-body"><div class="journal-content-article"><h3 class="header-title">${TITLE}</h3><div class="taglib-social"><a href="#">Facebook</a></div><p class="metadata">Cập nhật lúc 08:30 05/04/2024</p>${paragraphs()}</div><div class="user-tool-asset-addon-entries"><a href="javascript:;">In trang</a></div></div>`,
		),
		expected: { date: '2024-04-05', told: ['In trang'] },
	},
	{
		name: 'DNN: panes and a module title',
		source: html(
			`<form id="Form"><div id="dnn_TopPane" class="menu"><a href="/">Trang chủ</a></div><div id="dnn_ContentPane"><div id="dnn_ctr412_ContentPane"><div id="dnn_ctr412_View_pnlDetail"><span class="news_title">${TITLE}</span><div class="news_date">(05/04/2024 07:15:00 SA)</div><div class="news_summary"><strong>${FIRST}</strong></div><div class="news_content">${paragraphs([MIDDLE, LAST])}</div><div class="news_author">Tác giả: Lê Thử Mai</div></div></div></div></form>`,
		),
		expected: { date: '2024-04-05', author: 'Lê Thử Mai', body: [`**${FIRST}**`, MIDDLE, LAST] },
	},
	{
		name: 'Joomla: dl of the article and its hits',
		source: html(
			`<div class="item-page"><h2 itemprop="headline">${TITLE}</h2><dl class="article-info"><dd class="published">Được đăng: 05 Tháng 4 2024</dd><dd class="hits">Lượt xem: 77</dd></dl><div itemprop="articleBody">${paragraphs()}</div></div>`,
		),
		expected: { date: '2024-04-05', told: ['Lượt xem: 77'] },
	},
	{
		name: 'WordPress: by whom, in Vietnamese months, shared and tagged',
		source: html(
			`<main><article class="post"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta">Posted on Tháng Tư 5, 2024 by admin</div><div class="entry-content">${paragraphs()}<div class="sharedaddy share">Chia sẻ</div></div><footer class="entry-footer"><span class="tags">Từ khóa: cây xanh</span></footer></article></main><aside class="sidebar"><p>Một đoạn giới thiệu dài của cột bên, nói về phường và về những việc phường sẽ làm.</p></aside>`,
		),
		expected: { date: '2024-04-05', told: ['Chia sẻ', 'Từ khóa: cây xanh', 'Một đoạn giới thiệu dài của cột bên'] },
	},
	{
		name: 'Blogger: date above the title, text between line breaks',
		source: html(
			`<div class="blog-posts"><h2 class="date-header"><span>Thứ Sáu, 5 tháng 4, 2024</span></h2><div class="post"><h3 class="post-title entry-title">${TITLE}</h3><div class="post-body entry-content" dir="ltr">${BODY.join('<br /><br />')}</div></div></div>`,
		),
		expected: { date: '2024-04-05', draft: true, told: ['ngày đang ghi theo dòng “Thứ Sáu, 5 tháng 4, 2024”'] },
	},
	{
		name: 'NukeViet: counters in the line of the day',
		source: html(
			`<div class="news_column"><h1 class="title">${TITLE}</h1><em class="time">Thứ sáu - 05/04/2024 08:30 - Đã xem: 310 - Phản hồi: 0</em><div class="bodytext">${paragraphs()}</div></div>`,
		),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'VNPT portal: read aloud, sizes of letters',
		source: html(
			`<div class="detail-news"><h1>${TITLE}</h1><div class="tools-bar"><span>Cỡ chữ</span> <button>A-</button><button>A+</button></div><div class="date">Thứ Sáu, 05/04/2024 | 08:30</div><div class="player"><p>Nghe bài viết</p><p>0:00 / 2:31</p><p>Giọng nữ miền Bắc</p></div><div class="content-detail">${paragraphs()}</div></div>`,
		),
		expected: { date: '2024-04-05', told: ['Nghe bài viết', 'Giọng nữ miền Bắc'] },
	},
	{
		name: 'a portal whose logo is a heading too',
		source: html(
			`<div class="top"><h1 class="logo"><a href="/">Phường Thử</a></h1></div><div class="main"><h2 class="post-title">${TITLE}</h2>${DATE}<div>${paragraphs()}</div></div>`,
		),
		expected: { date: '2024-04-05', told: ['Phường Thử'] },
	},
	{
		name: 'frames of tables in tables',
		source: html(
			`<table><tr><td><a href="/">Trang chủ</a></td></tr><tr><td><table><tr><td><b class="tieude">${TITLE}</b></td></tr><tr><td><i>Ngày 05/04/2024</i></td></tr><tr><td><table><tr><td>${paragraphs()}</td></tr></table></td></tr></table></td></tr></table>`,
		),
		expected: { date: '2024-04-05' },
	},
];

const HEADS: readonly Shape[] = [
	{
		name: 'a graph of linked data',
		source: html(
			`<div><h1>${TITLE}</h1>${paragraphs()}</div>`,
			`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Phường"},{"@type":"BlogPosting","headline":"${TITLE}","datePublished":"2024-04-05T01:00:00Z","author":[{"@type":"Person","name":"Lê Thử Mai"}]}]}</script>`,
		),
		expected: { date: '2024-04-05', author: 'Lê Thử Mai' },
	},
	{
		name: 'linked data for XML, of which the first is no article',
		source: html(
			`<div><h1>${TITLE}</h1>${paragraphs()}</div>`,
			'<script type="application/ld+json">\n//<![CDATA[\n[{"@type":"BreadcrumbList","name":"Tin"},\n{"@type":"NewsArticle","datePublished":"2024-04-05"}]\n//]]></script>',
		),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'linked data whose author is an account',
		source: html(
			`<div><h1>${TITLE}</h1>${paragraphs()}</div>`,
			'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-04-05","author":{"name":"Admin Phường"}}</script>',
		),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'meta of Dublin Core',
		source: html(`<div><h1>${TITLE}</h1>${paragraphs()}</div>`, '<meta name="DC.date.issued" content="2024-04-05">'),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'microdata',
		source: html(
			`<div itemscope><h1>${TITLE}</h1><span itemprop="datePublished" content="2024-04-05T08:00:00+07:00"></span>${paragraphs()}</div>`,
		),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'an address of its own',
		source: html(
			`<div><h1>${TITLE}</h1>${DATE}${paragraphs()}</div>`,
			'<link rel="canonical" href="https://phuong.example.vn/tin/trong-them-cay-xanh">',
		),
		expected: { date: '2024-04-05', address: '/tin/trong-them-cay-xanh' },
	},
	{
		name: 'an address that all pages have',
		source: html(
			`<div><h1>${TITLE}</h1>${DATE}${paragraphs()}</div>`,
			'<link rel="canonical" href="https://phuong.example.vn/vi/home"><meta property="og:url" content="https://phuong.example.vn/default.aspx">',
		),
		expected: { date: '2024-04-05' },
	},
];

const WITHIN: readonly Shape[] = [
	{
		name: 'an accordion with its button',
		source: article(
			DATE,
			`${paragraphs([FIRST, MIDDLE])}<div class="accordion"><button type="button">Danh sách các hộ nhận cây</button><div class="panel"><p>${LAST}</p></div></div>`,
		),
		expected: { date: '2024-04-05', body: [FIRST, MIDDLE, '## Danh sách các hộ nhận cây', LAST] },
	},
	{
		name: 'a tab that is not open',
		source: article(
			DATE,
			`${paragraphs([FIRST])}<div class="tab-pane" style="display:none"><p>Danh sách hai mươi hộ nhận chăm cây trong đợt này được niêm yết tại nhà văn hóa tổ dân phố.</p></div>${paragraphs([MIDDLE, LAST])}`,
		),
		expected: { date: '2024-04-05', draft: true, told: ['Danh sách hai mươi hộ nhận chăm cây'] },
	},
	{
		name: 'a window that opens by itself',
		source: article(DATE, `${paragraphs()}<div class="modal" hidden><p>Đăng nhập</p></div>`),
		expected: { date: '2024-04-05', told: ['Đăng nhập'] },
	},
	{
		name: 'facts in a list of terms',
		source: article(
			DATE,
			`${paragraphs([FIRST, MIDDLE])}<dl><dt>Số cây</dt><dd>Hai trăm cây bàng, mười cây phượng.</dd></dl>${paragraphs([LAST])}`,
		),
		expected: { date: '2024-04-05', body: [FIRST, MIDDLE, 'Số cây', 'Hai trăm cây bàng, mười cây phượng.', LAST] },
	},
	{
		name: 'a list within a list, beside its item',
		source: article(
			DATE,
			`${paragraphs([FIRST])}<ol><li>Trồng cây</li><ol type="a"><li>Cây bàng</li><li>Cây phượng</li></ol><li>Tưới cây</li></ol>${paragraphs([LAST])}`,
		),
		expected: {
			date: '2024-04-05',
			body: [FIRST, '1. Trồng cây\n\n   a. Cây bàng\n\n   b. Cây phượng\n2. Tưới cây', LAST],
		},
	},
	{
		name: 'a list with Roman numbers',
		source: article(
			DATE,
			`${paragraphs([FIRST])}<ol type="I" start="3"><li>Trồng cây ở bờ đông;</li><li>Trồng cây ở bờ tây.</li></ol>${paragraphs([LAST])}`,
		),
		expected: { date: '2024-04-05', body: [FIRST, 'III. Trồng cây ở bờ đông;', 'IV. Trồng cây ở bờ tây.', LAST] },
	},
	{
		name: 'a table with merged cells',
		source: article(
			DATE,
			`${paragraphs([FIRST])}<table><tr><th rowspan="2">Tổ</th><th colspan="2">Số cây</th></tr><tr><th>Bàng</th><th>Phượng</th></tr><tr><td>Một</td><td>20</td><td>5</td></tr></table>${paragraphs([LAST])}`,
		),
		expected: {
			date: '2024-04-05',
			body: [FIRST, '| Tổ | Số cây | |\n| - | - | - |\n| | Bàng | Phượng |\n| Một | 20 | 5 |', LAST],
			told: ['bảng “Tổ Số cây Bàng Phượng Một 20 5” có ô gộp'],
		},
	},
	{
		name: 'a table of the text with “Nơi nhận” in it',
		source: article(
			DATE,
			`${paragraphs([FIRST, MIDDLE])}<table><tr><td>Hồ sơ</td><td>Nơi nhận</td><td>Hạn</td></tr><tr><td>Đơn xin cây</td><td>Nơi nhận: bộ phận một cửa</td><td>15/4</td></tr></table>${paragraphs([LAST])}`,
		),
		expected: {
			date: '2024-04-05',
			body: [
				FIRST,
				MIDDLE,
				'| Hồ sơ | Nơi nhận | Hạn |\n| - | - | - |\n| Đơn xin cây | Nơi nhận: bộ phận một cửa | 15/4 |',
				LAST,
			],
		},
	},
	{
		name: 'raised signs',
		source: article(
			DATE,
			paragraphs([FIRST, 'Mỗi lít nước tưới pha 2,5 × 10<sup>-3</sup> kg phân, đủ cho 4 m<sup>2</sup> đất.', LAST]),
		),
		expected: { date: '2024-04-05', body: [FIRST, 'Mỗi lít nước tưới pha 2,5 × 10⁻³ kg phân, đủ cho 4 m² đất.', LAST] },
	},
	{
		name: 'an attachment beside the page',
		source: article(
			DATE,
			`${paragraphs()}<p><a href="Trang_files/Danh%20s%C3%A1ch%20h%E1%BB%99.pdf">Danh sách hộ nhận cây</a></p>`,
		),
		beside: { 'Trang_files/Danh sách hộ.pdf': PDF },
		expected: {
			date: '2024-04-05',
			body: [...BODY, 'Danh sách hộ nhận cây'],
			told: ['đã chép thành to-dan-pho-mai-thu-trong-them-hai-tram-danh-sach-ho.pdf'],
		},
	},
	{
		name: 'a picture that is loaded late',
		source: article(
			DATE,
			`${paragraphs([FIRST])}<p><img src="/images/blank.gif" data-lazyload="anh-cay.jpg" alt="Hàng cây"></p>${paragraphs([MIDDLE, LAST])}`,
		),
		expected: {
			date: '2024-04-05',
			draft: true,
			told: ['không thấy tệp anh-cay.jpg cạnh trang đã lưu', 'chữ mô tả ảnh không đưa vào tin: “Hàng cây”'],
		},
	},
	{
		name: 'a summary as a heading',
		source: html(
			`<article><h1>${TITLE}</h1>${DATE}<h3 class="lead">${FIRST}</h3>${paragraphs([MIDDLE, LAST])}</article>`,
		),
		expected: { date: '2024-04-05' },
	},
];

const NO_ARTICLES: readonly Shape[] = [
	{
		name: 'a list of news with summaries cut short',
		source: html(
			`<div class="list"><h1>Tin tức</h1>${[1, 2, 3, 4].map((number) => `<div><a href="/tin/${number}"><b>Tổ dân phố số ${number} trồng cây bờ kênh</b></a><p>Sáng nay bà con tổ dân phố số ${number} cùng nhau trồng cây dọc bờ kênh phía đông…</p></div>`).join('')}</div>`,
		),
		expected: { refused: 'đây là trang liệt kê 4 tin' },
	},
	{
		name: 'a page not found',
		source:
			'<html><head><meta charset="utf-8"><title>404</title></head><body><div><h1>Không tìm thấy trang</h1><p>Trang bạn tìm không tồn tại hoặc đã được chuyển đi nơi khác, mời bạn quay lại trang chủ của cổng.</p></div></body></html>',
		expected: { refused: 'đây là trang báo lỗi' },
	},
	{
		name: 'a server that failed',
		source:
			"<html><head><title>Runtime Error</title></head><body><h1>Server Error in '/' Application.</h1><p>An application error occurred on the server. The current custom error settings prevent the details from being viewed.</p></body></html>",
		expected: { refused: 'đây là trang báo lỗi' },
	},
	{
		name: 'a page that a script fills',
		source:
			'<html><head><meta charset="utf-8"><title>Phường Thử</title></head><body><noscript>Bạn cần bật JavaScript để xem trang này.</noscript><div id="root"></div><script src="a.js"></script></body></html>',
		expected: { refused: 'trang này do mã lệnh điền chữ' },
	},
	{
		name: 'a page that is still loading',
		source:
			'<html><head><meta charset="utf-8"><title>Phường Thử</title></head><body><div class="app"><p>Đang tải dữ liệu, xin chờ trong giây lát...</p></div></body></html>',
		expected: { refused: 'trang này do mã lệnh điền chữ' },
	},
];

const word = (body: string) =>
	`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name="Generator" content="Microsoft Word 15"><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:Office>Ẩn</o:Office></xml><![endif]--></head><body lang="VI"><div class="WordSection1">${body}</div></body></html>`;
const mso = (text: string, more = '') =>
	`<p class="MsoNormal"${more}><span lang="VI" style='font-size:14.0pt'>${text}<o:p></o:p></span></p>`;

const OFFICE: readonly Shape[] = [
	{
		name: 'Word 97 saved as a web page, with its lists and its own XML',
		source: word(
			`${mso(`<b>${TITLE}</b>`, ' align=center')}${mso('Ngày 05/04/2024')}${mso(FIRST)}<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">1.<span style="font:7.0pt">&nbsp;&nbsp;&nbsp;</span></span><![endif]>Trồng cây bàng;</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.<span>&nbsp;&nbsp; </span></span>Trồng cây phượng.</p>${mso(LAST)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p>`,
		),
		expected: { date: '2024-04-05', body: [FIRST, '1. Trồng cây bàng;\n2. Trồng cây phượng.', LAST] },
	},
	{
		name: 'styles of Word pasted as text',
		source: article(
			DATE,
			`<p>Normal 0 false false false EN-US X-NONE X-NONE MicrosoftInternetExplorer4</p><p>/* Style Definitions */ table.MsoNormalTable {mso-style-name:"Table Normal"; mso-para-margin:0in;}</p>${paragraphs()}`,
		),
		expected: {
			date: '2024-04-05',
			told: ['mã định dạng lẫn trong chữ, không đưa vào tin: “Normal 0 false false false EN-US'],
		},
	},
	{
		name: 'styles of the page’s own within its text',
		source: article(DATE, `<div><style>.bang td{margin:0;font-size:12px}</style>${paragraphs()}</div>`),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'XML of Word outside of comments',
		source: article(
			DATE,
			`<xml><w:worddocument><w:view>Normal</w:view><w:zoom>0</w:zoom></w:worddocument></xml>${paragraphs()}`,
		),
		expected: { date: '2024-04-05', told: ['“Normal 0”'] },
	},
	{
		name: 'Google Docs: bold that is not, spans with styles',
		source: html(
			`<b style="font-weight:normal" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-size:20pt">${TITLE}</span></h1><p dir="ltr"><span style="font-style:normal">Ngày 05/04/2024</span></p>${BODY.map((text) => `<p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:400">${text}</span></p><br>`).join('')}</b>`,
		),
		expected: { date: '2024-04-05' },
	},
	{
		name: 'LibreOffice saved as HTML',
		source: `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.6 (Linux)"/></head><body lang="vi-VN"><h1 class="western" align="center">${TITLE}</h1><p style="line-height:100%"><i>Ngày 05/04/2024</i></p>${BODY.map((text) => `<p align="justify"><font face="Times New Roman, serif"><font size="4">${text}</font></font></p>`).join('\n')}<p><br/></p></body></html>`,
		expected: { date: '2024-04-05' },
	},
	{
		name: 'a letter saved as a web page: about, to whom, text, recipients',
		source: word(
			`<table><tr><td><p>UBND PHƯỜNG THỬ</p><p>Số: 21/UBND-VX</p><p>V/v trồng cây xanh đợt hai năm 2024</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>Thử, ngày 05 tháng 4 năm 2024</p></td></tr></table><p align=center>Kính gửi: Các tổ dân phố</p>${paragraphs([MIDDLE, LAST])}<table><tr><td><p>Nơi nhận:</p><p>- Như kính gửi;</p><p>- Lưu: VT.</p></td><td><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p></td></tr></table>`,
		),
		expected: {
			title: 'Về việc trồng cây xanh đợt hai năm 2024',
			date: '2024-04-05',
			body: ['Kính gửi: Các tổ dân phố', MIDDLE, LAST],
			told: ['“UBND PHƯỜNG THỬ Số: 21/UBND-VX V/v trồng cây xanh', '“Nơi nhận: - Như kính gửi; - Lưu: VT.'],
		},
	},
	{
		name: 'a plan whose title goes over three lines',
		source: word(
			`<table><tr><td><p>UBND PHƯỜNG THỬ</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>Thử, ngày 05 tháng 4 năm 2024</p></td></tr></table><p align=center><b>KẾ HOẠCH</b></p><p align=center><b>Trồng và chăm sóc cây xanh dọc bờ kênh</b></p><p align=center><b>trên địa bàn phường năm 2024</b></p><p align=center>________</p>${paragraphs([MIDDLE, LAST])}`,
		),
		expected: {
			title: 'Kế hoạch trồng và chăm sóc cây xanh dọc bờ kênh trên địa bàn phường năm 2024',
			date: '2024-04-05',
			body: [MIDDLE, LAST],
		},
	},
];

const PASTED: readonly Shape[] = [
	{
		name: 'a mail of Outlook, cut out of its window',
		source: `<html><head><meta charset="utf-8"><meta name="Generator" content="Microsoft Word 15 (filtered medium)"></head><body><div class="WordSection1">${mso(`<b>${TITLE}</b>`)}${mso('05/04/2024')}${BODY.map((text) => mso(text)).join('')}<p class="MsoNormal"><span style="mso-fareast-language:VI"><o:p>&nbsp;</o:p></span></p></div></body></html>`,
		expected: { date: '2024-04-05' },
	},
	{
		name: 'a post of Zalo, as text with signs of its own',
		source: `${TITLE}\n05/04/2024\n\n🌱 ${FIRST}\n\n👉 ${MIDDLE}\n\n${LAST}\n`,
		expected: { date: '2024-04-05', body: [`🌱 ${FIRST}`, `👉 ${MIDDLE}`, LAST] },
	},
	{
		name: 'a post of Facebook with its buttons',
		source: `${TITLE}\n5 tháng 4, 2024\n\n${BODY.join('\n\n')}\n\nThích\nBình luận\nChia sẻ\n`,
		expected: { date: '2024-04-05', body: [...BODY, 'Thích'], told: ['“Bình luận”; “Chia sẻ”'] },
	},
	{
		name: 'text with a headline of two lines above a plain day',
		source: `Tổ dân phố Mai Thử trồng thêm hai trăm cây xanh\nđể bờ kênh phía đông có bóng mát\n05/04/2024\n\n${BODY.join('\n\n')}\n`,
		expected: {
			title: 'Tổ dân phố Mai Thử trồng thêm hai trăm cây xanh để bờ kênh phía đông có bóng mát',
			date: '2024-04-05',
		},
	},
	{
		name: 'text with a headline of two sentences above a plain day',
		source: `Tổ dân phố Mai Thử trồng thêm cây xanh\nBờ kênh phía đông sắp có bóng mát\n05/04/2024\n\n${BODY.join('\n\n')}\n`,
		expected: { title: 'Tổ dân phố Mai Thử trồng thêm cây xanh Bờ kênh phía đông sắp có bóng mát', date: '2024-04-05' },
	},
	{
		name: 'a letter as text',
		source: `ỦY BAN NHÂN DÂN\nPHƯỜNG THỬ\nSố: 21/UBND-VX\nV/v trồng cây xanh đợt hai\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThử, ngày 05 tháng 4 năm 2024\nKính gửi: Các tổ dân phố\n\n${MIDDLE}\n`,
		expected: {
			title: 'Về việc trồng cây xanh đợt hai',
			date: '2024-04-05',
			body: ['Kính gửi: Các tổ dân phố', MIDDLE],
			told: ['“ỦY BAN NHÂN DÂN”; “PHƯỜNG THỬ”; “Số: 21/UBND-VX”'],
		},
	},
	{
		name: 'text that ends with the day of what is to come',
		source: `${TITLE}\n05/04/2024\n\n${BODY.join('\n\n')}\n\nThời gian: 12/05/2024\n`,
		expected: { date: '2024-04-05', body: [...BODY, 'Thời gian: 12/05/2024'] },
	},
	{
		name: 'text whose opening names the Party',
		source: `${TITLE}\n05/04/2024\n\nMừng ngày thành lập Đảng Cộng sản Việt Nam, bà con trồng cây.\n\n${MIDDLE}\n`,
		expected: { date: '2024-04-05', body: ['Mừng ngày thành lập Đảng Cộng sản Việt Nam, bà con trồng cây.', MIDDLE] },
	},
];

/** Lines in which portals say when a text was put there; each is 5 April 2024. */
export const DATE_LINES: readonly string[] = [
	'05/04/2024',
	'05/04/2024 08:30',
	'5-4-2024 8:30:15',
	'05.04.2024',
	'2024/04/05',
	'2024-04-05T08:30:00+07:00',
	'05/04/2024 - Lượt xem: 5',
	'Ngày đăng: 05/04/2024 08:30 - Lượt xem: 123',
	'Ngày đăng 05/04/2024 | 08:30 | Lượt xem: 51 | In trang',
	'Lượt xem: 123 | Ngày đăng: 05/04/2024',
	'05/04/2024 bởi Quản trị',
	'Đăng bởi: Quản trị - 05/04/2024',
	'Được đăng ngày 05/04/2024 bởi Lê Mẫu',
	'05/04/2024 | Lượt xem: 1.234 | Tác giả: Lê Mẫu',
	'Lê Mẫu - 05/04/2024',
	'Đăng lúc: Thứ sáu - 05/04/2024 08:30 - Người đăng bài viết: Admin',
	'Đã đăng: 05/04/2024. Đã xem: 34',
	'Ngày 05/04/2024 8h30 · 120 lượt xem',
	'5/4/2024 - 234 lượt xem - 0 bình luận',
	'Cập nhật: 05/04/2024 | Nguồn: Đài truyền thanh phường',
	'Chuyên mục: Tin tức | Ngày: 05/04/2024',
	'Tin tức - 05/04/2024',
	'Ngày tạo: 05/04/2024 Ngày cập nhật: 05/04/2024',
	'Thứ Sáu, 05/04/2024, 08:30 (GMT+7)',
	'Cập nhật lúc 08:30, Thứ Sáu, 05/04/2024 (GMT+7)',
	'Ngày 5 tháng 4 năm 2024 | Lượt đọc: 12',
	'5 Tháng 4 2024',
	'5 Tháng 4, 2024',
	'5 Tháng Tư, 2024',
	'Tháng Tư 5, 2024',
	'Tháng 4 5, 2024',
	'April 5, 2024',
	'Friday, April 5, 2024',
	'5 Apr 2024',
	'Posted on 05/04/2024 by admin',
	'05/04/2024 8:30:00 SA',
];

export const SHAPES: readonly Shape[] = [...SYSTEMS, ...HEADS, ...WITHIN, ...NO_ARTICLES, ...OFFICE, ...PASTED];
export { BODY };
