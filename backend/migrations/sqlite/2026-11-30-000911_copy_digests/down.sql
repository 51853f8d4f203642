DROP INDEX copy_by_digest;
