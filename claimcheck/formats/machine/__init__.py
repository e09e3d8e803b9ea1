"""What the formats for machines share."""
