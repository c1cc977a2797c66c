  // From the front to the back: in the session's storage, or on the page itself where that is blocked.
  function load() {
    try {
      return JSON.parse(sessionStorage.getItem(name)) || null;
    } catch (blocked) {
      return (window.quizgenChosen || {})[name] || null;
    }
  }

  function save(state) {
    try {
      sessionStorage.setItem(name, JSON.stringify(state));
    } catch (blocked) {
      window.quizgenChosen = window.quizgenChosen || {};
      window.quizgenChosen[name] = state;
    }
  }
