"""Who said what, where accounts agree, where they contradict each other, and what rests on one voice."""
