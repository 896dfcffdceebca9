import { find } from '../../../../src/domain/citation/find.ts';
import { indexRegister } from '../../../../src/domain/citation/register.ts';
import { resolve } from '../../../../src/domain/citation/resolve.ts';
import type { OfficialDocument } from '../../../../src/domain/document.ts';
import { DIRECTIVE_2019, DIRECTIVE_2023, day, officialDocument } from '../../samples.ts';

const party = (
	kind: OfficialDocument['kind'],
	symbol: string,
	issued: string,
	fields: Partial<OfficialDocument> = {},
) => officialDocument({ kind, symbol, number: /^\d+\p{L}?/u.exec(symbol)?.[0] ?? '', issued: day(issued), ...fields });
const state = (
	kind: OfficialDocument['kind'],
	symbol: string,
	issued: string,
	fields: Partial<OfficialDocument> = {},
) => party(kind, symbol, issued, { system: 'nha-nuoc', ...fields });

const since = day('2015-06-30');
export const REGISTER = indexRegister([
	DIRECTIVE_2019,
	DIRECTIVE_2023,
	party('chi-thi', '45-CT/TW', '2010-07-22', { status: { is: 'expired', since } }),
	party('chi-thi', '45-CT/TW', '2020-07-17'),
	party('quy-dinh', '47-QĐ/TW', '2011-11-01', {
		status: { is: 'replaced', replacedBy: 'x', since: day('2021-10-25') },
	}),
	party('chi-thi', '43-CT/TU', '2018-08-14', { issuer: 'Ban Thường vụ Tỉnh ủy' }),
	party('quy-dinh', '66-QĐ/TW', '2017-02-06'),
	party('quyet-dinh', '66-QĐ/TW', '2018-03-01'),
	party('nghi-quyet', '18-NQ/TW', '2017-10-25', { issuer: 'Ban Chấp hành Trung ương' }),
	party('nghi-quyet', '18-NQ/TW', '2022-06-16', { issuer: 'Ban Chấp hành Trung ương' }),
	party('ke-hoach', '92-KH/TU', '2018-05-10', { issuer: 'Tỉnh ủy Thừa Thiên Huế' }),
	party('ke-hoach', '92-KH/TU', '2019-05-16', { issuer: 'Ban Thường vụ Thị ủy Hương Trà' }),
	state('quyet-dinh', '06/QĐ-TTg', '2022-01-06', { aliases: ['Đề án 06', 'Đề án 06/CP'] }),
	state('quyet-dinh', '12/QĐ-UBND', '2023-02-10', { issuer: 'UBND phường Hương Xuân' }),
	state('nghi-dinh', '30/2020/NĐ-CP', '2020-03-05', { issuer: 'Chính phủ' }),
	state('nghi-dinh', '168/2024/NĐ-CP', '2024-12-26', { issuer: 'Chính phủ' }),
	state('thong-tu', '22/2021/TT-BGDĐT', '2021-07-20', { issuer: 'Bộ Giáo dục và Đào tạo' }),
	party('ket-luan', '51-KL/TW', '2013-11-04', { status: { is: 'expired' } }),
	party('ket-luan', '51-KL/TW', '2019-05-30', { status: { is: 'expired', since: day('2030-01-01') } }),
	state('luat', '26/2023/QH15', '2023-11-27', { issuer: 'Quốc hội' }),
	state('nghi-dinh', '55/1999/NĐ-CP', '1999-07-10', { issuer: 'Chính phủ' }),
	state('cong-van', '1234/UBND-VX', '2024-05-02', { issuer: 'UBND tỉnh' }),
	state('thong-bao', '91/TB-HĐND', '2024-03-01', { issuer: 'HĐND phường' }),
	officialDocument({ kind: 'huong-dan', number: '02', symbol: '02-HD/BTCTU', issued: '2018' }),
]);

/** What each citation of a text means by {@link REGISTER}, in order: an id, the ids it may mean, or `unknown`. */
export function meanings(text: string, context: { on?: string; filed?: readonly string[] } = {}) {
	const resolutions = resolve(find(text), REGISTER, {
		on: context.on ? day(context.on) : undefined,
		filed: context.filed,
	});
	return resolutions.map((resolution) => {
		if (resolution.is === 'resolved') return resolution.document.id;
		return resolution.is === 'unknown' ? 'unknown' : resolution.candidates.map(({ id }) => id);
	});
}

/** Ids of the register. */
export const [OF_2019, OF_2023] = ['chi-thi-28-ct-tw-2019', 'chi-thi-28-ct-tw-2023'];
export const BOTH = [OF_2019, OF_2023];
export const PROVINCE = 'chi-thi-43-ct-tu-2018';
export const [SCHEME_06, NOTICE] = ['quyet-dinh-06-qd-ttg-2022', 'thong-bao-91-tb-hdnd-2024'];
export const [RULE_66, DECISION_66] = ['quy-dinh-66-qd-tw-2017', 'quyet-dinh-66-qd-tw-2018'];
