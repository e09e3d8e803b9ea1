"""What the formats for machines, and for spreadsheets, are made with: read when one of them is asked for."""
