// How many slips lead from one word to another; two letters that changed places are one slip. Of words whose lengths differ
// by more than a limit they are not counted: that is 9, more than any limit.
'use strict';
signpost.slips = (a, b, limit) => {
  if (Math.abs(a.length - b.length) > limit) return 9;
  let before = [];
  let last = [...b, ''].map((_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
};
