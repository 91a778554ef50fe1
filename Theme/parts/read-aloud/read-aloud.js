// Reads the page aloud with a voice of the reader's own device; nothing is sent anywhere.
// Without such a voice there is no button.
'use strict';
(() => {
  const box = document.querySelector('[data-aloud]');
  const speech = window.speechSynthesis;
  if (!box || !speech) return;
  const [start, stop] = box.children;
  const words = [start.textContent, start.dataset.pause, start.dataset.on];
  let voice;
  let blocks = [];
  let place = 0;
  // What is being said; nothing while reading rests.
  let said;

  const choose = () => {
    const local = speech.getVoices().filter(one => one.localService && one.lang.startsWith('en'));
    voice = local.find(one => one.lang.endsWith('GB')) || local[0];
    box.hidden = !voice;
  };

  // What is shown, in pieces that hold words of their own.
  const collect = element => {
    if (element === box || element.matches('nav,button,svg,details:not([open])>:not(summary)') || !element.getClientRects().length) return;
    const nodes = Array.from(element.childNodes);
    if (nodes.some(node => node.nodeType === 3 && node.data.trim())) {
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
    mark(true);
    block.scrollIntoView({ block: 'nearest' });
    const saying = said = new SpeechSynthesisUtterance(block.textContent);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.onend = saying.onerror = () => {
      if (said === saying) {
        mark(false);
        place++;
        read();
      }
    };
    speech.speak(saying);
  };

  start.onclick = () => {
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
  };
  stop.onclick = () => {
    end();
    start.focus();
  };
  addEventListener('pagehide', end);
  speech.onvoiceschanged = choose;
  choose();
})();
