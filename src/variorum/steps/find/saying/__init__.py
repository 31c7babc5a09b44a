"""How a report tells what somebody says, thinks or wants: cues, their frames, and the words around them."""
