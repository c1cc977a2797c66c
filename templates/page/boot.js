// Before anything is drawn: with the script, questions are shown one by one; if it fails, the page is read as it is.
document.documentElement.classList.add("live");
addEventListener("error", (event) => {
  if (event instanceof ErrorEvent) document.documentElement.classList.remove("live");
});
