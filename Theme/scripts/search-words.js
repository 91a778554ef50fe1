// How the search reads texts: their words, the stems of words, and the numbers of its index, which also holds the
// rules.
'use strict';
signpost.searchWords = text => {
  // The endings that are taken off words: steps, of which each takes the first ending that fits.
  const [rules, stopText, joinedText, offered] = text.split('\n');
  const steps = rules.split('|').map(step => step.split(' ').map(rule => rule.split('=')));
  const stemOf = word => {
    if (word[0] < 'a') return word;
    for (const step of steps) {
      const rule = step.find(([ending]) => word.endsWith(ending) && word.length >= ending.length + 3);
      if (rule) word = word.slice(0, -rule[0].length) + rule[1];
    }
    return word;
  };
  const isLetter = sign => sign >= 'a' && sign <= 'z';
  const isDigit = sign => sign >= '0' && sign <= '9';

  const joined = new Set(joinedText.split(' '));

  // The words of a text: what an apostrophe adds is left out, a dot between digits belongs to a number, and a hyphen
  // after some beginnings is none.
  const wordsOf = text => {
    const signs = text.toLowerCase().normalize('NFD') + ' ';
    const kept = [];
    let word = '';
    let isAdded = false;
    for (let i = 0; i < signs.length; i++) {
      const sign = signs[i];
      if (isLetter(sign) || isDigit(sign) || sign === '.' && isDigit(signs[i - 1]) && isDigit(signs[i + 1])) {
        if (!isAdded) word += sign;
      } else if (sign < '\u0300' || sign > '\u036f') {
        isAdded = word > '' && (sign === '\'' || sign === '’');
        const isJoined = (sign === '-' || sign === '‐' || sign === '‑') && joined.has(word) && isLetter(signs[i + 1]);
        if (!isAdded && !isJoined) {
          if (word) kept.push(word);
          word = '';
        }
      }
    }
    return kept;
  };
  const stop = new Set(stopText.split(' '));
  // The words that tell something; all, where no other is left. The letter of a section does.
  const telling = all => {
    const kept = all.filter((word, place) => !stop.has(word) || word.length < 2 && all[place - 1] === 'section');
    return kept.length ? kept : all;
  };
  const stemsOf = text => telling(wordsOf(text)).map(stemOf);

  const squash = text =>
    [...text.toLowerCase().normalize('NFD')].filter(sign => isLetter(sign) || isDigit(sign)).join('');

  // The numbers in a text: digits of six bits, of which the highest says that more follow.
  const signs = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
  const numbersOf = text => {
    const all = [];
    let value = 0;
    let shift = 0;
    for (const sign of text) {
      const bits = signs.indexOf(sign);
      value |= (bits & 31) << shift;
      shift += 5;
      if (bits < 32) {
        all.push(value);
        value = shift = 0;
      }
    }
    return all;
  };

  return { isLetter, isDigit, joined, offered, wordsOf, stemOf, stemsOf, telling, squash, numbersOf };
};
