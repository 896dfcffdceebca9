/*
 * Words that dictionary-vi lacks, in lower case. A ward's own words stand in its content folder (tu-rieng.txt).
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Vietnamese syllables in use. */
export const MORE_SYLLABLES = words(`
	nòng cược ngùn ngụt mỳ sỹ trỗi mẩu voọc sạc nhếch tuýp nguôi điềm loã phượt duệ sủ xém tuýt tuốc hễ dãn đáu xịn
	phốt đảnh cùa hụ báp gẫy ngoạc đỏng nghĩnh nguệch nhại pằng ngộp xáng kiếng trừu mớn túa tầu mợ nghía hoóc xắt
	diếm móoc bẵm nhễ loá cún muồng dầy boăn voọc nấn rặn roạt tuềnh xiệp xiệc rỏi đia choè dùm càm ràm bẫng dẹo phảy
	thuẫn khểnh bướng roẹt chệnh phè xộc xỉn quậy nhão lẩu xốn quẩy chảnh nhoét mướp sến xỏ rợn loằng ngoằng
	úc huế tết phồ nghiễm nhuyễn huýt toáng toét ngoét nghếch nghệch huơ quơ thoăn thoắt ngoắt ngoéo khuỷu khuya
	ngoằn ngoèo xoèn xoẹt khoeo loay hoay xoay bim xộ vam mooc ngo rôn ron đũi rui khoắc luy lun hui dổi gày vin mưng nghen từa búc oằn oằng oẳng quạu quờ quạng toác hoác ngoác bơm oxy ga lít gam dáo duối nguậy ngoai hoằn dẵng
`);

/** Words taken from other languages and written in one piece. */
export const LOANWORDS = words(`
	ôtô bêtông môtô nilông nilon văcxin vắcxin vắc xin đôla canô balô ximăng băngrôn kiôt kiốt virút hécta ôxy cactông
	cáctông capô rơmoóc rơmooc êkip êkíp axít ăcquy ắcquy café sơmi môđun vectơ bôxít bôxit rađa kilômet kilômét
	bancông panô ruybăng môtơ vôlăng cốppha ôsin pơmu patê amiăng galăng căngtin tuôcbin ôliu catsê côngtơ hêrôin
	côcain bulông míttinh kilomét băngzôn gôn ápphích protein prôtêin lôgô gram kilôgam xentimét milimét mét áptômát
	xi măng tivi ti vi radio rađiô karaoke karaôkê video clip camera container taxi website internet online email intranet
	facebook zalo youtube tiktok viettel vnpt wifi smartphone laptop tablet app logo marathon covid robot
	vitamin protein oxy hydro clo metan biogas inox composite granite nylon dioxin virus gas laser radar
	mililít miligam
	canxi magiê kali natri photpho phốtpho cacbon ôzôn hyđrô sôcôla socola xalát giămbông xirô rôbốt ampe ghita piano pianô
	viôlông balê tăngô côngtenơ bugi xupáp tuốcnơvít gien coóng gíc lôgíc chip chat teen boa tone trap rich that pong míc sooc xìcăngđan nitơ điôxit điôxít gym show tour
`);

/** Syllables of places and peoples in Vietnam that are not Vietnamese words. */
export const PLACE_SYLLABLES = words(`
	huế đắk đăk lắk lăk krông kạn uông hới giẽ thuột kôn kông quới hoằng pắk păk đakrông đăkrông cuông nghĩnh
	plei pleiku glei ngọk hồi đrăng đray sêrêpốk srêpôk serepok nông nâm ea kar kuin mđrắk hleo súp lộng buôn jút
	bru vân kiều pa kô cơ tu xê đăng ba na gia rai ê đê chăm khmer hrê mnông mường tày nùng dao hmông mông giáy
	pà cò phìn hủa huổi nậm pù lũng cẩm chứt thới lậy niê sóc bạc gành giồng gò vấp uyên đoòng bàng páo
	lìa ngút đạ tẻh oai bảo hinh trà my bồng rinh giót pác nặm sín hồ pa tần củ chi ải hóc cựp
`);

/** Syllables of the list that no news has, and that are typed for others: `chỉ dẩn`, `vửng vàng`. */
export const TYPED_FOR_OTHERS: ReadonlySet<string> = new Set(
	words(`
	dẩn dể dử hảm khẻ lể nhửng rổi rở suyển vửng hảng chưỡng thẽ trưỡng tĩ xỡ trã kéc
`),
);
