"""How many, how much, how long: figures of several reports that count one thing."""
