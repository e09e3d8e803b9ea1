"""Parts of the page in HTML, each imported when it is needed."""
