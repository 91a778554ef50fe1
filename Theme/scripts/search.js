// Searches the site by titles, headings and words, forgiving of slips and of the endings of words. Without it the page leads
// into the list from A to Z. What is typed stays in the browser: it is kept in the address after the '#', which is never sent.
'use strict';
(() => {
  const main = document.querySelector('[data-search-page]');
  if (!main || !signpost.searchIndex || !signpost.slips) return;
  // The index is large, so this page loads nothing that scripts share.
  const part = name => main.querySelector('[data-part=' + name + ']');
  const [field, found, results, postcode] = ['field', 'found', 'results', 'postcode'].map(part);
  const [ruleText, entryText, synonymText, stemText, placeText] = signpost.searchIndex.split('\n\n');

  // The endings that are taken off words: steps, of which each takes the first ending that fits.
  const [rules, stopText, joinedText] = ruleText.split('\n');
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

  // The words of a text: what an apostrophe adds is left out, a dot between digits belongs to a number, and a hyphen after
  // some beginnings is none.
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

  // For each stem the entries where it stands, with how much it counts there.
  const places = new Map();
  const add = (stem, entry, weight) => {
    if (!places.has(stem)) places.set(stem, new Map());
    const known = places.get(stem);
    known.set(entry, Math.max(known.get(entry) || 0, weight));
  };
  let page = -1;
  const entries = [];
  const sayings = [];
  // The pages of a name, however it is parted: "h & f", "st helens", "B'ham".
  const squash = text => [...text.toLowerCase().normalize('NFD')].filter(sign => isLetter(sign) || isDigit(sign)).join('');
  const squashed = new Map();
  entryText.split('\n').forEach((line, number) => {
    const isPage = line[0] !== ' ';
    if (isPage) page = number;
    const [address, title, kind, weight, said, ...names] = (isPage ? line : line.slice(1)).split('\t');
    const full = [];
    const first = title.split(':')[0];
    // "Letter: ask for mediation" is not what "letter" asks for more than the list of letters.
    for (const name of [title, ...(first === kind ? [] : [first]), ...names]) {
      const stems = stemsOf(name);
      full.push(stems.join(' '));
      for (const stem of stems) add(stem, number, (isPage ? 8.5 : 4) / (1 + 0.13 * stems.length));
    }
    if (said) {
      for (const saying of said.split('|').map(stemsOf)) {
        sayings.push([saying, number]);
        for (const stem of saying) add(stem, number, 3);
      }
    }
    // Addresses say in other words what a page is about.
    if (isPage) {
      for (const stem of stemsOf(kind + ' ' + address.slice(0, -5))) add(stem, number, 1.5);
      for (const name of [title, ...names].map(squash)) squashed.set(name, [...squashed.get(name) || [], number]);
    }
    entries.push({ page, address, title, kind, full, weight: isPage ? weight / 10 : entries[page].weight });
  });
  const count = entries.length;

  const signs = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
  const lists = placeText.split(',');
  let place = 0;
  let number = 0;
  let last = '';
  while (place < stemText.length) {
    let end = place + 1;
    while (end < stemText.length && !(stemText[end] >= 'A' && stemText[end] <= 'Z')) end++;
    last = last.slice(0, stemText.charCodeAt(place) - 65) + stemText.slice(place + 1, end);
    place = end;
    let entry = 0;
    let value = 0;
    let shift = 0;
    for (const sign of lists[number++]) {
      const bits = signs.indexOf(sign);
      value |= (bits & 31) << shift;
      shift += 5;
      if (bits < 32) {
        entry += value;
        add(last, entry, 0.4);
        value = shift = 0;
      }
    }
  }
  // What stands before a number, as "s" does for "section" where the vocabulary says "s #".
  const numbered = new Map();
  const synonyms = synonymText.split('\n').filter(Boolean).map(line => {
    const [said, instead] = line.split('\t');
    const [word] = wordsOf(said);
    if (said.endsWith('#')) numbered.set(word, wordsOf(instead)[0]);
    return [said.endsWith('#') ? [] : wordsOf(said).map(stemOf), stemsOf(instead)];
  }).filter(([said]) => said.length);
  // What is said may be misspelt as well.
  for (const [said] of synonyms) for (const stem of said) if (!places.has(stem)) places.set(stem, new Map());

  // The stems that a typed word may mean, each with how sure that is.
  const known = new Map();
  const meant = word => {
    if (known.has(word)) return known.get(word);
    const stem = stemOf(word);
    const sure = new Map();
    const limit = stem.length < 4 || isDigit(stem[0]) ? 0 : stem.length < 7 ? 1 : 2;
    const isKnown = places.has(stem);
    const near = [];
    for (const other of places.keys()) {
      if (other === stem) sure.set(other, 1);
      else if (word.length > 2 && other.startsWith(word) || other.length > 3 && stem.startsWith(other)) {
        // A word that is still being typed, or one with an ending that no rule takes off.
        sure.set(other, (isKnown ? 0.35 : 0.7) + 0.2 * Math.min(stem.length, other.length) / Math.max(stem.length, other.length));
      }
      const far = limit ? signpost.slips(stem, other, isKnown ? 1 : limit) : 9;
      if (far && far <= limit) near.push([far, other]);
    }
    const least = Math.min(...near.map(([far]) => far));
    for (const [far, other] of near) {
      if (far === least) sure.set(other, Math.max(sure.get(other) || 0, (isKnown ? 0.3 : other[0] === stem[0] ? 1 : 0.7) / far ** 0.5));
    }
    known.set(word, sure);
    return sure;
  };

  // What a word is worth in each entry where it may stand: more in titles, and where it is rare.
  const rarity = stem => Math.log(2 + count / (places.get(stem).size + 3));
  // How much a word tells: nothing where it stands nowhere, and more where it is rare.
  const tell = word => Math.max(0, ...[...meant(word).keys()].filter(stem => places.get(stem).size).map(rarity));
  const worth = word => {
    const all = new Map();
    for (const [other, sure] of meant(word)) {
      const at = places.get(other);
      const rare = rarity(other);
      for (const [entry, weight] of at) all.set(entry, Math.max(all.get(entry) || 0, sure * weight * rare));
    }
    return all;
  };

  // The pages in which words stand, each with how well it answers them and with its best section. A section answers with
  // its own words and with those of its page's title.
  const rank = words => {
    const scores = new Map();
    words.forEach((word, place) => {
      for (const [entry, value] of worth(word)) {
        if (!scores.has(entry)) scores.set(entry, words.map(() => 0));
        scores.get(entry)[place] = value;
      }
    });
    const none = words.map(() => 0);
    const best = new Map();
    const tells = words.map(tell);
    const whole = words.map(stemOf).join(' ');
    const all = tells.reduce((a, b) => a + b, 0);
    for (const [entry, values] of scores) {
      const { page, weight, full } = entries[entry];
      const title = scores.get(page) || none;
      let sum = 0;
      let hits = 0;
      let own = 0;
      values.forEach((value, place) => {
        const most = entry === page ? value : Math.max(value, 0.7 * title[place]);
        sum += most;
        own += Math.max(0, value - title[place]);
        if (most) hits += tells[place];
      });
      const score = sum * weight * hits / all * (full.includes(whole) ? 1.5 : 1);
      const one = best.get(page) || { page, score: 0, own: 0, entry: page };
      one.score = Math.max(one.score, score);
      // The section is named that says most of what the page's title does not.
      if (entry !== page && own > one.own) {
        one.own = own;
        one.entry = entry;
      }
      best.set(page, one);
    }
    return best;
  };

  const list = entries.filter(one => postcode && one.address === postcode.querySelector('[data-list]').getAttribute('href')).map(one => one.page);
  const isPostcode = text => list.length > 0 && signpost.isPostcode(text);

  // Words as the pages have them: a phone number is one, "s51" is a section, and "re assess" is one word.
  const spelled = all => {
    const out = [];
    all.forEach((word, place) => {
      const next = all[place + 1] || '';
      const last = out[out.length - 1] || '';
      let letters = 0;
      while (isLetter(word[letters] || '')) letters++;
      const start = word.slice(0, letters);
      const rest = word.slice(letters);
      if (isDigit(word[0]) && isDigit(last[0] || '') && (last[0] === '0' || last === '44')) out[out.length - 1] = (last === '44' ? '0' : last) + word;
      else if (last && places.has(stemOf(last + word)) && (joined.has(last) || isDigit(word[0]))) out[out.length - 1] = last + word;
      else if (numbered.has(start) && (rest || isDigit(next[0] || '') || letters > 1 && next.length === 1)) {
        out.push(numbered.get(start), ...rest ? [rest] : []);
      } else out.push(word);
    });
    return out;
  };

  const search = text => {
    const typed = spelled(wordsOf(text));
    const words = [...new Set(telling(typed))];
    if (!words.length) return [];
    // No council can be told from a postcode: the list of their names is offered.
    if (isPostcode(text)) return list.map(page => ({ entry: page, page, score: 1 }));
    const means = (word, stem) => meant(word).get(stem) >= 0.55;
    const isSaid = (saying, all = typed) => saying.every(stem => all.some(word => means(word, stem)));
    // What is typed, and the same with the site's own words instead of those that readers say.
    const ways = [words];
    const told = [...typed];
    const meanings = synonyms.filter(([said]) => isSaid(said));
    // A phrase, such as "wont assess", means something else than its words.
    const isPart = said => meanings.some(([other]) => other.length > said.length && said.every(stem => other.includes(stem)));
    for (const [said, instead] of meanings) {
      if (isPart(said)) continue;
      told.push(...instead);
      ways.push([...new Set([...instead, ...words.filter(word => !said.some(stem => means(word, stem)))])]);
    }
    const best = new Map();
    const take = one => {
      if (!(best.get(one.page)?.score >= one.score)) best.set(one.page, one);
    };
    for (const way of ways) for (const one of rank(way).values()) take(one);
    // A page of whose readers one says just that.
    const total = words.reduce((sum, word) => sum + tell(word), 0);
    for (const [saying, page] of sayings) {
      if (!isSaid(saying, words.length > 1 ? told : typed)) continue;
      const sum = saying.reduce((sum, stem) => sum + rarity(stem), 0);
      // Said in the reader's own words it counts more than in those that stand for them.
      const more = (isSaid(saying) ? 3.5 * sum : 1.5 * Math.min(sum, total)) * entries[page].weight * Math.min(1, sum / total);
      take({ entry: page, ...best.get(page), page, score: (best.get(page)?.score || 0) + more });
    }
    // A name in full stands before all else.
    const most = Math.max(0, ...[...best.values()].map(one => one.score));
    for (const page of squashed.get(squash(text)) || []) take({ entry: page, page, score: most + 1 });
    return [...best.values()].sort((a, b) => b.score - a.score || a.page - b.page);
  };

  let shown = 10;
  const show = () => {
    const all = search(field.value);
    const top = all.length ? all[0].score : 0;
    const near = all.filter(one => one.score > top / 6);
    const data = found.dataset;
    results.replaceChildren(...near.slice(0, shown).map(one => {
      const item = part('result').content.cloneNode(true);
      const fill = name => item.querySelector('[data-fill=' + name + ']');
      const { address, title, kind } = entries[one.page];
      const section = entries[one.entry];
      fill('title').textContent = title;
      fill('title').href = address;
      fill('kind').textContent = kind;
      if (section !== entries[one.page]) {
        fill('section').textContent = section.title;
        fill('section').href = address + '#' + section.address;
      } else fill('section').parentNode.remove();
      return item;
    }));
    const isAsked = field.value.trim() > '';
    found.textContent = !isAsked ? '' : !near.length ? data.none : near.length === 1 ? data.one
      : data.many.replace('{n}', near.length);
    if (postcode) postcode.hidden = !isPostcode(field.value);
    part('more').hidden = near.length <= shown;
    part('none').hidden = !isAsked || near.length > 0;
    part('all').hidden = near.length > 0;
  };

  let timer = 0;
  const searchSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = 10;
      show();
      history.replaceState(null, '', field.value ? '#q=' + encodeURIComponent(field.value) : location.pathname);
    }, 120);
  };
  field.addEventListener('input', searchSoon);
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      field.value = '';
      searchSoon();
    }
  });
  // The arrows lead from the field through the results and back.
  part('search').addEventListener('keydown', event => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const isEnter = event.key === 'Enter' && event.target === field;
    const stops = [field, ...results.querySelectorAll('a.big')];
    const at = stops.indexOf(event.target);
    if (!(step || isEnter) || at < 0) return;
    const next = stops[at + (step || 1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  part('more').addEventListener('click', () => {
    const first = shown;
    shown += 10;
    show();
    results.children[first].querySelector('a').focus();
  });
  const asked = () => {
    const text = location.hash.startsWith('#q=') ? location.hash.slice(3) : '';
    try {
      field.value = decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      field.value = '';
    }
    show();
  };
  addEventListener('hashchange', asked);
  part('search').hidden = false;
  // A browser that comes back to the page may have kept what was typed.
  if (location.hash || !field.value) asked();
  else show();
})();
