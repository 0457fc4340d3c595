-- Version 5: looks at splits, exports, rollouts and audits.

SELECT 1;
