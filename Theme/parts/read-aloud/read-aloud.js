// Reads the page aloud with a voice of the reader's own device; nothing is sent anywhere.
// Without such a voice there is no button. A page that the browser has translated is read in its new language, or not.
'use strict';
(() => {
  const box = document.querySelector('[data-aloud]');
  const speech = window.speechSynthesis;
  if (!box || !speech) return;
  const [start, stop, status] = box.children;
  const words = [start.textContent, start.dataset.pause, start.dataset.on];
  let blocks = [];
  let place = 0;
  // What is being said; nothing while reading rests.
  let said;

  // Some devices write `en_GB`.
  const tag = lang => lang.toLowerCase().split('_').join('-');
  // A voice for the language that the page is in now: a translator says which that is.
  const voice = () => {
    const lang = tag(document.documentElement.lang);
    const local = speech.getVoices().filter(one => one.localService && tag(one.lang).split('-')[0] === lang.split('-')[0]);
    return local.find(one => tag(one.lang) === lang) || local.find(one => one.lang.endsWith('GB')) || local[0];
  };

  const choose = () => {
    box.hidden &&= !voice();
  };

  // What is shown, in pieces that hold words of their own.
  const collect = element => {
    if (element === box || element.matches('nav,button,svg,details:not([open])>:not(summary)') || !element.getClientRects().length) return;
    const nodes = Array.from(element.childNodes);
    // A translator puts each piece of text into an element of its own, in which it must not be read apart from the rest.
    if (nodes.some(node => node.localName === 'font' || node.nodeType === 3 && node.data.trim())) {
      blocks.push(element);
    } else {
      Array.from(element.children).forEach(collect);
    }
  };

  const mark = isOn => {
    if (blocks[place]) blocks[place].classList.toggle('is-read', isOn);
  };

  const show = state => {
    start.textContent = words[state];
    stop.hidden = !state;
  };

  const rest = state => {
    said = 0;
    speech.cancel();
    show(state);
  };

  const end = () => {
    mark(false);
    place = 0;
    rest(0);
  };

  const read = () => {
    const block = blocks[place];
    if (!block) {
      end();
      start.focus();
      return;
    }
    const own = voice();
    status.textContent = own ? '' : status.dataset.none;
    if (!own) {
      end();
      return;
    }
    mark(true);
    block.scrollIntoView({ block: 'nearest' });
    const saying = said = new SpeechSynthesisUtterance(block.textContent);
    saying.voice = own;
    saying.lang = own.lang;
    saying.onend = saying.onerror = () => {
      if (said === saying) {
        mark(false);
        place++;
        read();
      }
    };
    speech.speak(saying);
  };

  start.addEventListener('click', () => {
    if (said) {
      rest(2);
      return;
    }
    if (!place) {
      blocks = [];
      collect(document.querySelector('main'));
    }
    speech.cancel();
    show(1);
    read();
  });
  stop.addEventListener('click', () => {
    end();
    start.focus();
  });
  addEventListener('pagehide', end);
  speech.onvoiceschanged = choose;
  // Who has a voice for the new language alone gets the button then.
  new MutationObserver(choose).observe(document.documentElement, { attributeFilter: ['lang'] });
  choose();
})();
