-- Version 2: single answers and the ledger of paid calls.

SELECT 1;
