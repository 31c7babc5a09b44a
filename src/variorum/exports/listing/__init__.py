"""What `show` and `why` print: lines of styled words, the same order and signs as on the page."""
