// Searches the site by titles, headings and words, forgiving of slips and of the endings of words. Without it the page
// leads into the list from A to Z. What is typed stays in the browser: it is kept in the address after the '#', which
// is never sent.
'use strict';
(() => {
  const main = document.querySelector('[data-search-page]');
  if (!main || !signpost.searchIndex || !signpost.slips || !signpost.searchWords) return;
  // The search is large, so this page loads nothing that scripts share.
  const part = name => main.querySelector('[data-part=' + name + ']');
  const [field, found, results, postcode] = ['field', 'found', 'results', 'postcode'].map(part);
  const shards = document.currentScript.dataset.shards.split(' ');
  const [ruleText, pageText, synonymText, stemText] = signpost.searchIndex.split('\n\n');

  const { isLetter, isDigit, joined, offered, wordsOf, stemOf, stemsOf, telling, squash, numbersOf } =
    signpost.searchWords(ruleText);

  // The entries: pages, and behind each its sections. What readers see of them is in shards.
  const entries = [];
  pageText.split('\n').forEach((line, place) => {
    const all = numbersOf(line);
    for (let i = 0; i < all.length; i += 2) {
      const page = entries.length;
      for (let more = all[i + 1]; more >= 0; more--) entries.push({ page, weight: all[i] / 10, place });
    }
  });
  const count = entries.length;
  const isPage = entry => entries[entry].page === entry;

  // The stems in each shard of words, and the shard of each stem.
  const shardOf = new Map();
  const stemsIn = stemText.split('\n').map((line, shard) => {
    let last = '';
    return (line.match(/[A-Z][^A-Z]*/g) || []).map(piece => {
      last = last.slice(0, piece.charCodeAt(0) - 65) + piece.slice(1);
      shardOf.set(last, shard);
      return last;
    });
  });

  // What shards bring: for each stem the entries where it stands, with how much it counts there; what readers say of
  // pages; the hashes of pages' names; and what readers see of pages.
  const places = new Map();
  const sayings = [];
  const named = [];
  const texts = [];
  const inName = (entry, words) => (isPage(entry) ? 8.5 : 4) / (1 + 0.13 * words);
  const takeWords = (shard, text) => {
    const [records, names, ...said] = text.split('\n');
    const stems = stemsIn[shard];
    records.split(',').forEach((record, i) => {
      const at = new Map();
      const [inTexts, more = ''] = record.split(';').map(numbersOf);
      let entry = 0;
      for (let j = 0; j < more.length; j += 2) {
        entry += more[j];
        const how = more[j + 1];
        at.set(entry, how === 0 ? 1.5 : how < 3 ? 3 : inName(entry, how - 2));
        if (how === 2) sayings.push([[stems[i]], entry]);
      }
      entry = 0;
      for (const step of inTexts) at.set(entry += step, 0.4);
      places.set(stems[i], at);
    });
    const all = numbersOf(names);
    for (let i = 0, page = 0; i < all.length; i += 2) named.push([shard, all[i], page += all[i + 1]]);
    for (const line of said) {
      const [page, ...stems] = line.split(' ');
      sayings.push([stems, numbersOf(page)[0]]);
    }
    // In one order, whichever shard came first, as sums of fractions depend on it.
    sayings.sort((a, b) => a[1] - b[1] || (String(a[0]) < String(b[0]) ? -1 : 1));
  };
  const takePages = (place, text) => {
    let entry = entries.findIndex(one => one.place === place);
    for (const line of text.split('\n').filter(Boolean)) {
      const [address, title, kind, ...names] = line.replace(/^ /, '').split('\t');
      texts[entry++] = { address, title, kind, names };
    }
  };

  // What the answer to a query still needs: the numbers of shards.
  const lacking = new Set();
  const taken = new Set();
  const failed = new Set();
  const loads = [];
  const load = number => loads[number] ||= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = () => {
      const text = signpost['searchShard' + number];
      if (text === undefined) {
        // It may be there later.
        delete loads[number];
        failed.add(number);
        return reject();
      }
      taken.add(number);
      if (number < stemsIn.length) takeWords(number, text);
      else takePages(number - stemsIn.length, text);
      resolve();
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = shards[number];
    document.head.append(script);
  });
  const textOf = entry => {
    if (!texts[entry]) lacking.add(stemsIn.length + entries[entry].place);
    return texts[entry];
  };

  // What stands before a number, as "s" does for "section" where the vocabulary says "s #".
  const numbered = new Map();
  const synonyms = synonymText.split('\n').filter(Boolean).map(line => {
    const [said, instead] = line.split('\t');
    const [word] = wordsOf(said);
    if (said.endsWith('#')) numbered.set(word, wordsOf(instead)[0]);
    return [said.endsWith('#') ? [] : wordsOf(said).map(stemOf), stemsOf(instead)];
  }).filter(([said]) => said.length);
  // What is said may be misspelt as well.
  for (const [said] of synonyms) {
    for (const stem of said) {
      if (!shardOf.has(stem)) {
        shardOf.set(stem, -1);
        places.set(stem, new Map());
      }
    }
  }

  // The stems that a typed word may mean, each with how sure that is.
  const known = new Map();
  const meant = word => {
    if (known.has(word)) return known.get(word);
    const stem = stemOf(word);
    const sure = new Map();
    const limit = stem.length < 4 || isDigit(stem[0]) ? 0 : stem.length < 7 ? 1 : 2;
    const isKnown = shardOf.has(stem);
    const near = [];
    for (const other of shardOf.keys()) {
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

  // Whether words are a name of an entry in full. Where each of them stands in a name of so many words, the names tell.
  const isName = (entry, stems) => {
    if (!stems.every(stem => (places.get(stem)?.get(entry) || 0) >= inName(entry, stems.length))) return false;
    const text = stems.length > 1 && textOf(entry);
    if (!text) return stems.length < 2;
    // "Letter: ask for mediation" is not what "letter" asks for more than the list of letters.
    const first = text.title.split(':')[0];
    return [text.title, ...first === text.kind ? [] : [first], ...text.names].some(name => stemsOf(name).join(' ') === stems.join(' '));
  };

  // The pages in which words stand, each with how well it answers them and with its best section. A section answers
  // with its own words and with those of its page's title.
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
    const stems = words.map(stemOf);
    const all = tells.reduce((a, b) => a + b, 0);
    for (const [entry, values] of scores) {
      const { page, weight } = entries[entry];
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
      const score = sum * weight * hits / all * (isName(entry, stems) ? 1.5 : 1);
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

  const isPostcode = text => postcode && offered >= 0 && signpost.isPostcode(text);

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
      else if (last && shardOf.has(stemOf(last + word)) && (joined.has(last) || isDigit(word[0]))) out[out.length - 1] = last + word;
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
    if (isPostcode(text)) return [{ entry: +offered, page: +offered, score: 1 }];
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
    // The shards of the name that all this may be, and of what the words may mean; of those that tell nothing, of what
    // they surely mean.
    const name = squash(text);
    const shard = Math.max(0, stemsIn.filter(([first]) => first <= name).length - 1);
    const wanted = new Set([shard]);
    const asked = new Set(ways.flat());
    for (const word of told) {
      for (const stem of meant(word).keys()) if (asked.has(word) || means(word, stem)) wanted.add(shardOf.get(stem));
    }
    for (const number of wanted) if (number >= 0 && !taken.has(number)) lacking.add(number);
    if (lacking.size) return [];
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
    const hash = [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1024, 0);
    for (const [its, other, page] of named) {
      const text = its === shard && other === hash && textOf(page);
      if (text && [text.title, ...text.names].some(one => squash(one) === name)) take({ entry: page, page, score: most + 1 });
    }
    return [...best.values()].sort((a, b) => b.score - a.score || a.page - b.page);
  };

  let shown = 10;
  let timer = 0;
  const show = (then, pause = 0) => {
    lacking.clear();
    const all = search(field.value);
    const top = all.length ? all[0].score : 0;
    let near = all.filter(one => one.score > top / 6);
    for (const one of near.slice(0, shown)) textOf(one.page);
    const isFailed = [...lacking].some(number => failed.has(number));
    const isWaiting = lacking.size > 0 && !isFailed;
    // What was found before stays until the answer is there.
    results.setAttribute('aria-busy', isWaiting);
    if (isWaiting) {
      const text = field.value;
      const numbers = [...lacking];
      // Of another text, its own answer is on its way.
      const again = () => text === field.value && show(then);
      const begin = () => Promise.all(numbers.map(load)).then(again, again);
      if (pause) timer = setTimeout(begin, pause);
      else begin();
      return;
    }
    if (isFailed) near = [];
    const data = found.dataset;
    // Who is at a result stays there, or comes back to the field where it is gone.
    const focused = results.contains(document.activeElement) && document.activeElement.getAttribute('href');
    results.replaceChildren(...near.slice(0, shown).map(one => {
      const item = part('result').content.cloneNode(true);
      const fill = name => item.querySelector('[data-fill=' + name + ']');
      const { address, title, kind } = texts[one.page];
      fill('title').textContent = title;
      fill('title').href = address;
      fill('kind').textContent = kind;
      if (one.entry !== one.page) {
        const section = texts[one.entry];
        fill('section').textContent = section.title;
        fill('section').href = address + '#' + section.address;
      } else fill('section').parentNode.remove();
      return item;
    }));
    if (focused) ([...results.querySelectorAll('a')].find(link => link.getAttribute('href') === focused) || field).focus();
    const isAsked = field.value.trim() > '';
    found.textContent = isFailed ? data.failed : !isAsked ? '' : !near.length ? data.none : near.length === 1 ? data.one
      : data.many.replace('{n}', near.length);
    if (postcode) postcode.hidden = !isPostcode(field.value);
    part('more').hidden = near.length <= shown;
    part('none').hidden = !isAsked || near.length > 0 || isFailed;
    part('all').hidden = near.length > 0;
    if (then) then();
  };

  // What has to be loaded waits a little longer, as more letters may come.
  const searchSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      shown = 10;
      failed.clear();
      show(null, 250);
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
    failed.clear();
    show(() => results.children[first]?.querySelector('a').focus());
  });
  const asked = () => {
    const text = location.hash.startsWith('#q=') ? location.hash.slice(3) : '';
    try {
      field.value = decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      field.value = '';
    }
    failed.clear();
    show();
  };
  addEventListener('hashchange', asked);
  part('search').hidden = false;
  // A browser that comes back to the page may have kept what was typed.
  if (location.hash || !field.value) asked();
  else show();
})();
