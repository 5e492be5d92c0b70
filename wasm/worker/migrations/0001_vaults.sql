-- One row for each encrypted copy. The id is opaque, the hash is of a random access token, the body is ciphertext in base64.
CREATE TABLE vaults (
  id         TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  day        INTEGER NOT NULL, -- the day of the last use, counted from 1970-01-01 UTC
  body       TEXT NOT NULL
) WITHOUT ROWID, STRICT;

CREATE INDEX vaults_by_day ON vaults (day);
