// Copies a text. Where the browser does not allow that, the text is shown and selected in a field, to be copied by hand.
// Says which, by the name of the sentence for it: data-copied or data-select.
'use strict';
signpost.copy = async (text, field) => {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    field.value = text;
    field.parentNode.hidden = false;
    field.select();
    return 'select';
  }
};
