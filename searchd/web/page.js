// SPDX-License-Identifier: GPL-2.0-or-later
//
// What a script adds to the pages, which are whole without it: buttons that copy a citation.
for (const button of document.querySelectorAll('button.copy')) {
  const text = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector('[role=status]');
  if (!navigator.clipboard || !text || !status) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      status.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);  // the reader's own keys will do
      status.textContent = button.dataset.selected;
    }
    setTimeout(() => { status.textContent = ''; }, 4000);
  });
}
