"""What claimcheck costs, beside what others cost for as much."""
