import { takeApart, uniform, agrees,isToneAllowed } from './src/domain/syllable.ts';
import { Vocabulary, NO_WORDS } from './src/content/check/vocabulary.ts';
import { keyOf } from './src/content/check/words.ts';
let t=performance.now(); const v=new Vocabulary(NO_WORDS); console.log(performance.now()-t);
for (const w of ['khóa','khoá','ủy','uỷ','kỹ','quý','quí','quá','qúa','gía','giá','cuả','hóa','hoà','hoài','thuở','tuỳ','lý','nghiêng','gì','giếng','khuỷu'])console.log(w,uniform(w),JSON.stringify(takeApart(uniform(w))),v.knows(keyOf(w)),v.couldBe(keyOf(w),false));
let bad=[];for(const w of v.syllables){const p=takeApart(w); if(!agrees(p)||!isToneAllowed(p)) bad.push(w)} console.log(bad.join(' '));
