"""The reading room: Variorum in the browser. Server-rendered pages over one archive, with small scripts."""
