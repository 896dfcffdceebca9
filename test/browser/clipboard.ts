import type { Page } from 'playwright-core';

/*
 * What Word, Excel and Google Sheets put into the clipboard for a copied table, written after their ways: Office's
 * namespaces, conditional comments, `mso-` styles, `o:p`, cells merged by `colspan` and `rowspan`, empty rows round it.
 */

export interface Clipboard {
	readonly html?: string;
	readonly text: string;
	/** Excel adds a picture of the cells. */
	readonly picture?: boolean;
}

const P = (text: string, style = '') =>
	`<p class=MsoNormal align=center style='margin-bottom:0cm;text-align:center;line-height:normal;${style}'><b><span lang=VI style='font-size:13.0pt;font-family:"Times New Roman",serif;mso-ansi-language:VI'>${text}<o:p></o:p></span></b></p>`;
const plain = (text: string) =>
	`<p class=MsoNormal style='margin-bottom:0cm'><span style='font-size:13.0pt;mso-bidi-font-size:11.0pt'>${text}</span><o:p></o:p></p>`;
const TD = "style='width:79.2pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'";

/** A head of two rows with merged cells, a cell of two paragraphs, text before and after. */
export const WORD: Clipboard = {
	text: 'Kết quả đợt ra quân\nTT\tTổ dân phố\tSố hộ\t\nTham gia\tVắng\n1\tThanh Chữ\n(cũ: Tổ 1)\t45\t5\n',
	html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-parent:"";margin:0cm;} table.MsoTableGrid {mso-style-name:"Table Grid";} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
${P('Kết quả đợt ra quân')}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td ${TD} rowspan=2>${P('TT')}</td><td ${TD} rowspan=2>${P('Tổ dân phố')}</td><td ${TD} colspan=2>${P('Số hộ')}</td></tr>
<tr style='mso-yfti-irow:1'><td ${TD}>${P('Tham gia')}</td><td ${TD}>${P('Vắng')}</td></tr>
<tr style='mso-yfti-irow:2'><td ${TD}>${plain('1')}</td><td ${TD}>${plain('Thanh Chữ')}${plain('(cũ: Tổ 1)')}</td><td ${TD}>${plain('45')}</td><td ${TD}>${plain('5')}</td></tr>
<tr style='mso-yfti-irow:3;mso-yfti-lastrow:yes'><td ${TD}>${plain('2')}</td><td ${TD}>${plain('Giáp Kiền | Giáp Nhất')}</td><td ${TD}>${plain('1.038')}</td><td ${TD}>${plain('<o:p>&nbsp;</o:p>')}</td></tr>
</table>
${plain('Sau bảng.')}
<!--EndFragment--></body></html>`,
};

/** An empty head, an empty column and a row that was selected too much. */
export const EXCEL: Clipboard = {
	picture: true,
	text: '\t\t\t\nKhoản thu\t\tSố tiền (đồng)\t\nQuỹ vì người nghèo\t\t12.500.000\t\n\t\t\t\n',
	html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\#\\,\\#\\#0";border:.5pt solid windowtext;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=320 style='border-collapse:collapse;width:240pt'>
<!--StartFragment--><col width=64 span=4 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64></td><td></td><td></td><td></td></tr>
<tr height=20><td height=20 class=xl65>Khoản thu</td><td></td><td class=xl65>Số tiền (đồng)</td><td></td></tr>
<tr height=20><td height=20 class=xl65>Quỹ vì người nghèo</td><td></td><td class=xl65 align=right x:num="12500000">12.500.000</td><td></td></tr>
<tr height=20><td height=20 class=xl65>Quỹ khuyến học</td><td></td><td class=xl65 align=right>8.000.000</td><td></td></tr>
<tr height=20><td height=20></td><td></td><td></td><td></td></tr>
<!--EndFragment--></table></body></html>`,
};

/** Google Sheets: a wrapper of its own round a table whose cells are all alike. */
export const SHEETS: Clipboard = {
	text: 'Ngày\tViệc\n5/7\tHọp tổ',
	html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" border="1" data-sheets-root="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody>
<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;">Ngày</td><td style="overflow:hidden;">Việc</td></tr>
<tr style="height:21px;"><td>5/7</td><td>Họp tổ<br/>ở <a href="https://a.vn/nha-van-hoa">nhà văn hóa</a></td></tr></tbody></table></google-sheets-html-origin>`,
};

/** Of a web page: a caption, heads of rows, a table within a cell, and a frame of one cell round a text. */
export const WEB: Clipboard = {
	text: 'Lịch tiếp dân',
	html: `<table><tr><td><p>Khung một.</p><p>Khung hai.</p></td></tr></table>
<table class="wikitable"><caption>Lịch tiếp dân</caption><thead><tr><th scope="col">Ngày</th><th>Người tiếp</th></tr></thead>
<tbody><tr><th scope="row">5/7</th><td rowspan="2">Ông <em>Bình</em></td></tr><tr><th scope="row">6/7</th></tr>
<tr><th scope="row">7/7</th><td><table><tr><td>Bà</td><td>An</td></tr></table></td></tr></tbody></table>`,
};

/** Pastes into what has the focus, as the browser does when Ctrl+V is pressed. */
export async function paste(page: Page, clipboard: Clipboard): Promise<void> {
	await page.evaluate(async ({ html, text, picture }) => {
		const data = new DataTransfer();
		data.setData('text/plain', text);
		if (html) data.setData('text/html', html);
		if (picture) data.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }));
		const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
		document.activeElement?.dispatchEvent(event);
	}, clipboard);
}
