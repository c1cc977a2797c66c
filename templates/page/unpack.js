// The program of the page, which its policy knows by its hash.
const program = document.createElement("script");
program.textContent = Inflate.text(document.getElementById("program")?.textContent ?? "");
document.head.append(program);
