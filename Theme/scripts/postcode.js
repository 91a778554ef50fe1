// Tells a postcode, or its first half, from other words. No council can be told from one here.
'use strict';
window.signpostIsPostcode = text => {
  const areas = 'AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GL GU HA HD HG HP HR HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NP NR NW OL OX PE PL PO PR RG RH RM SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO'.split(' ');
  const words = text.toUpperCase().split(' ').filter(Boolean);
  const shape = word => [...word].map(sign => sign >= '0' && sign <= '9' ? 9 : sign >= 'A' && sign <= 'Z' ? 'A' : '-').join('');
  const isFirst = word => ['A9', 'A99', 'A9A', 'AA9', 'AA99', 'AA9A'].includes(shape(word || ''));
  return words.some((word, place) => isFirst(word) && shape(words[place + 1] || '') === '9AA' || shape(word.slice(-3)) === '9AA' && isFirst(word.slice(0, -3)))
    || words.length === 1 && isFirst(words[0]) && areas.includes([...words[0]].filter(sign => sign > '9').slice(0, words[0][1] > '9' ? 2 : 1).join(''));
};
