import type { DocumentKind, System } from '../document.ts';

/**
 * How a kind may be named by its bare number, without a symbol ("Chỉ thị 28").
 * `name`: the word is hardly ever anything but a document. `plan`: also things that are counted ("kế hoạch 100
 * ngày"). `verb`: the word is as often what somebody does ("hướng dẫn 28 hộ"). `numbered`: only
 * after "số" ("Luật số 69"). `never`: a number after it counts something else ("phương án 2", "phụ lục 1").
 */
export type BareNumber = 'name' | 'plan' | 'verb' | 'numbered' | 'never';

/** One kind of document as texts cite it. */
export interface CitedKind {
	readonly kind: DocumentKind;
	/** Names in running text, longest first. */
	readonly words: readonly string[];
	/** Abbreviations in symbols, by system. Quy định 399-QĐ/TW (Party), Nghị định 30/2020/NĐ-CP, phụ lục III (State). */
	readonly codes: Readonly<Record<System, readonly string[]>>;
	readonly bareNumber: BareNumber;
	/** Cited by number and year alone: "Nghị định 30/2020". */
	readonly byYear?: true;
	/** A name may stand between word and symbol: "Luật Căn cước số 26/2023/QH15". */
	readonly named?: true;
}

const both = (...codes: string[]) => ({ dang: codes, 'nha-nuoc': codes });

/** Every kind, as data. Codes with PH, LT, LN, LS or LB added (joint documents) need no row of their own. */
const KINDS: Readonly<Record<DocumentKind, Omit<CitedKind, 'kind'>>> = {
	'nghi-quyet': { words: ['nghị quyết liên tịch', 'nghị quyết'], codes: both('NQ'), bareNumber: 'name' },
	'chi-thi': { words: ['chỉ thị'], codes: both('CT'), bareNumber: 'name' },
	'ket-luan': { words: ['kết luận'], codes: { dang: ['KL'], 'nha-nuoc': ['KL'] }, bareNumber: 'verb' },
	'quyet-dinh': { words: ['quyết định'], codes: both('QĐ'), bareNumber: 'verb' },
	'quy-dinh': { words: ['quy định'], codes: { dang: ['QĐ'], 'nha-nuoc': ['QyĐ'] }, bareNumber: 'verb' },
	'quy-che': { words: ['quy chế phối hợp', 'quy chế'], codes: both('QC'), bareNumber: 'plan' },
	'thong-bao': { words: ['thông báo kết luận', 'thông báo'], codes: both('TB', 'TBKL'), bareNumber: 'verb' },
	'huong-dan': { words: ['hướng dẫn liên ngành', 'hướng dẫn'], codes: both('HD'), bareNumber: 'verb' },
	'ke-hoach': { words: ['kế hoạch phối hợp', 'kế hoạch'], codes: both('KH'), bareNumber: 'plan' },
	'chuong-trinh': {
		words: ['chương trình hành động', 'chương trình phối hợp', 'chương trình'],
		codes: both('CTr', 'CTHĐ', 'CTPH'),
		bareNumber: 'plan',
	},
	'bao-cao': { words: ['báo cáo'], codes: both('BC'), bareNumber: 'verb' },
	'to-trinh': { words: ['tờ trình'], codes: both('TTr'), bareNumber: 'plan' },
	'bien-ban': { words: ['biên bản'], codes: both('BB'), bareNumber: 'never' },
	'de-an': { words: ['đề án'], codes: both('ĐA'), bareNumber: 'plan' },
	'phuong-an': { words: ['phương án'], codes: both('PA'), bareNumber: 'never' },
	'cong-van': { words: ['công văn'], codes: { dang: ['CV'], 'nha-nuoc': [] }, bareNumber: 'name' },
	'thong-tri': { words: ['thông tri'], codes: { dang: ['TT'], 'nha-nuoc': [] }, bareNumber: 'name' },
	'thong-tu-lien-tich': {
		words: ['thông tư liên tịch'],
		codes: { dang: [], 'nha-nuoc': ['TTLT'] },
		bareNumber: 'name',
		byYear: true,
	},
	'thong-tu': {
		words: ['thông tư'],
		codes: { dang: [], 'nha-nuoc': ['TT'] },
		bareNumber: 'name',
		byYear: true,
	},
	'cong-dien': { words: ['công điện'], codes: { dang: [], 'nha-nuoc': ['CĐ'] }, bareNumber: 'plan' },
	'hop-dong': { words: ['hợp đồng'], codes: { dang: [], 'nha-nuoc': ['HĐ'] }, bareNumber: 'never' },
	'giay-moi': { words: ['giấy mời'], codes: { dang: ['GM'], 'nha-nuoc': ['GM'] }, bareNumber: 'never' },
	'giay-uy-quyen': { words: ['giấy ủy quyền'], codes: { dang: [], 'nha-nuoc': ['GUQ'] }, bareNumber: 'never' },
	'phu-luc': { words: ['phụ lục'], codes: { dang: [], 'nha-nuoc': ['PL'] }, bareNumber: 'never' },
	'van-ban-hop-nhat': {
		words: ['văn bản hợp nhất'],
		codes: { dang: [], 'nha-nuoc': ['VBHN'] },
		bareNumber: 'plan',
	},
	'nghi-dinh': {
		words: ['nghị định'],
		codes: { dang: [], 'nha-nuoc': ['NĐ'] },
		bareNumber: 'name',
		byYear: true,
	},
	'phap-lenh': {
		words: ['pháp lệnh'],
		codes: { dang: [], 'nha-nuoc': ['PL'] },
		bareNumber: 'numbered',
		byYear: true,
		named: true,
	},
	luat: { words: ['bộ luật', 'luật'], codes: both(), bareNumber: 'numbered', byYear: true, named: true },
	lenh: { words: ['lệnh'], codes: { dang: [], 'nha-nuoc': ['L'] }, bareNumber: 'never' },
};

/** The same, each with its kind. Where a code stands for several kinds, they come in this order. */
export const CITED_KINDS: readonly CitedKind[] = Object.entries(KINDS).map(([kind, row]) => ({
	kind: kind as DocumentKind,
	...row,
}));

/** Added to a code when several bodies issue a document together: phối hợp, liên tịch, liên ngành, liên sở, liên bộ. */
export const JOINT_ENDINGS: readonly string[] = ['PH', 'LT', 'LN', 'LS', 'LB'];

/** Codes of papers that the register has no kind for. They are cited all the same. */
export const OTHER_CODES: readonly string[] = ['GP', 'GPXD', 'GCN', 'GXN'];

/** Issuing bodies in Party symbols. */
export const PARTY_BODIES: readonly string[] = [
	'TW',
	'VPTW',
	'BTCTW',
	'UBKTTW',
	'BTGTW',
	'BTGDVTW',
	'BDVTW',
	'BNCTW',
	'BKTTW',
	'BCĐTW',
	'HĐLLTW',
	'BCSĐ',
	'TU',
	'BTVTU',
	'BTCTU',
	'VPTU',
	'BTGTU',
	'BTGDVTU',
	'BDVTU',
	'BNCTU',
	'UBKTTU',
	'HU',
	'BTVHU',
	'BTCHU',
	'VPHU',
	'BTGHU',
	'BDVHU',
	'UBKTHU',
	'ThU',
	'QU',
	'BTCQU',
	'UBKTQU',
	'VPQU',
	'BTGQU',
	'BDVQU',
	'ĐU',
	'ĐUK',
	'ĐUCA',
	'ĐUQS',
	'ĐUCS',
	'BTVĐU',
	'UBKTĐU',
	'BTGĐU',
	'CB',
	'CBCS',
	'ĐBP',
	'ĐĐ',
	'BTG',
	'BTC',
	'BDV',
	'UBKT',
	'VP',
];

/** Mass organisations, which write their symbols in either way. */
export const MASS_BODIES: readonly string[] = [
	'TWĐTN',
	'ĐTN',
	'TĐTN',
	'HNDT',
	'HND',
	'HNDTW',
	'HLHPN',
	'BTVHLHPN',
	'ĐCT',
	'CCB',
	'HCCB',
	'LĐLĐ',
	'TLĐ',
	'MTTW',
	'MTTQ',
	'CTĐ',
	'BCH',
	'BTV',
];

/** Bodies in the symbols of before 1997, whose separators stay as typed: `921/QĐ/BT`, `217-QĐ/UB`. */
export const OLD_BODIES: readonly string[] = ['BT', 'UB'];

/** Issuing bodies in State symbols. Departments (S…), ministries (B…) and others are read without being here. */
export const STATE_BODIES: readonly string[] = [
	'CP',
	'TTg',
	'VPCP',
	'CTN',
	'QH',
	'UBTVQH',
	'UBTVQH13',
	'UBTVQH14',
	'UBTVQH15',
	'UBTVQH16',
	'QH13',
	'QH14',
	'QH15',
	'QH16',
	'HĐBCQG',
	'VPQH',
	'UBND',
	'HĐND',
	'VPUBND',
	'VP',
	'TTHĐND',
	'ĐĐBQH',
	'UBMTTQ',
	'BCĐ',
	'PCTT',
	'BCHPCTT',
	'BCHQS',
	'UBBC',
	'BNV',
	'BTC',
	'BTP',
	'BCA',
	'BQP',
	'BCT',
	'BXD',
	'BYT',
	'BGDĐT',
	'BTTTT',
	'BKHĐT',
	'BKHCN',
	'BTNMT',
	'BNNMT',
	'BNNPTNT',
	'BGTVT',
	'BLĐTBXH',
	'BVHTTDL',
	'BNG',
	'BDTTG',
	'UBDT',
	'NHNN',
	'TTCP',
	'BHXH',
	'BVHTT',
	'SNV',
	'STC',
	'STP',
	'SCT',
	'SXD',
	'SYT',
	'SGDĐT',
	'STTTT',
	'SKHĐT',
	'SKHCN',
	'STNMT',
	'SNNMT',
	'SNNPTNT',
	'SGTVT',
	'SLĐTBXH',
	'SVHTT',
	'SVHTTDL',
	'SDL',
	'CAT',
	'CATP',
	'CAH',
	'CAP',
	'CAX',
	'CTK',
	'TCTK',
	'TCT',
	'KBNN',
	'VKS',
	'VKSND',
	'TAND',
	'TANDTC',
	'VKSNDTC',
	'KTNN',
	'BCĐ389',
	'TTYT',
	'PGDĐT',
	'PNV',
	'PTCKH',
	'PTNMT',
	'PTP',
	'PKT',
	'PVHTT',
	'LĐTBXH',
	'GDĐT',
	'VX',
	'NC',
];
