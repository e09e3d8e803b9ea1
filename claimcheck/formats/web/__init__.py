"""How the page of `html` is made: a template, a style, a little script, and drawings; imported when it is asked for."""
