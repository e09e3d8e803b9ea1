"""What there is to see, one module for each subject: pages of headings, paragraphs, tables. No markup, no widths."""
