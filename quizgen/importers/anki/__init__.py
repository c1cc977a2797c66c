"""Notes of Anki: packages of every age, exported text, and CrowdAnki's folders."""
