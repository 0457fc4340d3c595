-- Version 4: trained models and embeddings.

SELECT 1;
