// Tells a postcode, or its first half, from other words. No council can be told from one here.
'use strict';
signpost.isPostcode = text => {
  const areas = 'AL B BA BB BD BH BL BN BR BS CA CB CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EN EX FY GL GU HA HD HG HP HR HU HX IG IP KT L LA LE LN LS LU M ME MK N NE NG NN NP NR NW OL OX PE PL PO PR RG RH RM SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO'.split(' ');
  const words = text.toUpperCase().split(' ').filter(Boolean);
  const isFirst = (word = '') => /^[A-Z]{1,2}[0-9][0-9A-Z]?$/.test(word);
  const isSecond = (word = '') => /^[0-9][A-Z]{2}$/.test(word);
  const isWhole = (word, place) => isFirst(word) && isSecond(words[place + 1]) || isSecond(word.slice(-3)) && isFirst(word.slice(0, -3));
  return words.some(isWhole) || words.length === 1 && isFirst(words[0]) && areas.includes(words[0].match(/^[A-Z]+/)[0]);
};
