// SPDX-License-Identifier: GPL-2.0-or-later
//
// The pages work without scripts. This one adds buttons that copy a citation.
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
      getSelection().selectAllChildren(text);  // the reader can copy it with the keyboard
      status.textContent = button.dataset.selected;
    }
    setTimeout(() => { status.textContent = ''; }, 4000);
  });
}
