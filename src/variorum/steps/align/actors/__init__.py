"""Who: the people and bodies of a story, and what is said of them alone: name, post, age, home, birth and death."""
