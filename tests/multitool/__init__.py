"""SARIF files of whole collections, read by Microsoft's validator with the rules that GitHub goes by."""
