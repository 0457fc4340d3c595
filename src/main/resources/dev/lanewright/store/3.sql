-- Version 3: verdicts, raters and reviews.

SELECT 1;
