"""What a dossier draws, as data."""
