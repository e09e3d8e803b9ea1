"""Parts of the JSON report that few commands print, each imported when it is needed."""
