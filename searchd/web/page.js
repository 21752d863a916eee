// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a script adds to the pages, which are whole without it: buttons that copy a citation.
for (const button of document.querySelectorAll('button.copy')) {
  const text = document.getElementById(button.dataset.copy);
  if (!navigator.clipboard || !text) continue;
  button.hidden = false;
  button.setAttribute('aria-label', text.textContent.trim().slice(0, 80) + ' ⧉');
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    button.textContent = '✓';
    setTimeout(() => { button.textContent = '⧉'; }, 2000);
  });
}
