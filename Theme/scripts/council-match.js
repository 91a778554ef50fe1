// Finds councils by their names, forgiving of how names are written. Needs slips.js and postcode.js.
// It is given all councils, each with its `slug`, its `names` (the first is the one that readers see) and `near`, the slugs
// of those that are easily taken for it, and hands back a search.
'use strict';
(() => {
  const stop = new Set('a and borough city corporation council county district in metropolitan of on royal the unitary upon'.split(' '));

  // The words of a text: lower case, without accents, apostrophes and dots; all other characters separate words.
  const words = text => {
    const plain = text.toLowerCase().normalize('NFD').replaceAll('&', ' and ').replace(/[\u0300-\u036f'’‘\u0060.]/g, '');
    return plain.match(/[a-z0-9]+/g) || [];
  };
  // The words that tell councils apart; all, where no other is left.
  const telling = all => {
    const kept = all.filter(word => !stop.has(word));
    return kept.length ? kept : all;
  };

  const allowed = word => word.length < 4 ? 0 : word.length < 8 ? 1 : 2;

  // How far a typed word is from one of a name: 0 the same, 1 its beginning, more for slips, 9 nothing alike.
  const distance = (typed, word) => {
    if (typed === word) return 0;
    if (word.startsWith(typed)) return 1;
    const limit = allowed(typed);
    if (!limit || typed[0] !== word[0] && typed[1] !== word[1]) return 9;
    const whole = signpost.slips(typed, word, limit);
    const start = signpost.slips(typed, word.slice(0, typed.length), limit);
    return whole <= limit ? 2 + whole : start <= limit ? 3 + start : 9;
  };

  // How far an item is from what was typed; 0 is a name in full, 99 and more nothing alike.
  const score = (item, typed) => {
    const whole = typed.join('');
    if (item.squashed.includes(whole)) return 0;
    let best = 99;
    item.names.forEach((name, place) => {
      let sum = 1;
      for (const word of typed) sum += Math.min(9, ...name.map(other => distance(word, other)));
      // A name with fewer other words is nearer.
      if (sum < 9) best = Math.min(best, sum + 0.1 * place + 0.01 * name.length);
      const limit = allowed(whole);
      if (limit && signpost.slips(whole, item.squashed[place], limit) <= limit) best = Math.min(best, 4);
      if (whole.length > 3 && item.squashed[place].startsWith(whole)) best = Math.min(best, 2);
    });
    return best;
  };

  // The search: whether anything was typed, whether it is a postcode, whether names were found as they were typed, and which
  // councils are shown for it, the nearest first.
  signpost.matchCouncils = councils => {
    const items = councils.map(council => {
      const names = council.names.map(words);
      return { council, names: names.map(telling), squashed: names.map(name => telling(name).join('')), all: new Set(names.flat()) };
    });
    return text => {
      const all = words(text);
      const typed = telling(all);
      const isAsked = typed.length > 0;
      const isPostcode = signpost.isPostcode(text);
      const scored = isAsked && !isPostcode
        ? items.map(item => ({ item, score: score(item, typed) })).filter(one => one.score < 9) : [];
      // Of two that are equally near, the one with more of all words, such as "county", is meant.
      for (const one of scored) one.score -= 0.001 * all.filter(word => one.item.all.has(word)).length;
      scored.sort((a, b) => a.score - b.score);
      const exact = scored.filter(one => one.score < 4);
      const found = (exact.length ? exact : scored.slice(0, 6)).map(one => one.item.council);
      // Where few are left, those that are easily taken for them stand below.
      const near = found.length && found.length < 4
        ? councils.filter(council => !found.includes(council) && found[0].near.includes(council.slug)) : [];
      return { isAsked, isPostcode, isExact: exact.length > 0, shown: [...found, ...near] };
    };
  };
})();
