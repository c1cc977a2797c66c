// The style sheet and the program of the page, which its policy allows by their hashes.
for (const [id, tag] of [["look", "style"], ["program", "script"]]) {
  const part = document.createElement(tag);
  part.textContent = Lzma.text(document.getElementById(id)?.textContent ?? "");
  document.head.append(part);
  document.getElementById("plain")?.remove();
}
